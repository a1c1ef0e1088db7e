import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { characterMap } from '../../src/content/character-map.js';
import { fontTables } from '../../src/content/font-tables.js';

const require = createRequire(import.meta.url);

describe('the map of characters of a font', () => {
  it.each([
    ['TrueType', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
    ['WOFF', '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'],
  ])('says of %s what fontkit says', (_, path) => {
    const bytes = readFileSync(require.resolve(path));
    const tables = fontTables((from, length) => bytes.subarray(from, from + length));
    const font = create(bytes);
    if ('fonts' in font) throw new Error('a collection');
    const covers = characterMap(tables('cmap') ?? Buffer.alloc(0));
    const read = Array.from({ length: 0x110000 }, (_none, code) => code).filter(covers);
    expect(read.length).toBeGreaterThan(100);
    expect(read).toEqual(
      font.characterSet.filter((code) => font.hasGlyphForCodePoint(code)).sort((a, b) => a - b),
    );
  });

  it.each([
    ['0', [0, 0, ...word(262), 0, 0, ...Array.from({ length: 256 }, (_, code) => (code === 0x41 ? 7 : 0))]],
    // Two segments: 0x41 by a difference, and the last one, of 0xFFFF, to the glyph 0.
    ['4', [4, 32, 0, 4, 0, 0, 0, 0x41, 0xffff, 0, 0x41, 0xffff, 1, 1, 0, 0].flatMap(word)],
    // The same, the glyphs of 0x40 and 0x41 in a list that follows: the first of them is none.
    ['4 with a list', [4, 36, 0, 4, 0, 0, 0, 0x41, 0xffff, 0, 0x40, 0xffff, 0, 1, 4, 0, 0, 9].flatMap(word)],
    ['6', [6, 16, 0, 0x40, 3, 0, 5, 0].flatMap(word)],
    ['12', [12, 0, 0, 28, 0, 0, 0, 1, 0, 0x41, 0, 0x41, 0, 3].flatMap(word)],
  ])('reads format %s', (_, bytes) => {
    const covers = characterMap(withSubtable(bytes));
    expect([0x40, 0x41, 0x42, 0xffff, 0x10041].filter(covers)).toEqual([0x41]);
  });

  it('is refused where the font has none of Unicode, or one of another format', () => {
    expect(() => characterMap(withSubtable([6, 0].flatMap(word), 1))).toThrow('no map of Unicode');
    expect(() => characterMap(withSubtable([2, 0].flatMap(word)))).toThrow('format 2');
  });
});

/** A `cmap` with one subtable, of the platform 3 and the encoding 1 where nothing else is said. */
function withSubtable(bytes: readonly number[], platform = 3): Buffer {
  return Buffer.from([...[0, 1, platform, 1, 0, 12].flatMap(word), ...bytes]);
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}
