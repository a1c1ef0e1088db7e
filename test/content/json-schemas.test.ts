import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas } from '../../src/content/json-schemas.js';

const gazette = new URL('../../gazette/', import.meta.url);
const folder = new URL('schema/', gazette);
const schemas = jsonSchemas();

test('gazette/schema/ is fresh (npm run schemas)', () => {
  const written = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(schemas));
});

// As an editor with a YAML extension sees the file: its first line names the schema.
describe.each(['gazette.yaml', 'works.yaml', '2015/03/issue.yaml', '2015/03/published.yaml'])(
  'gazette/%s',
  (path) => {
    const file = new URL(path, gazette);
    const text = readFileSync(file, 'utf8');

    test('names a schema that is there and that it fits', () => {
      const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? '';
      const schema = readFileSync(new URL(named, file), 'utf8');
      expect(schemaOf(schema).safeParse(parse(text))).toMatchObject({ success: true });
    });
  },
);

test('the front matter of a notice may name one organ or several', () => {
  const schema = schemaOf(schemas.get('notice.schema.json') ?? '');
  const front = { number: '绍政发〔2015〕13号', title: '通知', date: '2015-03-02' };
  const accepts = (issuer: unknown): boolean => schema.safeParse({ ...front, issuer }).success;
  expect(accepts('绍兴市人民政府')).toBe(true);
  expect(accepts(['绍兴市人民政府', '绍兴军分区'])).toBe(true);
  expect(accepts(['绍兴市人民政府', 1])).toBe(false);
  expect(accepts([])).toBe(false);
});

function schemaOf(json: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(json) as Parameters<typeof z.fromJSONSchema>[0]);
}
