import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PackagedFace } from '../../designs/design.js';
import type { FaceName, Typeface, Typefaces } from '../model/typeface.js';
import { lazy } from '../model/lazy.js';
import type { OwnFaceName } from '../model/publication.js';
import { characterMap, type CharacterMap } from './character-map.js';
import { fontTables, type FontTables } from './font-tables.js';

const require = createRequire(import.meta.url);

/** A font file that an archive has for a face. */
export interface OwnFont {
  /** The path on the machine. */
  readonly path: string;
  /** Whether the web edition may publish it too. */
  readonly web: boolean;
}

/** The font files of an archive: for faces, and for what all of them lack. */
export interface OwnFonts {
  readonly faces: ReadonlyMap<OwnFaceName, OwnFont>;
  readonly fallback: string | undefined;
}

const NO_OWN_FONTS: OwnFonts = { faces: new Map(), fallback: undefined };

/** Which own files stand for a face, the first that there is: 标宋 has one weight, and without 仿宋 there is 宋. */
export const OWN_FACES_FOR: Readonly<Record<FaceName, readonly OwnFaceName[]>> = {
  song: ['song'],
  'song-bold': ['biaosong'],
  'song-black': ['biaosong'],
  fangsong: ['fangsong', 'song'],
  hei: ['hei'],
  kai: ['kai'],
};

// 宋 and 黑 have ² and ³, but not the other superscripts and subscripts; 楷 has those that the dialect makes.
const IS_RAISED_OR_LOWERED = /[ⁱˣ\u2070-\u209c]/u;
const IS_HAN = /\p{Script=Han}/u;

/**
 * The faces of a design, from npm packages or from the archive's own files. A character that a face lacks is taken, it
 * alone, from the next in line: the own file, the packaged one (superscripts and subscripts: 楷), the fallback of the
 * publication. The packaged 楷 has figures and letters of one stroke, as a sans has them, and marks that cannot be set in half
 * their width: with it stand those of 宋. A font file is read when it is first asked for a glyph.
 */
export function readTypefaces(
  packaged: readonly PackagedFace[],
  { faces, fallback }: OwnFonts = NO_OWN_FONTS,
): Typefaces {
  const rare = fallback === undefined ? undefined : fontFile(fallback);
  const kai = packaged.find(({ name }) => name === 'kai');
  const small = kai && packagedFont(kai.file);
  const song = packaged.find(({ name }) => name === 'song');
  const ownSong = faces.get('song');
  const besideKai = song && (ownSong === undefined ? packagedFont(song.file) : fontFile(ownSong.path));
  return new Map(
    packaged.map(({ file, ...face }): [FaceName, Typeface] => {
      const own = OWN_FACES_FOR[face.name].map((name) => faces.get(name)).find((font) => font !== undefined);
      const [first, ours] = [own && fontFile(own.path), packagedFont(file)];
      const firstWith =
        (...files: readonly (FontFile | undefined)[]) =>
        (codePoint: number): string | undefined => {
          const character = String.fromCodePoint(codePoint);
          const raised = IS_RAISED_OR_LOWERED.test(character) ? small : undefined;
          const beside = own === undefined && face.name === 'kai' && !IS_HAN.test(character);
          return [beside ? besideKai : undefined, ...files, raised, rare].find((font) =>
            font?.covers(codePoint),
          )?.path;
        };
      const typeface: Typeface = { ...face, fileFor: firstWith(first, ours) };
      if (own === undefined || own.web) return [face.name, typeface];
      return [face.name, { ...typeface, published: { ...face, fileFor: firstWith(ours) } }];
    }),
  );
}

interface FontFile {
  readonly path: string;
  covers(codePoint: number): boolean;
}

/** Packaged fonts by their names: what they cover is the same for all archives. */
const packagedFonts = new Map<string, FontFile>();

function packagedFont(name: string): FontFile {
  const font = packagedFonts.get(name) ?? fontFile(require.resolve(name));
  packagedFonts.set(name, font);
  return font;
}

export function fontFile(path: string): FontFile {
  const map = lazy(() => openFont(path).covers);
  return { path, covers: (codePoint) => map()(codePoint) };
}

/** What is read of a font. */
export interface OpenFont {
  readonly covers: CharacterMap;
  readonly tables: FontTables;
}

/** @throws Error where the file is no font, or a collection of fonts. */
export function openFont(path: string): OpenFont {
  const tables = fontTables((from, length) => readPart(path, from, length));
  const cmap = tables('cmap');
  if (cmap === undefined) throw new Error(`${path} has no map of its characters`);
  return { covers: characterMap(cmap), tables };
}

/** A font has 15 MB, and its map of characters a hundredth of that. */
function readPart(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const part = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - from)));
    return part.subarray(0, readSync(file, part, 0, part.length, from));
  } finally {
    closeSync(file);
  }
}
