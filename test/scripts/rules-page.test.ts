import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/rules-page.js';
import { READING_RULES } from '../../src/check/reading-rules.js';
import { rules } from '../../src/check/rules/index.js';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

test('docs/rules.md is fresh (npm run docs:rules)', () => {
  expect(page).toBe(rulesPage());
});

test('every rule has the section that its findings link to', () => {
  // Examples hold headings of their own.
  const prose = page.replace(/^`{3,}[\s\S]*?^`{3,}$/gm, '');
  const sections = Array.from(prose.matchAll(/^## (.+)$/gm), ([, id]) => id);
  expect(sections).toEqual([...rules.map(({ id }) => id), ...Object.keys(READING_RULES)]);
});
