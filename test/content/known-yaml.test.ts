import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownYaml } from '../../src/content/known-yaml.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';
import { madeMemory } from '../made-memory.js';

const SCHEMA = z.strictObject({ year: z.number() });

it.each(['# 一期\nyear: 2015\n', 'year: 二\n', 'year: [\n'])(
  'gives of %j what was read before, and its places',
  (text) => {
    const memory = madeMemory();
    const read = knownYaml('issue.yaml', text, SCHEMA, NO_MEMORY);
    knownYaml('issue.yaml', text, SCHEMA, memory);
    const known = knownYaml('issue.yaml', text, SCHEMA, memory);
    expect({ value: known.value, findings: known.findings }).toEqual({
      value: read.value,
      findings: read.findings,
    });
    expect(known.source.text).toBe(text);
    expect(known.source.yamlPlace('year')).toEqual(read.source.yamlPlace('year'));
  },
);

it('does not read what was read before', () => {
  const memory: Memory = {
    ...NO_MEMORY,
    recall: () => ({ value: { year: 1996 }, findings: [] }),
  };
  // Only so can be told that nobody reads.
  expect(knownYaml('issue.yaml', 'year: 2015\n', SCHEMA, memory).value).toEqual({ year: 1996 });
});
