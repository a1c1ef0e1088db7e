import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from '../../model/visit.js';
import { changeBodies } from './part-bodies.js';

// Addresses and codes. A shorter word leaves less than half of a line empty where it begins the next.
const LONG_RUN = /[!-~]{16,}/gu;

/** Lets a line break anywhere inside a long run without blanks, which would leave its column or stretch the line before it. */
export function breakLongRuns(document: Root): void {
  changeBodies(document, (body) => {
    for (const node of body) {
      visit(node, 'text', ({ value }, index, parent) => {
        if (index === undefined || parent?.type !== 'element') return undefined;
        const pieces = cut(value);
        if (pieces.length === 0) return undefined;
        parent.children.splice(index, 1, ...pieces);
        return [SKIP, index + pieces.length];
      });
    }
    return body;
  });
}

/** The text with its long runs set apart; nothing where it has none. */
function cut(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const { index, 0: run } of text.matchAll(LONG_RUN)) {
    if (index > at) pieces.push({ type: 'text', value: text.slice(at, index) });
    pieces.push(h('span', { className: ['breakable'] }, run));
    at = index + run.length;
  }
  if (at > 0 && at < text.length) pieces.push({ type: 'text', value: text.slice(at) });
  return pieces;
}
