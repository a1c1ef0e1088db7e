import { inflateSync } from 'node:zlib';

const WOFF = { entries: 44, entry: 20 };
const SFNT = { entries: 12, entry: 16 };
const SIGNATURES: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO'];

/** Bytes of a file from a place on, so many, or fewer where it ends. */
export type ReadPart = (from: number, length: number) => Buffer;

/** Gives the bytes of a table of a font by its tag; undefined where the font has none. */
export type FontTables = (tag: string) => Buffer | undefined;

/**
 * The tables of a font file: TrueType, OpenType, or WOFF 1.0 (W3C recommendation, section 4), of which only what is asked
 * for is read and inflated.
 *
 * @throws Error where the file is none of these: also where it holds several fonts.
 */
export function fontTables(read: ReadPart): FontTables {
  const header = read(0, SFNT.entries + 2);
  const signature = header.toString('latin1', 0, 4);
  const isWoff = signature === 'wOFF';
  if (!isWoff && !SIGNATURES.includes(signature)) throw new Error(`no font begins with ${signature}`);
  const { entries, entry } = isWoff ? WOFF : SFNT;
  const count = header.readUInt16BE(isWoff ? 12 : 4);
  const directory = read(entries, entry * count);
  const places = new Map(
    Array.from({ length: count }, (_, index) => {
      const at = entry * index;
      // A WOFF tells how long a table is as it is stored, and then how long it is.
      const [one, two, three] = [4, 8, 12].map((field) => directory.readUInt32BE(at + field));
      const place = isWoff
        ? { from: one, stored: two, length: three }
        : { from: two, stored: three, length: three };
      return [directory.toString('latin1', at, at + 4), place] as const;
    }),
  );
  return (tag) => {
    const { from = 0, stored = 0, length = 0 } = places.get(tag) ?? {};
    if (!places.has(tag)) return undefined;
    const table = read(from, stored);
    if (table.length < stored) throw new Error(`the font ends in its table ${tag}`);
    return stored < length ? inflateSync(table) : table;
  };
}
