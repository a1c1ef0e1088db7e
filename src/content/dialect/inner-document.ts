import { isOrganLine } from '../../model/organ-line.js';
import { textOf } from '../../model/prose.js';
import type { Block, Part, Signature, SignatureLine } from '../../model/tree.js';
import { addresseeOf } from './main-part.js';

const DATE =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u;

/**
 * Gives an enclosed or attached document, which another notice forwards, the signature with which it ends, organs and
 * a date in paragraphs of their own, and, where it is signed, its addressee.
 */
export function innerDocument(part: Part): void {
  const signature = signatureAtEnd(part.children);
  if (signature !== undefined)
    part.children.splice(part.children.length - signature.children.length, Infinity, signature);
  if (!part.children.some(({ type }) => type === 'signature')) return;
  const at = part.children.findIndex(({ type }) => type !== 'partTitle' && type !== 'titleNote');
  const addressee = addresseeOf(part.children[at]);
  if (addressee !== undefined) part.children[at] = addressee;
}

/** The date at the very end, and the lines of organs right above it. */
function signatureAtEnd(blocks: readonly Block[]): Signature | undefined {
  const date = blocks.at(-1);
  if (date?.type !== 'paragraph' || !DATE.test(textOf(date).trim())) return undefined;
  const before = blocks.slice(0, -1);
  const first = before.findLastIndex(
    (block) => block.type !== 'paragraph' || !isOrganLine(textOf(block).trim()),
  );
  const organs = before.slice(first + 1);
  if (organs.length === 0) return undefined;
  const children = [...organs, date].flatMap((block): SignatureLine[] =>
    block.type === 'paragraph' ? [{ ...block, type: 'signatureLine' }] : [],
  );
  const [start, end] = [organs[0]?.position?.start, date.position?.end];
  return { type: 'signature', children, ...(start && end && { position: { start, end } }) };
}
