import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { knownYaml } from '../../src/content/known-yaml.js';
import { readYaml } from '../../src/content/yaml.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';

vi.mock('../../src/content/yaml.js', { spy: true });

const SCHEMA = z.strictObject({ year: z.number() });

it.each(['# 一期\nyear: 2015\n', 'year: 二\n', 'year: [\n'])(
  'gives of %j what was read before, and its places',
  (text) => {
    const values = new Map<string, unknown>();
    const memory: Memory = {
      recall: (kind, key) => values.get(kind + key),
      keep: (kind, key, value) => values.set(kind + key, structuredClone(value)),
      flush: () => undefined,
    };
    const read = knownYaml('issue.yaml', text, SCHEMA, NO_MEMORY);
    knownYaml('issue.yaml', text, SCHEMA, memory);
    vi.mocked(readYaml).mockClear();
    const known = knownYaml('issue.yaml', text, SCHEMA, memory);
    expect({ value: known.value, findings: known.findings }).toEqual({
      value: read.value,
      findings: read.findings,
    });
    expect(readYaml).not.toHaveBeenCalled();
    expect(known.source.text).toBe(text);
    expect(known.source.yamlPlace('year')).toEqual(read.source.yamlPlace('year'));
  },
);
