import { sfntFile, sfntTables } from './sfnt-tables.js';

/** The glyph of each character, by its code point. */
export type GlyphsByCharacter = ReadonlyMap<number, number>;

/**
 * The file of a font with the tables that a PDF leaves out, so that readers of an OFD find its glyphs by their characters:
 * cmap, name, OS/2 and post (OpenType 1.9).
 */
export function wholeFont(program: Buffer, name: string, glyphs: GlyphsByCharacter): Buffer {
  const tables = new Map(sfntTables(program));
  const pairs = [...glyphs].sort(([one], [other]) => one - other);
  tables.set('cmap', cmap(pairs));
  tables.set('name', nameTable(name));
  tables.set('OS/2', os2(name, pairs, tables.get('hhea') ?? Buffer.alloc(36)));
  // Version 3: glyphs have no names.
  tables.set('post', Buffer.concat([uint32(0x00030000), Buffer.alloc(28)]));
  return sfntFile(tables);
}

type Pairs = readonly (readonly [character: number, glyph: number])[];

/** Format 4 for the first plane, and format 12 for all. */
function cmap(pairs: Pairs): Buffer {
  const [first, all] = [format4(pairs.filter(([character]) => character < 0xffff)), format12(pairs)];
  const start = 4 + 2 * 8;
  return Buffer.concat([
    uint16(0, 2),
    uint16(3, 1),
    uint32(start),
    uint16(3, 10),
    uint32(start + first.length),
    first,
    all,
  ]);
}

// Its length is a number of two bytes. What is beyond stands in format 12, which every reader of today asks first.
const MOST_SEGMENTS = Math.floor((0xffff - 16) / 8);

/** A segment for each character, and the last that the format asks for. */
function format4(pairs: Pairs): Buffer {
  const segments: Pairs = [...pairs.slice(0, MOST_SEGMENTS - 1), [0xffff, 0]];
  const characters = segments.map(([character]) => character);
  const power = Math.floor(Math.log2(segments.length));
  const deltas = segments.map(([character, glyph]) =>
    character === 0xffff ? 1 : (glyph - character) & 0xffff,
  );
  const half = 2 ** power;
  return Buffer.concat([
    uint16(4, 16 + 8 * segments.length, 0),
    uint16(2 * segments.length, 2 * half, power, 2 * (segments.length - half)),
    uint16(...characters, 0, ...characters, ...deltas, ...segments.map(() => 0)),
  ]);
}

function format12(pairs: Pairs): Buffer {
  const groups = pairs.flatMap(([character, glyph]) => [character, character, glyph]);
  return Buffer.concat([uint16(12, 0), uint32(16 + 4 * groups.length, 0, pairs.length), uint32(...groups)]);
}

/** Family, style, id, full name, version and PostScript name, for Windows. */
function nameTable(name: string): Buffer {
  const texts = [name, 'Regular', name, name, 'Version 1.0', name].map((text) =>
    Buffer.from(text, 'utf16le').swap16(),
  );
  let at = 0;
  const records = texts.map((text, index) => {
    const record = uint16(3, 1, 0x409, index + 1, text.length, at);
    at += text.length;
    return record;
  });
  return Buffer.concat([uint16(0, texts.length, 6 + 12 * texts.length), ...records, ...texts]);
}

/** Version 3. Ascent and descent are those of the lines that hhea has. */
function os2(name: string, pairs: Pairs, hhea: Buffer): Buffer {
  const table = Buffer.alloc(96);
  const [ascender, descender] = [hhea.readInt16BE(4), hhea.readInt16BE(6)];
  const characters = pairs.map(([character]) => Math.min(0xffff, character));
  table.writeUInt16BE(3, 0);
  table.writeInt16BE(1000, 2);
  table.writeUInt16BE(weightOf(name), 4);
  table.writeUInt16BE(5, 6);
  table.write('GAZE', 58, 'latin1');
  table.writeUInt16BE(0x40, 62);
  table.writeUInt16BE(characters[0] ?? 0, 64);
  table.writeUInt16BE(characters.at(-1) ?? 0, 66);
  table.writeInt16BE(ascender, 68);
  table.writeInt16BE(descender, 70);
  table.writeUInt16BE(Math.max(0, ascender), 74);
  table.writeUInt16BE(Math.max(0, -descender), 76);
  return table;
}

const WEIGHTS = { Black: 900, Bold: 700, SemiBold: 600, Medium: 500, Light: 300 } as const;

function weightOf(name: string): number {
  return Object.entries(WEIGHTS).find(([word]) => name.includes(word))?.[1] ?? 400;
}

/** Whether readers should know the font as bold. */
export function isBold(name: string): boolean {
  return weightOf(name) >= WEIGHTS.SemiBold;
}

function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value, 2 * index));
  return bytes;
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}
