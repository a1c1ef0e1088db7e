import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { TWO_COLUMN } from '../../../designs/two-column/design.js';
import { setShortTextsAcross } from '../../../src/print/prepare/set-short-texts-across.js';
import { htmlOf } from '../../edition/html-of.js';

const ENCLOSURE = h('section.part.enclosure', [h('h3.part-title', '实施办法')]);
const SIGNATURE = h('div.signature', [h('p', '示例市人民政府')]);
const ADDRESSEE = h('p.addressee', '各县（市）人民政府：');

function isAcross(...children: ElementContent[]): boolean {
  const article = h('article.notice', children);
  const document: Root = { type: 'root', children: [article] };
  setShortTextsAcross(document, TWO_COLUMN.page);
  return htmlOf([article]).includes('class="short-text"');
}

function main(...body: ElementContent[]) {
  return h('section.part.main', body);
}

describe('what a notice says before the text that it issues', () => {
  it('goes across the columns with its signature', () => {
    const part = main(ADDRESSEE, h('p', '现将实施办法印发给你们。'), SIGNATURE);
    expect(isAcross(part, ENCLOSURE)).toBe(true);
    expect(htmlOf([part])).toMatch(
      /^<section class="part main"><div class="short-text"><p.*<\/div><\/section>$/u,
    );
  });

  it('stands in the columns where it fills more than eight of their lines', () => {
    // An indent of two characters and lines of twenty: seven full lines and the addressee's, then one more.
    const long = (characters: number) => main(ADDRESSEE, h('p', '字'.repeat(characters)), SIGNATURE);
    expect(isAcross(long(7 * 20 - 2), ENCLOSURE)).toBe(true);
    expect(isAcross(long(7 * 20 - 1), ENCLOSURE)).toBe(false);
  });

  it('stands in the columns where it is all that the notice says, or has headings', () => {
    expect(isAcross(main(ADDRESSEE, h('p', '请执行。')))).toBe(false);
    expect(isAcross(main(ADDRESSEE, h('h3', '一、要求'), h('p', '请执行。')), ENCLOSURE)).toBe(false);
  });
});
