import { describe, expect, it } from 'vitest';
import { CHARACTER_CASES } from './cases/characters.js';
import { FILE_CASES } from './cases/files.js';
import { FRONT_MATTER_CASES } from './cases/front-matter.js';
import { MARKDOWN_CASES } from './cases/markdown.js';
import { SIZE_CASES } from './cases/sizes.js';
import { YAML_CASES } from './cases/yaml.js';
import { findingsOf, type HostileCase } from './hostile-archive.js';

const KINDS: Readonly<Record<string, readonly HostileCase[]>> = {
  'front matter': FRONT_MATTER_CASES,
  'YAML files': YAML_CASES,
  'files, folders and links': FILE_CASES,
  Markdown: MARKDOWN_CASES,
  characters: CHARACTER_CASES,
  'sizes and runs': SIZE_CASES,
};

// What grows with the square of its length takes far longer; what does not, some seconds where the machine is busy.
const LONGEST_MS = 60_000;

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_name, hostile) => {
      const findings = findingsOf(hostile);
      const { expected, at } = hostile;
      const told = findings.map(
        ({ ruleId, severity, path, place }) => `${severity} ${ruleId} ${path}:${place.start.line}`,
      );
      if (expected === 'passes') {
        expect(told.filter((each) => each.startsWith('error'))).toEqual([]);
        return;
      }
      if (expected === '?') return;
      const isMeant = ({ ruleId, severity, path, place }: (typeof findings)[number]): boolean =>
        (expected === '*' ? severity === 'error' : ruleId === expected) &&
        (at === undefined || `${path}:${place.start.line}`.startsWith(at));
      expect(findings.some(isMeant), `${expected} ${at ?? ''} among ${told.slice(0, 9).join('; ')}`).toBe(
        true,
      );
    },
    LONGEST_MS,
  );
});

it('has three hundred cases and more, each with a name of its own', () => {
  const names = Object.entries(KINDS).flatMap(([kind, cases]) => cases.map(({ name }) => `${kind} ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(300);
});
