import type { Root } from 'hast';
import { visit } from '../../model/visit.js';

/** Gives each table what it says above its head on a further page: only there is known whether it has one. */
export function nameContinuedTables(document: Root, captions: ReadonlyMap<string, string>): void {
  visit(document, 'element', ({ tagName, properties }) => {
    if (tagName !== 'table' || typeof properties['id'] !== 'string') return;
    const words = captions.get(properties['id']);
    if (words !== undefined) properties['dataCaptionAgain'] = words;
  });
}
