import type { Element, ElementContent, Root } from 'hast';
import { classesOf, mark } from '../../model/classes.js';
import { changeBodies } from './part-bodies.js';

/**
 * Marks the headings right above a figure or a table, which go across the columns as these do: Chromium keeps nothing in a
 * column together with what goes across.
 */
export function keepHeadingsWithFigures(document: Root): void {
  changeBodies(document, (body) => {
    for (let at = body.length - 1; at >= 0; at--) {
      const node = body[at];
      if (isHeading(node) && goesAcross(body[at + 1])) mark(node, 'across-columns');
    }
    return body;
  });
}

function isHeading(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && /^h[1-6]$/u.test(node.tagName);
}

function goesAcross(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element') return false;
  if (node.tagName === 'figure') return true;
  return classesOf(node).some((name) =>
    ['grid', 'table-lead', 'landscape-caption', 'across-columns'].includes(name),
  );
}
