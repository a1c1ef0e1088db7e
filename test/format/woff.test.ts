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
