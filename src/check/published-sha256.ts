import { createHash } from 'node:crypto';
import type { Notice } from '../model/notice.js';
import { publishedText } from '../model/published-text.js';

/** The hash (SHA-256, hexadecimal) of what a notice says in print, white space apart, in UTF-8. */
export function publishedSha256(notice: Pick<Notice, 'front' | 'tree'>): string {
  return createHash('sha256').update(publishedText(notice).text).digest('hex');
}
