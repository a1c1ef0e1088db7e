import * as z from 'zod';
import type { ZodType } from 'zod';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import type { Source } from '../model/source.js';

z.config(z.locales.zhCN());

/** What a schema is asked of: the whole of a YAML file, or the front matter of a notice. */
export interface CheckedValue {
  readonly source: Source;
  readonly schema: ZodType;
  readonly value: unknown;
  /** 文件 or 文件头. */
  readonly whole: Bilingual;
}

/** What a schema has against a value, each at its place in the file. */
export function schemaFindings(checked: CheckedValue, issue: z.core.$ZodIssue): Finding[] {
  const { source } = checked;
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return unknownKeys(checked, issue.path, issue.keys);
  if (issue.code === 'invalid_key') {
    const [problem = issue] = issue.issues;
    const key = String(issue.path.at(-1));
    return [
      schemaFinding(source, source.yamlKeyPlace(at), {
        zh: `「${key}」${problem.message}`,
        en: `“${key}” ${englishMessage(problem, key)}`,
      }),
    ];
  }
  const name: Bilingual = at === '' ? checked.whole : { zh: `「${at}」`, en: `“${at}”` };
  const words = ofShape(issue, checked, name) ?? {
    zh: `${name.zh}${issue.message}`,
    en: `${name.en} ${englishMessage(issue, valueAt(checked.value, issue.path))}`,
  };
  return [schemaFinding(source, source.yamlPlace(at), words)];
}

function schemaFinding(source: Source, place: Finding['place'], reason: Bilingual): Finding {
  return createFinding({ path: source.path, place, ruleId: 'schema', severity: 'error', reason });
}

function unknownKeys(
  { source, schema }: CheckedValue,
  path: readonly PropertyKey[],
  keys: readonly string[],
): Finding[] {
  const at = path.map(String).join('.');
  const known = keysAt(schema, path);
  return keys.map((key) => {
    const near = nearest(key, known);
    const others =
      known.length === 0
        ? { zh: '', en: '' }
        : near === undefined
          ? { zh: `；可用的项：${known.join('、')}`, en: `; there are ${known.join(', ')}` }
          : { zh: `，是不是「${near}」？`, en: `; is it “${near}”?` };
    return schemaFinding(source, source.yamlKeyPlace(at === '' ? key : `${at}.${key}`), {
      zh: `不认识的项「${key}」${others.zh}`,
      en: `unknown key “${key}”${others.en}`,
    });
  });
}

/** What is to be said of a value that is missing, or not of the kind that it should be; undefined where it is. */
function ofShape(
  issue: z.core.$ZodIssue,
  { schema, value }: CheckedValue,
  name: Bilingual,
): Bilingual | undefined {
  const actual = valueAt(value, issue.path);
  const here = schemaAt(schema, issue.path);
  // What a refinement has against a number has words of its own.
  if (issue.code === 'custom') return undefined;
  if (here instanceof z.ZodNumber && actual !== undefined && actual !== null) return outOfBounds(here, name);
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { zh: `${name.zh}至少要有一项`, en: `${name.en} should have one item at least` };
  if (actual === undefined && issue.path.length > 0)
    return { zh: `缺少${name.zh}`, en: `${name.en} is missing` };
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { zh: `${name.zh}最多 ${issue.maximum} 项`, en: `${name.en} may have ${issue.maximum} items` };
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.path.length === 0) return wholeShape(issue.expected, actual, name);
  if (actual === null) return { zh: `${name.zh}没有填`, en: `${name.en} is empty` };
  if (issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof actual))
    return { zh: `${name.zh}应为文字，请加引号`, en: `${name.en} should be text: put it in quotation marks` };
  if (issue.expected === 'string')
    return { zh: `${name.zh}应为文字，写成一个值`, en: `${name.en} should be text, one value` };
  if (issue.expected === 'array')
    return {
      zh: `${name.zh}应写成列表，每项一行，以「- 」开头`,
      en: `${name.en} should be a list, one item to a line, each beginning with “- ”`,
    };
  if (issue.expected === 'record' || issue.expected === 'object')
    return {
      zh: `${name.zh}应写成「项: 值」，每项一行`,
      en: `${name.en} should have lines of “key: value”`,
    };
  return undefined;
}

function wholeShape(expected: string, actual: unknown, whole: Bilingual): Bilingual {
  if (actual === undefined || actual === null) return { zh: `${whole.zh}是空的`, en: `${whole.en} is empty` };
  const shape =
    expected === 'array'
      ? { zh: '「- 」开头的各项', en: 'items that begin with “- ”' }
      : {
          zh: '「项: 值」各一行，冒号用半角，后面空一格',
          en: 'lines of “key: value”, with a half-width colon and a space after it',
        };
  return { zh: `${whole.zh}应为${shape.zh}`, en: `${whole.en} should be ${shape.en}` };
}

function outOfBounds({ minValue, maxValue, format }: z.ZodNumber, name: Bilingual): Bilingual {
  const kind = /int/.test(format ?? '') ? { zh: '整数', en: 'a whole number' } : { zh: '数', en: 'a number' };
  return {
    zh: `${name.zh}应为 ${minValue ?? ''} 到 ${maxValue ?? ''} 之间的${kind.zh}`,
    en: `${name.en} should be ${kind.en} from ${minValue ?? ''} to ${maxValue ?? ''}`,
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | null)?.[step];
  return here;
}

function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  const here = schemaAt(schema, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The schema of what stands at a path; undefined below a record, or where there is none. */
function schemaAt(schema: ZodType, path: readonly PropertyKey[]): unknown {
  let here = unwrapped(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = unwrapped((here.shape as Record<PropertyKey, unknown>)[step]);
    else if (here instanceof z.ZodArray) here = unwrapped(here.element);
    else return undefined;
  }
  return here;
}

function unwrapped(schema: unknown): unknown {
  let here = schema;
  while (here instanceof z.ZodOptional || here instanceof z.ZodDefault) here = here.unwrap();
  return here;
}

const { localeError: inEnglish } = z.locales.en();

/** What the schema says of a value, after its name; our own refinements have their English words in `params`. */
function englishMessage(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'custom') return String(issue.params?.['en']);
  const message = inEnglish({ ...issue, input: value } as z.core.$ZodRawIssue);
  const text = typeof message === 'object' ? message?.message : message;
  return `is not right: ${text ?? ''}`;
}
