import { createHash } from 'node:crypto';

/** The bytes of a file that a signature speaks of: all but its own hexadecimal digits (ISO 32000-1, 12.8.1). */
export interface ByteRange {
  /** Where `<` stands, and the byte behind `>`. */
  readonly from: number;
  readonly to: number;
  /** Where what is signed ends: the length of the file when it was signed. */
  readonly end: number;
}

/** Digits of a signature: chain and time stamp of an authority take some 20,000. */
export const HOLE_DIGITS = 32_768;
/** Stands for a number that is known when the file is written. */
export const UNKNOWN_PLACE = 9_999_999_999;

const HOLE = Buffer.from(`<${'0'.repeat(HOLE_DIGITS)}>`);
const PLACES = `0 ${UNKNOWN_PLACE} ${UNKNOWN_PLACE} ${UNKNOWN_PLACE}`;

/**
 * Writes the byte range of a new signature into its file, in place.
 *
 * @param start Where in the file the update begins that has the signature, its digits all 0.
 */
export function writeByteRange(file: Buffer, start: number): ByteRange {
  const from = file.indexOf(HOLE, start);
  const places = file.indexOf(PLACES, start);
  if (from < 0 || places < 0) throw new Error('the update has no room for a signature');
  const to = from + HOLE.length;
  file.write([0, from, to, file.length - to].join(' ').padEnd(PLACES.length), places, 'latin1');
  return { from, to, end: file.length };
}

/** Writes a signature, in DER, into its hole. Nothing where it is too long for that. */
export function writeSignature(file: Buffer, { from }: ByteRange, cms: Uint8Array): Buffer | undefined {
  const digits = Buffer.from(cms).toString('hex');
  if (digits.length > HOLE_DIGITS) return undefined;
  file.write(digits.padEnd(HOLE_DIGITS, '0'), from + 1, 'latin1');
  return file;
}

/** SHA-256 of what is signed. */
export function digestOf(file: Uint8Array, range: ByteRange): Uint8Array {
  return createHash('sha256').update(signedBytes(file, range)).digest();
}

export function signedBytes(file: Uint8Array, { from, to, end }: ByteRange): Uint8Array {
  return Buffer.concat([file.subarray(0, from), file.subarray(to, end)]);
}

/** Reads a range as four numbers; nothing where it leaves out more or less than the digits of a signature. */
export function byteRangeOf(numbers: readonly number[], file: Uint8Array): ByteRange | undefined {
  const [start, from = -1, to = -1, length = -1] = numbers;
  const end = to + length;
  const isWhole = start === 0 && 0 < from && from < to && to < end && end <= file.length;
  return isWhole && digitsIn(file, from, to) !== undefined ? { from, to, end } : undefined;
}

/** The signature that stands in its hole, in DER; nothing where anything but 0 stands behind it. */
export function signatureIn(file: Uint8Array, { from, to }: ByteRange): Uint8Array | undefined {
  const bytes = Buffer.from(digitsIn(file, from, to) ?? '', 'hex');
  const length = derLength(bytes);
  if (length === undefined || bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return Uint8Array.from(bytes.subarray(0, length));
}

/** Digits of one case: a flipped bit may make a large letter of a small one, which says the same. */
function digitsIn(file: Uint8Array, from: number, to: number): string | undefined {
  const written = Buffer.from(file.subarray(from, to)).toString('latin1');
  const digits = written.slice(1, -1);
  const isHole = written.startsWith('<') && written.endsWith('>') && digits.length % 2 === 0;
  return isHole && (/^[0-9a-f]+$/u.test(digits) || /^[0-9A-F]+$/u.test(digits)) ? digits : undefined;
}

/** How long the value is that begins there, head and all (X.690, 8.1.3); nothing where that is not told or longer than the bytes. */
function derLength(bytes: Uint8Array): number | undefined {
  const [, first = 0] = bytes;
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > 4) return undefined;
  const told =
    more === 0 ? first : Buffer.from(bytes.subarray(2, 2 + more)).reduce((sum, byte) => sum * 256 + byte, 0);
  const length = 2 + more + told;
  return length <= bytes.length ? length : undefined;
}
