import subsetFont from 'subset-font';
import { fontToCut } from '../format/font-part.js';
import { woff } from '../format/woff.js';
import { groupBy } from '../model/group-by.js';
import { COMMON_CHARACTERS, isCommon } from './font-slices.js';

/** A font file, and the characters of it that are wanted. */
export interface FontCut {
  readonly source: string;
  readonly characters: string;
}

export type CutFonts = (cuts: readonly FontCut[]) => Promise<Uint8Array[]>;

// Two marks side by side share their room by `halt`; of `chws`, which does the same, and of variants no page has any use.
const FEATURES = { keepFeatures: ['halt', 'kern'], targetFormat: 'sfnt' } as const;
// The titles of a page have fewer characters; a slice has as many.
const MANY = 200;
// Of so many characters a font is cut in a twentieth of the time that the common part takes.
const MOST_IN_TITLES = 1000;

/**
 * Cuts fonts, each to its characters, as WOFF: a tenth larger than WOFF2, and made in a tenth of the time, which
 * matters where every page has a face of its own. The time that a cut takes is that of the font out of which it is cut: the
 * titles of many pages are cut out of a part that has the characters of all. The bytes are those that are cut out of the whole.
 */
export const cutFonts: CutFonts = async (cuts) => {
  const ofTitles = groupBy(
    cuts.filter(({ characters }) => characters.length < MANY),
    ({ source }) => source,
  );
  const parts = new Map(
    Array.from(ofTitles, ([source, own]) => {
      const characters = new Set(own.map(({ characters: each }) => each).join(''));
      return [source, titlePart(source, [...characters])] as const;
    }),
  );
  return Promise.all(
    cuts.map(async ({ source, characters }) => {
      const part = characters.length < MANY ? parts.get(source) : undefined;
      return woff(await subsetFont(await (part ?? partWith(source, characters)), characters, FEATURES));
    }),
  );
};

/** A part of a font, and the characters that it has. */
interface TitlePart {
  readonly characters: ReadonlySet<string>;
  readonly font: Promise<Buffer>;
}

const titleParts = new Map<string, TitlePart>();

/** The part for titles that has these characters: nearly always that of the pages before has them. */
function titlePart(source: string, characters: readonly string[]): Promise<Buffer> {
  const known = titleParts.get(source);
  if (known !== undefined && characters.every((character) => known.characters.has(character)))
    return known.font;
  const both = new Set([...(known?.characters ?? []), ...characters]);
  const own = both.size <= MOST_IN_TITLES ? both : new Set(characters);
  const text = [...own].join('');
  const font = partWith(source, text).then((bytes) => subsetFont(bytes, text, FEATURES));
  titleParts.set(source, { characters: own, font });
  return font;
}

const commonParts = new Map<string, Promise<Buffer>>();

/** Nearly all that is cut out of a font stands in its common tenth. */
function partWith(source: string, characters: string): Promise<Buffer> {
  if (!Array.from(characters).every(isCommon)) return fontToCut(source, characters);
  const font =
    commonParts.get(source) ??
    fontToCut(source, COMMON_CHARACTERS).then((bytes) => subsetFont(bytes, COMMON_CHARACTERS, FEATURES));
  commonParts.set(source, font);
  return font;
}
