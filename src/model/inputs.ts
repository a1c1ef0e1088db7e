import { createHash, hash, type Hash } from 'node:crypto';

/**
 * All from which something is made: the hash (SHA-256, hexadecimal) of each input by its name for the editor, a path of the
 * archive where it is a file of it. From the same inputs comes the same, byte for byte.
 */
export type Inputs = ReadonlyMap<string, string>;

// A warm build asks a hundred thousand times, nearly always of short texts: these are put together here, and nothing is left to
// be collected.
const ROOM = Buffer.allocUnsafeSlow(1 << 16);
const LONGEST_HEAD = 20;

/** The hash (SHA-256, hexadecimal) of parts, each with its length, so that no two lists of parts are taken for one. */
export function hashOf(parts: Iterable<string | Uint8Array>): string {
  let length = 0;
  let sum: Hash | undefined;
  // A list made on the way may itself ask for a hash: it is made whole before the room is used.
  for (const part of Array.isArray(parts) ? (parts as readonly (string | Uint8Array)[]) : [...parts]) {
    const bytes = typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    const fits = typeof part === 'string' && LONGEST_HEAD + bytes <= ROOM.length;
    if (!fits || length + LONGEST_HEAD + bytes > ROOM.length) {
      sum = (sum ?? createHash('sha256')).update(ROOM.subarray(0, length));
      length = 0;
    }
    length += ROOM.write(`${bytes}:`, length);
    if (fits) length += ROOM.write(part, length);
    else {
      sum = (sum ?? createHash('sha256')).update(ROOM.subarray(0, length)).update(part);
      length = 0;
    }
  }
  const rest = ROOM.subarray(0, length);
  return sum === undefined ? hash('sha256', rest, 'hex') : sum.update(rest).digest('hex');
}

const sums = new WeakMap<Inputs, string>();

/** One hash for all of them, with their names. */
export function inputsHash(inputs: Inputs): string {
  const known = sums.get(inputs) ?? hashOf([...inputs].flat());
  sums.set(inputs, known);
  return known;
}
