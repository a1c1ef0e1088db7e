import { charactersByFile, type FaceName, type Typefaces } from '../model/typeface.js';
import type { FontCut } from './cut-fonts.js';
import { groupBy } from '../model/group-by.js';
import { isRare, sliceWith } from './font-slices.js';
import type { TitleCharacters } from './title-characters.js';

/** A font of a page, and under which name the page uses it. */
export interface PageFont {
  readonly name: FaceName;
  readonly family: string;
  /** The weights for which the one file stands. */
  readonly weights: string;
  readonly cut: FontCut;
  /** The characters of it that the page may show. */
  readonly used: string;
  /** In the sheet itself, so that it is there with the first line that is drawn; or in a file, loaded when it is needed. */
  readonly place: 'sheet' | 'file';
}

type WebFace = Pick<PageFont, 'name' | 'family' | 'weights'>;

const TITLE_FACE: WebFace = { name: 'song-bold', family: 'Gazette Title', weights: '700 900' };
const RUNNING_TITLE_FACE: WebFace = { ...TITLE_FACE, family: 'Gazette Running Title' };
const TEXT_FACES: readonly WebFace[] = [
  { name: 'song', family: 'Gazette Song', weights: '400' },
  { name: 'hei', family: 'Gazette Hei', weights: '400 700' },
];

/**
 * Makes what says the fonts of a page, by the characters of its titles and by all that it may show. In its sheet stands what its
 * first view cannot do without: bold 宋 with the characters of its titles, and those that the reader's system may lack. The
 * titles in the running text of an issue are a file. All others are in slices, which only a browser without any Chinese
 * font loads. What neither a face nor the publication's fallback has is left to the reader's fonts.
 */
export function pageFontsIn(
  typefaces: Typefaces,
): (titles: TitleCharacters, characters: string) => PageFont[] {
  const slices = slicesIn(typefaces);
  return (titles, characters) => {
    const rare = Array.from(characters).filter(isRare).join('');
    const usual = Array.from(characters).filter((character) => !isRare(character));
    const needed = groupBy(usual, sliceWith);
    return [
      ...cutsOf(typefaces, TITLE_FACE, titles.first).map((cut) => whole(TITLE_FACE, cut, 'sheet')),
      ...cutsOf(typefaces, RUNNING_TITLE_FACE, titles.running).map((cut) =>
        whole(RUNNING_TITLE_FACE, cut, 'file'),
      ),
      ...TEXT_FACES.flatMap((face) => [
        ...cutsOf(typefaces, face, rare).map((cut) => whole(face, cut, 'sheet')),
        ...[...needed].flatMap(([slice, own]) =>
          slices(face, slice)
            .map(({ cut, has }): PageFont => {
              const used = own.filter((character) => has.has(character)).join('');
              return { ...face, cut, used, place: 'file' };
            })
            .filter(({ used }) => used !== ''),
        ),
      ]),
    ];
  };
}

/** A font that was cut to what the page has of it. */
function whole(face: WebFace, cut: FontCut, place: PageFont['place']): PageFont {
  return { ...face, cut, used: cut.characters, place };
}

/** A file of a slice, and the characters that it has. */
interface SliceFile {
  readonly cut: FontCut;
  readonly has: ReadonlySet<string>;
}

/** Makes what says the files of a slice, once for all pages. */
function slicesIn(typefaces: Typefaces): (face: WebFace, slice: string) => readonly SliceFile[] {
  const known = new Map<string, readonly SliceFile[]>();
  return (face, slice) => {
    const key = `${face.name} ${slice}`;
    const files =
      known.get(key) ?? cutsOf(typefaces, face, slice).map((cut) => ({ cut, has: new Set(cut.characters) }));
    known.set(key, files);
    return files;
  };
}

/** The characters by the font files that have them: the face's own, and that of its fallback. */
function cutsOf(typefaces: Typefaces, { name }: WebFace, characters: string): FontCut[] {
  const typeface = typefaces.get(name);
  if (typeface === undefined) return [];
  return Array.from(charactersByFile(typeface, characters), ([source, own]) => ({ source, characters: own }));
}
