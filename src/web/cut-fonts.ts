import subsetFont from 'subset-font';
import { fontToCut } from '../format/font-part.js';
import { COMMON_CHARACTERS, isCommon } from './font-slices.js';

/** A font file, and the characters of it that are wanted. */
export interface FontCut {
  readonly source: string;
  readonly characters: string;
}

export type CutFonts = (cuts: readonly FontCut[]) => Promise<Uint8Array[]>;

// Two marks side by side share their room by `halt`; of `chws`, which does the same, and of variants no page has any use.
const FEATURES = { keepFeatures: ['halt', 'kern'] };

/**
 * Cuts fonts, each to its characters, as WOFF: a tenth larger than WOFF2, and made in a tenth of the time, which
 * matters where every page has a face of its own.
 */
export const cutFonts: CutFonts = (cuts) =>
  Promise.all(
    cuts.map(async ({ source, characters }) => {
      const font = Array.from(characters).every(isCommon)
        ? commonPart(source)
        : fontToCut(source, characters);
      return subsetFont(await font, characters, { ...FEATURES, targetFormat: 'woff' });
    }),
  );

const commonParts = new Map<string, Promise<Buffer>>();

/** Nearly all that is cut out of a font stands in its common tenth. */
function commonPart(source: string): Promise<Buffer> {
  const font =
    commonParts.get(source) ??
    fontToCut(source, COMMON_CHARACTERS).then((bytes) =>
      subsetFont(bytes, COMMON_CHARACTERS, { ...FEATURES, targetFormat: 'sfnt' }),
    );
  commonParts.set(source, font);
  return font;
}
