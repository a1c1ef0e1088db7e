import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { sfnt } from '../format/sfnt.js';

/** A font file, and the characters of it that are wanted. */
export interface FontCut {
  readonly source: string;
  readonly characters: string;
}

export type CutFonts = (cuts: readonly FontCut[]) => Promise<Uint8Array[]>;

/** Cuts fonts, each to its characters, as WOFF2. */
export const cutFonts: CutFonts = (cuts) => {
  const fonts = new Map<string, Promise<Buffer>>();
  return Promise.all(
    cuts.map(async ({ source, characters }) => {
      const font = fonts.get(source) ?? readFile(source).then(sfnt);
      fonts.set(source, font);
      return subsetFont(await font, characters, { targetFormat: 'woff2' });
    }),
  );
};
