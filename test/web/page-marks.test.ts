import type { ElementContent } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { EditionNotice } from '../../src/edition/edition.js';
import { noticesOf } from '../../src/edition/edition.js';
import type { PageBreak } from '../../src/edition/pagination.js';
import { withPageMarks } from '../../templates/web/parts/page-marks.js';
import { madeEdition } from '../print/made-edition.js';

// Without white space: title 18, number 11; the part's own text 各单位： 4, 请 照办。 4, 附件：名单 5, signature 7 and 9;
// then the attachment's 附件 2, 名单 2, and 甲 乙 丙 丁 1 each, with the head 项 目 before them.
const [notice] = noticesOf(
  madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: [
        '各单位：\n\n请 照办。\n\n附件：名单\n',
        '# 附件 名单\n',
        ':::table{head=1}\n| 项 | 目 |\n| --- | --- |\n| 甲 | 乙 |\n| 丙 | 丁 |\n:::\n',
      ].join('\n'),
    },
  ]),
);
const BODY = 18 + 11;
const ATTACHMENT = BODY + 4 + 4 + 5 + 7 + 9;

/** The parts with their marks written as ⟨12⟩. */
function marked(...breaks: PageBreak[]): string[] {
  if (notice === undefined) throw new Error('no notice');
  return withPageMarks(notice, breaks).parts.map(
    ({ page, body }) => `${page === undefined ? '' : `⟨${page}⟩ `}${body.map(shown).join('')}`,
  );
}

function shown(node: ElementContent): string {
  const copy = structuredClone(node);
  visit(copy, 'element', (element) => {
    if (element.properties['role'] === 'doc-pagebreak')
      element.children = [{ type: 'text', value: `⟨${String(element.properties['dataPage'])}⟩` }];
  });
  return hastText(copy).replace(/\s/g, '');
}

const MAIN = '各单位：请照办。附件：名单绍兴市人民政府2015年3月2日';

describe('withPageMarks', () => {
  it('leaves a notice without breaks as it is, and one that begins with a page', () => {
    expect(marked()).toEqual([MAIN, '项目甲乙丙丁']);
    expect(marked({ page: 1, offset: 0 })).toEqual([MAIN, '项目甲乙丙丁']);
  });

  it('marks the character that a page begins with, white space apart', () => {
    expect(marked({ page: 2, offset: BODY + 5 })[0]).toBe(
      '各单位：请⟨2⟩照办。附件：名单绍兴市人民政府2015年3月2日',
    );
    expect(marked({ page: 2, offset: BODY })[0]).toBe(`⟨2⟩${MAIN}`);
  });

  it('marks several pages, one of them in a cell', () => {
    expect(marked({ page: 7, offset: BODY + 4 }, { page: 8, offset: ATTACHMENT + 4 + 4 })).toEqual([
      '各单位：⟨7⟩请照办。附件：名单绍兴市人民政府2015年3月2日',
      '项目甲乙⟨8⟩丙丁',
    ]);
  });

  it('leaves the mark of a page that begins with an attachment to its title', () => {
    expect(marked({ page: 9, offset: ATTACHMENT })).toEqual([MAIN, '⟨9⟩ 项目甲乙丙丁']);
  });

  it('adds no characters, and changes nothing in the notice it is given', () => {
    const before = JSON.stringify(notice);
    const after = withPageMarks(notice as EditionNotice, [{ page: 2, offset: BODY + 5 }]);
    expect(JSON.stringify(notice)).toBe(before);
    expect(after.parts.map(({ body }) => body.map(hastText).join('')).join('')).toBe(
      notice?.parts.map(({ body }) => body.map(hastText).join('')).join(''),
    );
  });
});
