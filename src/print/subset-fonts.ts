import { readFile } from 'node:fs/promises';
import { sfnt } from '../format/sfnt.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import type { UsedFace } from './used-characters.js';

/**
 * The faces cut to the characters that each has to print, as `@font-face` rules with the fonts inside.
 *
 * @param isAddition Whether the document has these faces with other characters already, and keeps them.
 * @throws Error where the style sheet asks for a face that the publication does not have, or a face lacks a character:
 *   the rule glyph-coverage should have said so before.
 */
export async function subsetFonts(
  typefaces: Typefaces,
  used: readonly UsedFace[],
  isAddition = false,
): Promise<string> {
  const rules = used.flatMap(({ family, weight, characters }) => {
    const typeface = [...typefaces.values()].find((face) => face.family === family && face.weight === weight);
    if (typeface === undefined) throw new Error(`no typeface ${family} ${weight}`);
    const byFile = charactersByFile(typeface, characters);
    const covered = new Set([...byFile.values()].join(''));
    // A space needs no glyph of its own.
    const lacking = Array.from(characters).find((one) => !covered.has(one) && !/\s/u.test(one));
    if (lacking !== undefined) throw new Error(`${family} ${weight} has no glyph for ${lacking}`);
    const isMixed = byFile.size > 1;
    return Array.from(byFile, ([file, own], index) =>
      fontFace({ family, weight, file, characters: own, isNamed: isAddition || index > 0, isMixed }),
    );
  });
  return (await Promise.all(rules)).join('\n');
}

/** The characters of what only adds to a face are named, so that the face itself keeps all others. */
async function fontFace({ family, weight, file, characters, isNamed, isMixed }: FontFace): Promise<string> {
  const range = isNamed ? `;${unicodeRange(characters)}` : '';
  const source = await fontSource(file, characters, isMixed ? MIXED : {});
  return `@font-face{font-family:'${family}';font-weight:${weight};${source}${range}}`;
}

interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly characters: string;
  readonly isNamed: boolean;
  /** Whether the face has other files too. */
  readonly isMixed: boolean;
}

// A line in a face of two files is shaped in pieces. Where one begins with two marks, Chromium's trimming and the font's `chws`
// both take the empty half between them, and the second mark stands on the first.
const MIXED = { keepFeatures: ['ccmp', 'halt', 'kern', 'liga', 'locl'] };

/**
 * Begins to read the files of the faces, and loads what cuts them: while the browser lays out the document that tells for
 * which characters.
 */
export function openFaces(typefaces: Typefaces): void {
  void import('subset-font');
  for (const typeface of typefaces.values()) {
    const file = typeface.fileFor(HAN);
    // Who needs it is told where it cannot be read.
    if (file !== undefined) fontIn(file).catch(() => undefined);
  }
}

const HAN = 0x4e00;
const fonts = new Map<string, Promise<Buffer>>();

/** The font in a file, read once for all documents of a build. */
function fontIn(file: string): Promise<Buffer> {
  const font = fonts.get(file) ?? readFile(file).then(sfnt);
  fonts.set(file, font);
  return font;
}

/** A font cut to some characters, as the `src` of a rule with the font inside. */
export async function fontSource(
  file: string,
  characters: string,
  features: { readonly keepFeatures?: string[] } = {},
): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const font = await subsetFont(await fontIn(file), characters, { ...features, targetFormat: 'sfnt' });
  return `src:url(data:font/ttf;base64,${font.toString('base64')})`;
}

/** The characters that a rule is for, as its `unicode-range`. */
export function unicodeRange(characters: string): string {
  const codes = Array.from(characters, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`);
  return `unicode-range:${codes.join(',')}`;
}
