import { isInPart } from '../format/font-part.js';
import { FREQUENT_CHARACTERS } from './frequent-characters.js';

const SLICE = 200;
// What is not frequent is cut where Unicode has a multiple of this: 㙍 stands with U+3600 to U+367f. Of these, what the part of
// a font has (GB 2312) is a slice, and the rest another: a slice with both would be cut out of the whole font, which takes each
// thread that does it 100 MB, for characters that hardly any text has.
const BLOCK = 0x80;

const ASCII = String.fromCodePoint(...Array.from({ length: 0x7e - 0x20 }, (_, index) => 0x21 + index));
const MARKS = `${ASCII}，。、；：？！“”‘’（）《》〈〉〔〕【】「」『』—…·～％×－／`;
// The letters and marks, which nearly every text has, are one slice; then come the Han characters.
const COMMON_SLICES = [
  MARKS,
  ...Array.from({ length: FREQUENT_CHARACTERS.length / SLICE }, (_, index) =>
    FREQUENT_CHARACTERS.slice(index * SLICE, (index + 1) * SLICE),
  ),
];
const commonSlices = new Map(
  COMMON_SLICES.flatMap((slice) => Array.from(slice, (character) => [character, slice] as const)),
);

/** The characters that stand in most texts: letters, marks, and the frequent Han characters. */
export const COMMON_CHARACTERS = COMMON_SLICES.join('');

export function isCommon(character: string): boolean {
  return commonSlices.has(character);
}

/**
 * The characters that share a file of a face with this one. They are fixed and do not depend on any text, so that no
 * notice that is added changes the file, or its address.
 */
export function sliceWith(character: string): string {
  return commonSlices.get(character) ?? blockWith(character);
}

const blocks = new Map<string, string>();

function blockWith(character: string): string {
  const block = Math.floor((character.codePointAt(0) ?? 0) / BLOCK);
  const isUsual = isInPart(character);
  const key = `${block} ${isUsual}`;
  const slice =
    blocks.get(key) ??
    Array.from({ length: BLOCK }, (_, index) => String.fromCodePoint(block * BLOCK + index))
      .filter((each) => !isCommon(each) && isInPart(each) === isUsual)
      .join('');
  blocks.set(key, slice);
  return slice;
}

// GB 13000.1 of 1993, with these 20 902 characters, is what every font of every system in China has.
const FIRST_HAN = '\u4e00';
const LAST_HAN = '\u9fa5';

/** Whether a reader's own fonts may well lack the character: Han beyond GB 13000.1, or made by an office for itself. */
export function isRare(character: string): boolean {
  if (character >= FIRST_HAN && character <= LAST_HAN) return false;
  return /[\p{Unified_Ideograph}\p{Co}]/u.test(character);
}
