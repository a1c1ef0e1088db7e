import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** A font file, and the characters of it that are wanted. */
export interface FontCut {
  readonly source: string;
  readonly characters: string;
}

export type CutFonts = (cuts: readonly FontCut[]) => Promise<Uint8Array[]>;

/** Cuts fonts, each to its characters, as WOFF2. */
export const cutFonts: CutFonts = (cuts) =>
  Promise.all(
    cuts.map(async ({ source, characters }) =>
      subsetFont(await readFile(source), characters, { targetFormat: 'woff2' }),
    ),
  );
