import { base64 } from '@scure/base';
import { bytesOfBase64 } from './bytes.js';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** What stands beside a notice: where it is in the tree, and the signed checkpoint of that tree (c2sp.org/tlog-proof). */
export interface ProofFile {
  /** 0-based place of the notice's leaf. */
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed note of the checkpoint. */
  readonly note: string;
}

export function formatProof({ index, path, note }: ProofFile): string {
  return `${FIRST_LINE}\nindex ${index}\n${path.map((hash) => `${base64.encode(hash)}\n`).join('')}\n${note}`;
}

/** Reads it; nothing where it is none. */
export function parseProof(text: string): ProofFile | undefined {
  const end = text.indexOf('\n\n');
  const [first, place, ...hashes] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, index] = /^index (0|[1-9]\d{0,14})$/u.exec(place ?? '') ?? [];
  const path = hashes.map((hash) => bytesOfBase64(hash, 32)).filter((hash) => hash !== undefined);
  if (first !== FIRST_LINE || index === undefined || path.length !== hashes.length) return undefined;
  return { index: Number(index), path, note: text.slice(end + 2) };
}
