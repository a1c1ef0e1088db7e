import { expect, it } from 'vitest';
import { sfntFile, sfntTables } from '../../src/ofd/sfnt-tables.js';
import { wholeFont } from '../../src/ofd/whole-font.js';

const program = sfntFile(
  new Map([
    ['head', Buffer.alloc(54)],
    ['hhea', Buffer.alloc(36)],
  ]),
);

/** The glyphs by their characters, as format 4 (first), then format 12 have them (OpenType 1.9, cmap). */
function readCmap(font: Buffer): [Map<number, number>, Map<number, number>] {
  const cmap = sfntTables(font).get('cmap') ?? Buffer.alloc(0);
  const [four, twelve] = [cmap.subarray(cmap.readUInt32BE(8)), cmap.subarray(cmap.readUInt32BE(16))];
  const segments = four.readUInt16BE(6) / 2;
  const short = Array.from({ length: segments }, (_, index): [number, number] => {
    const character = four.readUInt16BE(14 + 2 * index);
    const delta = four.readUInt16BE(14 + 4 * segments + 2 + 2 * index);
    return [character, (character + delta) & 0xffff];
  });
  const long = Array.from({ length: twelve.readUInt32BE(12) }, (_, index): [number, number] => {
    const at = 16 + 12 * index;
    return [twelve.readUInt32BE(at), twelve.readUInt32BE(at + 8)];
  });
  return [new Map(short), new Map(long)];
}

it('leads from every character to its glyph', () => {
  const glyphs = new Map([
    [0x4e00, 7],
    [0x41, 3],
    [0x20bb7, 9],
  ]);
  const [short, long] = readCmap(wholeFont(program, 'A', glyphs));
  expect(new Map([...short].filter(([, glyph]) => glyph > 0))).toEqual(
    new Map([
      [0x41, 3],
      [0x4e00, 7],
    ]),
  );
  expect(long).toEqual(glyphs);
});

it('has more characters than the short table can hold', () => {
  const glyphs = new Map(Array.from({ length: 20_000 }, (_, index) => [0x4e00 + index, index + 1]));
  const [short, long] = readCmap(wholeFont(program, 'A', glyphs));
  expect(long.size).toBe(20_000);
  expect(short.size).toBeLessThanOrEqual(8189);
  expect(short.get(0x4e00)).toBe(1);
});
