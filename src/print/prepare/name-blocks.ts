import type { Root } from 'hast';
import { classesOf } from '../../model/classes.js';
import { SKIP, visit } from '../../model/visit.js';

const NAMED = new Set(['p', 'h3', 'h4', 'h5', 'h6', 'tr']);

/** Names the blocks of a body, and the rows of rosters, so that a print shows where its columns begin. */
export function nameBlocks(document: Root): void {
  let count = 0;
  visit(document, 'element', (element) => {
    if (classesOf(element).includes('grid')) return SKIP;
    if (NAMED.has(element.tagName) || classesOf(element).includes('attachment-list'))
      element.properties['id'] ??= `block-${++count}`;
    return undefined;
  });
}
