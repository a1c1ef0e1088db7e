import { fontToCut } from '../format/font-part.js';
import { charactersByFile, type Typefaces } from '../model/typeface.js';
import type { CutFace } from './cut-face.js';
import type { UsedFace } from './used-characters.js';

/**
 * The faces cut to the characters that each has to print.
 *
 * @param ahead One of them that is being cut already; it is taken where it has the same characters.
 * @param isAddition Whether the document has these faces with other characters already, and keeps them.
 * @throws Error where the style sheet asks for a face that the publication does not have, or a face lacks a character:
 *   the rule glyph-coverage should have said so before.
 */
export async function subsetFonts(
  typefaces: Typefaces,
  used: readonly UsedFace[],
  ahead?: FaceAhead,
  isAddition = false,
): Promise<CutFace[]> {
  const faces = used.flatMap(({ family, weight, characters }) => {
    const typeface = [...typefaces.values()].find((face) => face.family === family && face.weight === weight);
    if (typeface === undefined) throw new Error(`no typeface ${family} ${weight}`);
    const byFile = charactersByFile(typeface, characters);
    const covered = new Set([...byFile.values()].join(''));
    // A space needs no glyph of its own.
    const lacking = Array.from(characters).find((one) => !covered.has(one) && !/\s/u.test(one));
    if (lacking !== undefined) throw new Error(`${family} ${weight} has no glyph for ${lacking}`);
    const isMixed = byFile.size > 1;
    return Array.from(byFile, async ([file, own], index) => {
      const isAhead = ahead?.family === family && ahead.weight === weight && ahead.characters === own;
      return {
        family,
        weight,
        font: await (isAhead && !isMixed ? ahead.font : cutFont(file, own, isMixed ? MIXED : {})),
        // The characters of what only adds to a face are named, so that the face itself keeps all others.
        ...((isAddition || index > 0) && { unicodeRange: unicodeRange(own) }),
      };
    });
  });
  return Promise.all(faces);
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
    const file = typeface.fileFor(HAN.charCodeAt(0));
    // Who needs it is told where it cannot be read.
    if (file !== undefined) fontToCut(file, HAN).catch(() => undefined);
  }
}

const HAN = '一';

/** A face that is cut before the browser has told what it has to print. */
export interface FaceAhead extends UsedFace {
  readonly font: Promise<Uint8Array>;
}

/**
 * Begins to cut 宋, in which most is set, to all that a document says: while Chromium loads it. What stands in another file
 * than its Han characters do is left out. The print has these characters in its bytes, as the order of the glyphs: they may
 * only be such as its inputs tell (print/inputs.ts).
 */
export function songAhead(typefaces: Typefaces, said: string): FaceAhead | undefined {
  const song = typefaces.get('song');
  const file = song?.fileFor(HAN.charCodeAt(0));
  if (song === undefined || file === undefined) return undefined;
  const own = Array.from(new Set(said)).filter((one) => song.fileFor(one.codePointAt(0) ?? 0) === file);
  const { family, weight } = song;
  const characters = own.sort().join('');
  return { family, weight, characters, font: cutFont(file, characters) };
}

/** A font cut to some characters. */
export async function cutFont(
  file: string,
  characters: string,
  features: { readonly keepFeatures?: string[] } = {},
): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(await fontToCut(file, characters), characters, { ...features, targetFormat: 'sfnt' });
}

/** Characters as CSS names those that a face is for. */
export function unicodeRange(characters: string): string {
  const codes = Array.from(characters, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`);
  return codes.join(',');
}
