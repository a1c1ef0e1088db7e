import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** The document as it is written, with its declaration. */
export function xml(document: Element): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;
  return `${toXml([declaration, { type: 'text', value: '\n' }, document], { closeEmptyElements: true })}\n`;
}
