import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from '../../model/visit.js';

/**
 * Says in a cell that the original is empty there, where its editor does; reading the print back leaves these words out.
 * Any other empty cell gets a space: Chromium leaves one that says nothing out of the tags, and its row would be a cell short.
 */
export function fillEmptyCells(document: Root): void {
  visit(document, 'element', ({ tagName, properties, children }) => {
    const { dataBlank } = properties;
    if (typeof dataBlank === 'string') children.push(h('span', { className: ['blank'] }, dataBlank));
    else if (tagName === 'td' && children.length === 0) children.push({ type: 'text', value: '\u00a0' });
  });
}
