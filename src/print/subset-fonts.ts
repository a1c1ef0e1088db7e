import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { Typefaces } from '../model/typeface.js';
import { sfnt } from './sfnt.js';
import type { UsedFace } from './used-characters.js';

/**
 * The faces cut to the characters that each has to print, as `@font-face` rules with the fonts inside.
 *
 * @throws Error where the style sheet asks for a face that the publication does not have, or a face lacks a character:
 *   the rule glyph-coverage should have said so before.
 */
export async function subsetFonts(typefaces: Typefaces, used: readonly UsedFace[]): Promise<string> {
  const rules = used.map(async ({ family, weight, characters }) => {
    const typeface = [...typefaces.values()].find((face) => face.family === family && face.weight === weight);
    if (typeface === undefined) throw new Error(`no typeface ${family} ${weight}`);
    const missing = Array.from(characters).filter(
      (character) => /\S/u.test(character) && !typeface.covers(character.codePointAt(0) ?? 0),
    );
    if (missing.length > 0) throw new Error(`${family} ${weight} has no glyph for ${missing.join(' ')}`);
    const font = await subsetFont(sfnt(await readFile(typeface.path)), characters, { targetFormat: 'sfnt' });
    const source = `url(data:font/ttf;base64,${font.toString('base64')})`;
    return `@font-face{font-family:'${family}';font-weight:${weight};src:${source}}`;
  });
  return (await Promise.all(rules)).join('\n');
}
