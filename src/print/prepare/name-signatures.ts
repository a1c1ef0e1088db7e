import type { Root } from 'hast';
import { classesOf } from '../../model/classes.js';
import { visit } from '../../model/visit.js';
import { signatureName } from '../signature-name.js';

/** Names signatures, and the lists of attachments that stand above them, so that a print shows which of them a page begins with. */
export function nameSignatures(document: Root): void {
  let count = 0;
  visit(document, 'element', (element) => {
    const isNamed = classesOf(element).some((name) => ['signature', 'attachment-list'].includes(name));
    if (isNamed) element.properties['id'] ??= signatureName(++count);
  });
}
