import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { sfnt } from '../../src/format/sfnt.js';

const woff = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'),
);

test('a WOFF font becomes the font that it holds', async () => {
  const [packed, plain] = [create(woff) as Font, create(await sfnt(woff)) as Font];
  expect(plain.type).toBe('TTF');
  expect(plain.numGlyphs).toBe(packed.numGlyphs);
  const glyphs = (font: Font) => font.glyphsForString('绍兴市①').map((glyph) => glyph.path.toSVG());
  expect(glyphs(plain)).toEqual(glyphs(packed));
});

test('a font that is no WOFF stays as it is', async () => {
  const plain = await sfnt(woff);
  expect(await sfnt(plain)).toBe(plain);
});
