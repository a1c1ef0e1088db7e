import type { ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { OFFICIAL_DOCUMENT } from '../../../designs/official-document.js';
import { TWO_COLUMN } from '../../../designs/two-column/design.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { setRostersInColumns } from '../../../src/print/prepare/set-rosters-in-columns.js';
import { noticeArticle } from '../../../templates/print/notice.js';
import { htmlOf } from '../../edition/html-of.js';
import { madeEdition } from '../made-edition.js';

const FORM = { titleRank: 1, ...OFFICIAL_DOCUMENT.titles } as const;

/** A notice with people of these offices below two leaders, and what is made of it on a page. */
function documentWith(offices: readonly string[]): Root {
  const people = offices.map((office) => `王一　${office}`).join('\n');
  const body = `各单位：\n\n现公布名单如下。\n\n:::roster\n总召集人：李二　市政府\n成员：${people}\n:::\n`;
  const title = '绍兴市人民政府关于公布名单的通知';
  const edition = madeEdition([{ series: 'szf', number: 1, title, body }]);
  const [notice] = noticesOf(edition);
  if (notice === undefined) throw new Error('no notice');
  return { type: 'root', children: [noticeArticle(notice, edition, FORM)] } as Root;
}

function inColumns(offices: readonly string[], page = OFFICIAL_DOCUMENT.page): string {
  const document = documentWith(offices);
  const before = textOf(document).replace(/\s/gu, '');
  setRostersInColumns(document, page);
  expect(textOf(document).replace(/\s/gu, '')).toBe(before);
  return htmlOf(document.children as ElementContent[]);
}

const SHORT = new Array<string>(8).fill('市民政局');

it('sets eight people and more in columns, beside a role as wide as the longest', () => {
  const html = inColumns(SHORT);
  expect(html).toContain('style="--role-width:5em"');
  expect(html.match(/<tr>/gu)).toHaveLength(9);
  expect(html.split('people-columns')[1]?.match(/<tr>/gu)).toHaveLength(8);
});

it('leaves fewer people in one column, and all of them on a page of two columns', () => {
  expect(inColumns(SHORT.slice(1))).not.toContain('people-columns');
  expect(inColumns(SHORT, TWO_COLUMN.page)).not.toContain('people-columns');
});

it('breaks a long office between its words, and leaves a roster of long offices in one column', () => {
  // (28 - 2 - 5 - 1) / 2 - 4: six characters have room.
  const long = '绍兴高新技术开发区管委会';
  expect(inColumns([...SHORT, long])).toContain('绍兴高新技术<br>开发区管委会');
  expect(inColumns([...SHORT.slice(3), long, long, long])).not.toContain('people-columns');
});
