import type { Root } from 'hast';
import { classesOf } from '../../model/classes.js';
import { visit } from '../../model/visit.js';
import { signatureName } from '../signature-name.js';

/** Names signatures, so that a print shows which of them a page begins with. */
export function nameSignatures(document: Root): void {
  let count = 0;
  visit(document, 'element', (element) => {
    if (classesOf(element).includes('signature')) element.properties['id'] ??= signatureName(++count);
  });
}
