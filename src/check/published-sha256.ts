import { createHash } from 'node:crypto';
import { fact } from '../model/fact.js';
import { publishedText } from '../model/published-text.js';

/** The hash (SHA-256, hexadecimal) of what a notice says in print, white space apart, in UTF-8. */
export const publishedSha256 = fact('published-sha256', (notice): string =>
  createHash('sha256').update(publishedText(notice).text).digest('hex'),
);
