import { expect, it } from 'vitest';
import { CHARACTER_CASES } from './cases/characters.js';
import { FILE_CASES } from './cases/files.js';
import { FRONT_MATTER_CASES } from './cases/front-matter.js';
import { MARKDOWN_CASES } from './cases/markdown.js';
import { SIZE_CASES } from './cases/sizes.js';
import { YAML_CASES } from './cases/yaml.js';
import type { HostileCase } from './hostile-archive.js';

const KINDS: Readonly<Record<string, readonly HostileCase[]>> = {
  'front matter': FRONT_MATTER_CASES,
  'YAML files': YAML_CASES,
  'files, folders and links': FILE_CASES,
  Markdown: MARKDOWN_CASES,
  characters: CHARACTER_CASES,
  'sizes and runs': SIZE_CASES,
};

it('has three hundred cases and more, each with a name of its own', () => {
  const names = Object.entries(KINDS).flatMap(([kind, cases]) => cases.map(({ name }) => `${kind} ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(300);
});
