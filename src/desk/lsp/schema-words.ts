import { jsonSchemas } from '../../content/json-schemas.js';
import { lazy } from '../../model/lazy.js';

/** What a schema says of a value: its description, its keys, its words. The part of JSON Schema that ours are written in. */
interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly type?: string;
}

const schemas = lazy(
  () =>
    // The schemas are made by the program itself.
    new Map(
      Array.from(jsonSchemas(), ([name, text]) => [
        name.replace('.schema.json', ''),
        JSON.parse(text) as Schema,
      ]),
    ),
);

/** The kind of file that a path below the archive is of, as its schema is named. */
export function schemaName(path: string): string {
  return path.endsWith('.md') ? 'notice' : (/([^/]+)\.yaml$/u.exec(path)?.[1] ?? '');
}

/** A key that may stand in a map of a file, and what the schema says of it. */
export interface KnownKey {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** Whether a list, or a map, follows it. */
  readonly holds: 'list' | 'map' | 'text';
}

/** The keys that may stand at a path of keys; none where the schema has none of its own. */
export function keysAt(file: string, path: readonly string[]): KnownKey[] {
  return at(file, path).flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, schema]) => ({
      name,
      description: schema.description ?? '',
      isRequired: required.includes(name),
      holds: holds(schema),
    })),
  );
}

/** The words of which a value must be one; none where it may be any. */
export function wordsAt(file: string, path: readonly string[]): readonly string[] {
  return at(file, path).flatMap(
    (schema) => schema.enum ?? (schema.type === 'boolean' || schema.const === true ? ['true'] : []),
  );
}

export function descriptionAt(file: string, path: readonly string[]): string | undefined {
  return at(file, path).find(({ description }) => description !== undefined)?.description;
}

function at(file: string, path: readonly string[]): readonly Schema[] {
  const top = schemas().get(file);
  return path.reduce(
    (found, step) => found.flatMap((schema) => below(schema, step)),
    top === undefined ? [] : [top],
  );
}

function below(schema: Schema, step: string): Schema[] {
  const any = [schema, ...(schema.anyOf ?? [])];
  return any.flatMap(({ items, properties, additionalProperties }) => {
    if (step === '*') return items ?? [];
    const others = typeof additionalProperties === 'object' ? additionalProperties : [];
    return properties?.[step] ?? others;
  });
}

function holds({ type, properties, additionalProperties }: Schema): KnownKey['holds'] {
  if (type === 'array') return 'list';
  return properties !== undefined || typeof additionalProperties === 'object' ? 'map' : 'text';
}
