import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sfnt } from './sfnt.js';

// Where `npm run build` leaves the parts of the packaged faces (scripts/bundle.ts).
const PARTS = fileURLToPath(new URL('../../fonts', import.meta.url));

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
  const part = `${PARTS}/${partName(file)}`;
  const known = (inPart ??= new Set(partCharacters()));
  return Array.from(characters).every((one) => known.has(one)) && existsSync(part) ? part : file;
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
  // Letters, figures, marks and signs stand before the first Han character of Unicode, and at the end of its first plane.
  return [...charactersFrom(0x20, 0x33ff), ...charactersFrom(0xfe10, 0xffef), ...hanOfGb2312()];
}

let inPart: ReadonlySet<string> | undefined;

function charactersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** GB 2312—1980: its 6763 Han characters stand in the rows 16 to 87, which are written as two bytes (EUC-CN). */
function hanOfGb2312(): string[] {
  const [ROWS, CELLS, FIRST_ROW, BYTE] = [72, 94, 16, 0xa0];
  const bytes = Array.from({ length: ROWS * CELLS }, (_, at) => [
    BYTE + FIRST_ROW + Math.floor(at / CELLS),
    BYTE + 1 + (at % CELLS),
  ]);
  return Array.from(new TextDecoder('gb2312').decode(Uint8Array.from(bytes.flat()))).filter((one) =>
    /\p{Unified_Ideograph}/u.test(one),
  );
}
