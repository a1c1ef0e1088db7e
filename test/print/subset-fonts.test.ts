import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { PACKAGED_FACES } from '../../designs/packaged-faces.js';
import { readTypefaces } from '../../src/content/read-typefaces.js';
import type { CutFace } from '../../src/print/cut-face.js';
import { songAhead, subsetFonts } from '../../src/print/subset-fonts.js';

const typefaces = readTypefaces(PACKAGED_FACES);
const SONG = { family: 'Gazette Song', weight: 400, characters: '，绍兴𬭎' };
const KAI = { family: 'Gazette Kai', weight: 400, characters: '文号' };

describe('subsetFonts', () => {
  it('gives each face the characters that it prints, and no others', async () => {
    const faces = facesIn(await subsetFonts(typefaces, [SONG, KAI]));
    expect(faces.map(({ family, weight }) => [family, weight])).toEqual([
      ['Gazette Song', 400],
      ['Gazette Kai', 400],
    ]);
    for (const [index, { characters }] of [SONG, KAI].entries()) {
      // 0xFFFF ends the table of characters itself.
      const codes = faces[index]?.font.characterSet.filter((code) => code !== 0xffff) ?? [];
      expect(codes.map((code) => String.fromCodePoint(code)).sort()).toEqual(Array.from(characters).sort());
    }
  });

  it('takes the figures, letters and marks of 楷 from 宋, without what would halve two marks twice', async () => {
    const faces = facesIn(await subsetFonts(typefaces, [{ ...KAI, characters: '2文A，号：' }]));
    const files = faces.map(({ font }) => {
      const codes = font.characterSet.filter((code) => code !== 0xffff);
      return { font, text: String.fromCodePoint(...codes) };
    });
    expect(files.map(({ text }) => text)).toEqual(['2A，：', '号文'].map(inOrder));
    expect(files[0]?.font.familyName).toContain('Serif');
    expect(files.flatMap(({ font }) => font.availableFeatures)).not.toContain('chws');
    expect(files[0]?.font.availableFeatures).toContain('halt');
  });

  it('gives the same for the same characters', async () => {
    expect(await subsetFonts(typefaces, [SONG])).toEqual(await subsetFonts(typefaces, [SONG]));
  });

  it('keeps the outlines of its characters', async () => {
    const [face] = facesIn(await subsetFonts(typefaces, [SONG]));
    const glyph = face?.font.glyphForCodePoint('绍'.codePointAt(0) ?? 0);
    expect(glyph?.path.commands.length).toBeGreaterThan(10);
  });

  it('refuses a face that the publication does not have', async () => {
    await expect(subsetFonts(typefaces, [{ ...SONG, weight: 300 }])).rejects.toThrow('Gazette Song 300');
    await expect(subsetFonts(typefaces, [{ ...SONG, family: 'serif' }])).rejects.toThrow('serif 400');
  });

  it('refuses a character without a glyph: no box is printed', async () => {
    const work = subsetFonts(typefaces, [{ ...SONG, characters: '绍\u{30EDD}' }]);
    await expect(work).rejects.toThrow('\u{30EDD}');
  });
});

describe('songAhead', () => {
  it('cuts 宋 to what a document says and its file has, and is taken where that is what is used', async () => {
    const ahead = songAhead(typefaces, '绍兴，绍\u{30EDD}');
    expect(ahead?.characters).toBe('兴绍，');
    expect(ahead).toMatchObject({ family: 'Gazette Song', weight: 400 });
    const used = { family: 'Gazette Song', weight: 400, characters: '兴绍，' };
    const [taken] = await subsetFonts(typefaces, [used], ahead);
    expect(taken?.font).toBe(await ahead?.font);
    expect(
      Buffer.compare(
        taken?.font ?? Buffer.of(),
        (await subsetFonts(typefaces, [used]))[0]?.font ?? Buffer.of(),
      ),
    ).toBe(0);
    const [other] = await subsetFonts(typefaces, [{ ...used, characters: '兴绍' }], ahead);
    expect(other?.font).not.toBe(await ahead?.font);
  });
});

/** As a font lists its characters. */
function inOrder(text: string): string {
  return Array.from(text).sort().join('');
}

function facesIn(faces: readonly CutFace[]) {
  return faces.map((face) => ({ ...face, font: create(Buffer.from(face.font)) as Font }));
}
