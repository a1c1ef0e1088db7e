import type { Root } from 'hast';
import { SKIP, visit } from '../../model/visit.js';
import { changeBodies } from './part-bodies.js';
import { spanned, stretchesOf } from './spanned.js';

// Addresses and codes. A shorter word leaves less than half of a line empty where it begins the next.
const LONG_RUN = /[!-~]{16,}/gu;

/** Lets a line break anywhere inside a long run without blanks, which would leave its column or stretch the line before it. */
export function breakLongRuns(document: Root): void {
  changeBodies(document, (body) => {
    for (const node of body) {
      visit(node, 'text', ({ value }, index, parent) => {
        if (index === undefined || parent?.type !== 'element') return undefined;
        const runs = stretchesOf(value, LONG_RUN);
        if (runs.length === 0) return undefined;
        const pieces = spanned(value, runs, 'breakable');
        parent.children.splice(index, 1, ...pieces);
        return [SKIP, index + pieces.length];
      });
    }
    return body;
  });
}
