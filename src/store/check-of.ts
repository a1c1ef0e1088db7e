import { hash } from 'node:crypto';

/** By what bytes are known to be whole: 16 of the 32 bytes of their SHA-256. */
export function checkOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer').subarray(0, 16);
}
