import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** A file that never changes under its name. */
export interface Asset {
  /** Root-absolute: /assets/map-1a2b3c4d5e.png. */
  readonly url: string;
  readonly content: string | Uint8Array;
}

/** Names a file by what it holds, so that it may be kept for ever by every cache between here and the reader. */
export function asset(file: string, content: string | Uint8Array): Asset {
  const { name, ext } = posix.parse(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  // Addresses stay in plain ASCII; the hash alone tells the pictures apart.
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { url: `/assets/${plain === '' ? 'image' : plain}-${hash}${ext.toLowerCase()}`, content };
}
