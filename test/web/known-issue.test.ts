import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Edition } from '../../src/edition/edition.js';
import type { Memory } from '../../src/model/memory.js';
import { keptIssue, knownIssue } from '../../src/web/known-issue.js';
import type { SiteFile } from '../../src/web/site-file.js';
import type { IssueOfSite } from '../../src/web/site.js';
import { NO_FONTS } from '../../src/web/with-fonts.js';
import { madeMemory } from '../made-memory.js';

const SHEET = 'assets/fonts-0123456789.css';
const SIZE = '<span class="size" data-file="/szf/2015/1/notice.json"></span>';
const PAGE: SiteFile = {
  path: 'szf/2015/1/index.html',
  content: `<link href="${NO_FONTS.url.slice(1)}">一${SIZE}`,
};
const DATA: SiteFile = { path: 'szf/2015/1/notice.json', content: '{}' };
const SHEET_FILE = { path: SHEET, sums: { bytes: 1, sha256: '0', input: '1' } };

/** A memory in which the issue was kept once, and how often its files were asked for since. */
function kept(): { readonly memory: Memory; readonly issue: IssueOfSite; readonly asked: () => number } {
  const memory = madeMemory();
  let asked = 0;
  const files = (): readonly SiteFile[] => {
    asked++;
    return [PAGE, DATA];
  };
  const issue = { edition: {} as Edition, key: 'key', files, scripts: [{ path: 'a-1.js', content: '' }] };
  const fonts = {
    sheetOf: new Map([[PAGE, SHEET]]),
    assetsOf: new Map([[PAGE, [SHEET_FILE]]]),
    charactersOf: new Map([[PAGE, '一']]),
    assets: [],
  };
  keptIssue(issue, [PAGE, DATA], fonts, 'faces', memory);
  return { memory, issue, asked: () => asked };
}

it('is known with its files in their fonts, none of which is asked for before its content is', () => {
  const { memory, issue, asked } = kept();
  const known = knownIssue(issue, 'faces', memory);
  const sha256 = createHash('sha256').update('{}').digest('hex');
  expect(known?.files.map(({ path }) => path)).toEqual([PAGE.path, DATA.path]);
  expect(known?.files[1]?.known?.sums()).toMatchObject({ bytes: 2, sha256 });
  expect(known?.files[0]?.known?.offered).toEqual(['/szf/2015/1/notice.json']);
  expect([known?.assets, known?.characters, asked()]).toEqual([[SHEET_FILE], '一', 0]);
  expect(known?.files.map(({ content }) => content)).toEqual([`<link href="${SHEET}">一${SIZE}`, '{}']);
  expect(asked()).toBe(1);
});

it.each([
  ['something that its files follow from', { key: 'other' }, 'faces'],
  ['a script', { scripts: [{ path: 'a-2.js', content: '' }] }, 'faces'],
  ['a font', {}, 'other faces'],
])('is not known where %s has changed', (_what, change, faces) => {
  const { memory, issue } = kept();
  expect(knownIssue({ ...issue, ...change }, faces, memory)).toBeUndefined();
});
