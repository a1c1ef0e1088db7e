import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sfnt } from './sfnt.js';

// Where `npm run build` leaves the parts of the packaged faces (scripts/bundle.ts): for the compiled program, and for its source.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = ['fonts', 'dist/fonts'].map((folder) => join(ROOT, folder));

/** The name of the part of a font file: with its size, so that it is not taken for the part of another version. */
export function partName(file: string): string {
  return `${basename(file, extname(file))}-${statSync(file).size}.ttf`;
}

/**
 * The file from which a font is cut to some characters: its part, where there is one and it has them all. A font has 15 MB
 * for 30 000 characters: to read that, inflate it and hand it to the subsetter takes far longer than to cut it. What is cut
 * out of the part is byte for byte what is cut out of the whole.
 */
export function fileToCut(file: string, characters: string): string {
  if (!Array.from(characters).every(isInPart)) return file;
  const parts = PARTS.map((folder) => join(folder, partName(file)));
  return parts.find((part) => existsSync(part)) ?? file;
}

const fonts = new Map<string, Promise<Buffer>>();

/** The font that is cut to the characters, read once for all that is made of it. */
export function fontToCut(file: string, characters: string): Promise<Buffer> {
  const own = fileToCut(file, characters);
  const font = fonts.get(own) ?? readFile(own).then(sfnt);
  fonts.set(own, font);
  return font;
}

/** The characters that a part has, where its font has them: those of GB 2312, and all that are not Han. */
export function partCharacters(): string[] {
  const others = OTHER_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return [...others, ...hanOfGb2312()];
}

// Letters, figures, marks and signs stand before the first Han character of Unicode, and at the end of its first plane.
const OTHER_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x33ff],
  [0xfe10, 0xffef],
];

/** Whether a part has the character, where its font has it. */
export function isInPart(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return OTHER_RANGES.some(([first, last]) => code >= first && code <= last) || hanOfGb2312().has(character);
}

let known: ReadonlySet<string> | undefined;

/** GB 2312—1980: its 6763 Han characters stand in the rows 16 to 87, which are written as two bytes (EUC-CN). */
function hanOfGb2312(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const [ROWS, CELLS, FIRST_ROW, BYTE] = [72, 94, 16, 0xa0];
  const bytes = new Uint8Array(ROWS * CELLS * 2);
  for (let at = 0; at < ROWS * CELLS; at++) {
    bytes[2 * at] = BYTE + FIRST_ROW + Math.floor(at / CELLS);
    bytes[2 * at + 1] = BYTE + 1 + (at % CELLS);
  }
  // The last five cells of row 55 are empty: what decodes them names places of no character.
  const isHan = (one: string): boolean => one >= '一' && one <= '\u9fff';
  return (known = new Set(Array.from(new TextDecoder('gb2312').decode(bytes)).filter(isHan)));
}
