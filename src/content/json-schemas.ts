import * as z from 'zod';
import { frontMatterSchema } from './schema/front-matter.js';
import { issueSchema } from './schema/issue.js';
import { publicationSchema } from './schema/publication.js';
import { recordSchema } from './schema/record.js';
import { synonymsSchema } from './schema/synonyms.js';
import { worksSchema } from './schema/works.js';

const SCHEMAS = {
  gazette: { title: '公报（gazette.yaml）', schema: publicationSchema },
  works: { title: '本库以外的文件（works.yaml）', schema: worksSchema },
  synonyms: { title: '意思相同的词（synonyms.yaml）', schema: synonymsSchema },
  issue: { title: '一期（issue.yaml）', schema: issueSchema },
  published: { title: '出版的记录（published.yaml）', schema: recordSchema },
  notice: { title: '公文的文件头', schema: frontMatterSchema },
} as const;

/** The JSON Schemas of all that editors write, by file name: what an editor with a YAML extension completes from. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        io: 'input',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => {
          if (isListOrOne(zodSchema)) orOne(jsonSchema);
        },
      });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`];
    }),
  );
}

/** A list that may be written as its only value: zod makes a list of it before it looks, and tells only of the list. */
function isListOrOne(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform;
}

/** Changes the schema in place, as zod asks of an override. The description stays with the whole. */
function orOne(schema: z.core.JSONSchema.BaseSchema): void {
  const list: z.core.JSONSchema.BaseSchema = { type: 'array', items: schema.items ?? {} };
  if (schema.minItems !== undefined) list.minItems = schema.minItems;
  delete schema.type;
  delete schema.items;
  delete schema.minItems;
  schema.anyOf = [list.items as z.core.JSONSchema.BaseSchema, list];
}
