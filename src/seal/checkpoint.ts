import { base64 } from '@scure/base';
import { bytesOfBase64 } from './bytes.js';
import type { TreeHead } from './merkle-tree.js';

/** The state of a gazette's tree, to be signed (c2sp.org/tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Which gazette it is: gazette.sx.gov.cn. */
  readonly origin: string;
}

/** Three lines: origin, number of leaves, root in base64. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64.encode(root)}\n`;
}

/** Reads it; nothing where it is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, encoded] = /^(\S+)\n(0|[1-9]\d{0,14})\n(\S+)\n$/u.exec(text) ?? [];
  const root = bytesOfBase64(encoded ?? '', 32);
  if (origin === undefined || root === undefined) return undefined;
  return { origin, size: Number(size), root };
}
