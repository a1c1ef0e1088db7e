/** Whether a font has a glyph for a character. */
export type CharacterMap = (codePoint: number) => boolean;

/** Platform and encoding of the subtables for Unicode (OpenType 1.9, cmap), those for all of it first. */
const UNICODE: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

/**
 * Reads the `cmap` of a font.
 *
 * @throws Error where it has no subtable for Unicode, or one of a format that no font of today has (2, 8, 14).
 */
export function characterMap(cmap: Buffer): CharacterMap {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + 8 * index);
  for (const [platform, encoding] of UNICODE) {
    const at = subtables.find(
      (each) => cmap.readUInt16BE(each) === platform && cmap.readUInt16BE(each + 2) === encoding,
    );
    if (at !== undefined) return subtable(cmap.subarray(cmap.readUInt32BE(at + 4)));
  }
  throw new Error('the font has no map of Unicode');
}

function subtable(table: Buffer): CharacterMap {
  const format = table.readUInt16BE(0);
  switch (format) {
    case 0:
      return (code) => code < 256 && table.readUInt8(6 + code) !== 0;
    case 4:
      return segments(table);
    case 6:
      return trimmed(table.readUInt16BE(6), table.readUInt16BE(8), table.subarray(10));
    case 10:
      return trimmed(table.readUInt32BE(12), table.readUInt32BE(16), table.subarray(20));
    case 12:
    case 13:
      return groups(table, format === 12);
    default:
      throw new Error(`a map of format ${format} is not read`);
  }
}

/** Format 4: segments of codes, each with a difference to its glyphs or a list of them. */
function segments(table: Buffer): CharacterMap {
  const count = table.readUInt16BE(6) / 2;
  const field = (which: number, segment: number): number =>
    table.readUInt16BE(14 + 2 * (which * count + segment) + (which === 0 ? 0 : 2));
  const [END, START, DELTA, OFFSET] = [0, 1, 2, 3] as const;
  return (code) => {
    const segment = firstWhere(count, (at) => field(END, at) >= code);
    if (segment === count || code > 0xffff || field(START, segment) > code) return false;
    const offset = field(OFFSET, segment);
    let glyph = code;
    if (offset !== 0) {
      const place = 16 + 2 * (OFFSET * count + segment) + offset + 2 * (code - field(START, segment));
      glyph = table.readUInt16BE(place);
      if (glyph === 0) return false;
    }
    return ((glyph + field(DELTA, segment)) & 0xffff) !== 0;
  };
}

/** Formats 6 and 10: a glyph for each code of one range. */
function trimmed(first: number, count: number, glyphs: Buffer): CharacterMap {
  return (code) => code >= first && code < first + count && glyphs.readUInt16BE(2 * (code - first)) !== 0;
}

/** Formats 12 and 13: ranges of codes with glyphs that are counted on, or are one. */
function groups(table: Buffer, isCountedOn: boolean): CharacterMap {
  const count = table.readUInt32BE(12);
  const field = (which: number, group: number): number => table.readUInt32BE(16 + 12 * group + 4 * which);
  return (code) => {
    const group = firstWhere(count, (at) => field(1, at) >= code);
    if (group === count || field(0, group) > code) return false;
    return field(2, group) + (isCountedOn ? code - field(0, group) : 0) !== 0;
  };
}

/** The first of so many places, of which the later ones all fulfil a condition that they begin to fulfil at some place. */
function firstWhere(count: number, is: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
