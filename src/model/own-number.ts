import { ORDER_WORDS, parseDocumentNumber, type DocumentNumber } from './document-number.js';
import type { FrontMatter } from './notice.js';
import { withoutSpace } from './without-space.js';

const KIND_ALONE = new RegExp(`^(?:${ORDER_WORDS})$`, 'u');
const ORDINAL_ALONE = /^[（(]?((?:\d{4}年)?第[1-9]\d*号)[）)]?$/u;
const ENDS_IN_KIND = new RegExp(`(?:${ORDER_WORDS})$`, 'u');

/**
 * The number of a notice in full, where the one in its front matter is well formed. 第12号 under the title 绍兴市人民政府令
 * is that of this order; 令第12号 is that of its first issuer.
 */
export function ownNumber({
  number: written,
  title,
  issuer,
}: Pick<FrontMatter, 'number' | 'title' | 'issuer'>): DocumentNumber | undefined {
  if (written === undefined) return undefined;
  const ordinal = ORDINAL_ALONE.exec(written)?.[1];
  if (ordinal !== undefined)
    return ENDS_IN_KIND.test(title) ? parseDocumentNumber(withoutSpace(title) + ordinal) : undefined;
  const number = parseDocumentNumber(written);
  if (number?.form !== 'order' || !KIND_ALONE.test(number.prefix)) return number;
  return { ...number, prefix: `${issuer[0] ?? ''}${number.prefix}` };
}
