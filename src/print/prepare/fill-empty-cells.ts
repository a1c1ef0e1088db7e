import type { Root } from 'hast';
import { visit } from '../../model/visit.js';

/** Chromium leaves a cell that says nothing out of the tags: its row would be a cell short. A space keeps it there. */
export function fillEmptyCells(document: Root): void {
  visit(document, 'element', ({ tagName, children }) => {
    if (tagName === 'td' && children.length === 0) children.push({ type: 'text', value: '\u00a0' });
  });
}
