import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { sfnt } from '../../src/format/sfnt.js';
import { woff } from '../../src/format/woff.js';

const file = readFileSync(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
);

test('another reader finds in a packed font what the font has', () => {
  const packed = woff(file);
  const [before, after] = [create(file) as Font, create(packed) as Font];
  expect(after.type).toBe('WOFF');
  expect(packed.readUInt32BE(8)).toBe(packed.length);
  expect(packed.length).toBeLessThan((file.length * 2) / 3);
  const glyphs = (font: Font) => font.glyphsForString('Año 1996').map((glyph) => glyph.path.toSVG());
  expect(glyphs(after)).toEqual(glyphs(before));
});

test('a font that was packed is the same when it is unpacked', async () => {
  const plain = await sfnt(woff(file));
  expect((await sfnt(woff(plain))).equals(plain)).toBe(true);
});

test('a table that differs from that of the font before is packed as it is', async () => {
  const plain = await sfnt(woff(file));
  const other = Buffer.from(plain);
  const post = offsetOf(plain, 'post');
  other.writeUInt32BE(other.readUInt32BE(post + 4) + 1, post + 4);
  woff(plain);
  expect((await sfnt(woff(other))).equals(other)).toBe(true);
});

/** Where the table with a tag begins in a font. */
function offsetOf(font: Buffer, tag: string): number {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === tag) ?? NaN;
  return font.readUInt32BE(entry + 8);
}
