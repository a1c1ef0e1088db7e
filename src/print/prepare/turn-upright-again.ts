import type { Root } from 'hast';
import { h } from 'hastscript';
import { changeBodies } from './part-bodies.js';
import { isLandscape } from './landscape.js';

/** Puts what ends the page between a landscape table and the text after it: Chromium ends none for running text. */
export function turnUprightAgain(document: Root): void {
  changeBodies(document, (body) =>
    body.flatMap((node, index) =>
      isLandscape(body[index - 1]) && !isLandscape(node)
        ? [h('div', { className: ['upright'] }), node]
        : [node],
    ),
  );
}
