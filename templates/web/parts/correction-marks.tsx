import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NoticeCorrection } from '../../../src/catalogue/corrections.js';
import { copied } from '../../../src/edition/copied.js';
import { SKIP, visit } from '../../../src/model/visit.js';
import { indexOfCharacter, withoutSpace } from '../../../src/model/without-space.js';

/**
 * The article with what later issues have corrected in it: the words as they were printed stay, struck out, and what
 * should have stood there follows them. Reading the article back, `proof` leaves out what was inserted.
 */
export function withCorrectionMarks(article: Element, corrections: readonly NoticeCorrection[]): Element {
  if (corrections.length === 0) return article;
  const marked = copied(article);
  const inOrder = corrections.toSorted((a, b) => a.start - b.start);
  let before = 0;
  visit(marked, 'text', ({ value }, index, parent) => {
    const start = before;
    before += withoutSpace(value).length;
    const here = inOrder.filter((correction) => correction.start < before && correction.end > start);
    if (here.length === 0 || index === undefined || parent === undefined) return undefined;
    const pieces = here.flatMap((correction, at) => {
      const from = at === 0 ? start : (here[at - 1]?.end ?? start);
      return [
        text(value, start, from, correction.start),
        h('del', [text(value, start, Math.max(start, correction.start), correction.end)]),
        ...(correction.end <= before ? [inserted(correction)] : []),
      ];
    });
    const all = [...pieces, text(value, start, here.at(-1)?.end ?? before, before)];
    const written = all.filter((piece) => piece.type !== 'text' || piece.value !== '');
    parent.children.splice(index, 1, ...written);
    return [SKIP, index + written.length];
  });
  return marked;
}

function inserted({ right, issue, day }: NoticeCorrection): Element {
  return h('ins', { dateTime: day, title: `${issue}更正` }, right);
}

/** The characters of a text node from one offset in the article to another; the node begins at `start`. */
function text(value: string, start: number, from: number, to: number): ElementContent {
  const at = (offset: number): number => (offset <= start ? 0 : indexOfCharacter(value, offset - start));
  return { type: 'text', value: value.slice(at(from), at(to)) };
}
