import { zlibSync } from 'fflate';

const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const HEADER = 44;
const ENTRY = 20;
// What is smaller is hardly made smaller still.
const FEW_BYTES = 200;
// Larger tables are those of the characters themselves.
const MANY_BYTES = 1000;

/**
 * A TrueType or OpenType font as a WOFF 1.0 file (W3C recommendation, sections 3 to 5), without metadata; the inverse of
 * `sfnt`. By hand, since the subsetter's own writer takes most of the time in which a small font is cut: it makes its
 * compressor anew for each table, also for those that no compressing makes smaller.
 */
export function woff(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => tableAt(font, SFNT_HEADER + SFNT_ENTRY * index));
  const start = HEADER + ENTRY * count;
  const result = Buffer.alloc(tables.reduce((sum, { stored }) => sum + padded(stored.length), start));
  result.write('wOFF', 'latin1');
  font.copy(result, 4, 0, 4);
  result.writeUInt32BE(result.length, 8);
  result.writeUInt16BE(count, 12);
  const whole = tables.reduce((sum, { length }) => sum + padded(length), SFNT_HEADER + SFNT_ENTRY * count);
  result.writeUInt32BE(whole, 16);
  let offset = start;
  for (const [index, { tag, checksum, length, stored }] of tables.entries()) {
    const entry = HEADER + ENTRY * index;
    for (const [field, value] of [tag, offset, stored.length, length, checksum].entries())
      result.writeUInt32BE(value, entry + 4 * field);
    result.set(stored, offset);
    offset += padded(stored.length);
  }
  return result;
}

/** A table of a font by its entry in the font's directory, and as it is stored: compressed where that makes it smaller. */
function tableAt(font: Buffer, entry: number) {
  const [tag, checksum, offset, length] = [0, 4, 8, 12].map((field) => font.readUInt32BE(entry + field)) as [
    number,
    number,
    number,
    number,
  ];
  const table = font.subarray(offset, offset + length);
  const packed = length < FEW_BYTES ? table : packedTable(tag, table);
  return { tag, checksum, length, stored: packed.length < length ? packed : table };
}

/** The last table with each tag, and how it was compressed: fonts that are cut out of one have some in common. */
const lastTables = new Map<number, { readonly table: Buffer; readonly packed: Uint8Array }>();

function packedTable(tag: number, table: Buffer): Uint8Array {
  const last = lastTables.get(tag);
  if (last?.table.equals(table) === true) return last.packed;
  const packed = zlibSync(table);
  // A copy: the table would hold the whole font.
  if (table.length < MANY_BYTES) lastTables.set(tag, { table: Buffer.from(table), packed });
  return packed;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
