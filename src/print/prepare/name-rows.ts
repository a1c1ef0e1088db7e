import type { Element, Root } from 'hast';
import { visit } from '../../model/visit.js';
import { rowName } from '../row-name.js';

/**
 * Names body rows by their table, so that a print shows where a page ends inside it. The name stands on the row's shortest
 * cell: Chromium makes no destination of a row, a tall cell may begin on the page before, and head rows stand on many
 * pages.
 */
export function nameRows(document: Root): void {
  visit(document, 'element', (table) => {
    const { id } = table.properties;
    if (table.tagName === 'table' && typeof id === 'string') nameRowsOf(table, id);
  });
}

function nameRowsOf(table: Element, id: string): void {
  // Counted from 1 with the head rows.
  let row = 0;
  visit(table, 'element', (element, _index, parent) => {
    if (element.tagName !== 'tr') return;
    row++;
    if (parent?.type !== 'element' || parent.tagName !== 'tbody') return;
    const cells = element.children.filter((child) => child.type === 'element');
    const shortest = cells.reduce<Element | undefined>(
      (best, cell) => (best === undefined || spanOf(cell) < spanOf(best) ? cell : best),
      undefined,
    );
    if (shortest !== undefined) shortest.properties['id'] = rowName(id, { row, part: 1 });
  });
}

function spanOf(cell: Element): number {
  return Number(cell.properties['rowSpan'] ?? 1);
}
