import type { Root } from 'hast';
import { visit } from '../../model/visit.js';

/** Gives each block the line of its notice's file, so that one which cannot be set can be told. */
export function numberLines(document: Root): void {
  visit(document, 'element', ({ properties, position }) => {
    if (position !== undefined) properties['dataLine'] = position.start.line;
  });
}
