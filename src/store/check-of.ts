import { createHash } from 'node:crypto';

/** By what bytes are known to be whole: 16 of the 32 bytes of their SHA-256. */
export function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 16);
}
