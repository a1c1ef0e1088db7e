import { createHash, hash, type Hash } from 'node:crypto';

/**
 * All from which something is made: the hash (SHA-256, hexadecimal) of each input by its name for the editor, a path of the
 * archive where it is a file of it. From the same inputs comes the same, byte for byte.
 */
export type Inputs = ReadonlyMap<string, string>;

/** The hash (SHA-256, hexadecimal) of parts, each with its length, so that no two lists of parts are taken for one. */
export function hashOf(parts: Iterable<string | Uint8Array>): string {
  let text = '';
  let sum: Hash | undefined;
  for (const part of parts)
    if (typeof part === 'string') text += `${Buffer.byteLength(part)}:${part}`;
    else {
      sum = (sum ?? createHash('sha256')).update(`${text}${part.length}:`).update(part);
      text = '';
    }
  // A warm build asks a hundred thousand times, nearly always of texts: for these there need be no object to be collected.
  return sum === undefined ? hash('sha256', text, 'hex') : sum.update(text).digest('hex');
}

const sums = new WeakMap<Inputs, string>();

/** One hash for all of them, with their names. */
export function inputsHash(inputs: Inputs): string {
  const known = sums.get(inputs) ?? hashOf([...inputs].flat());
  sums.set(inputs, known);
  return known;
}
