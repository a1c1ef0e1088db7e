import type { ProseKind } from './block-prose.js';

/** The faces of the printed page: 宋 for the text, 仿宋 for that of offprints, 黑 and 楷 for headings. */
export type FaceName = 'song' | 'song-bold' | 'song-black' | 'fangsong' | 'hei' | 'kai';

/** A font of the publication, as the checks and the printer know it. */
export interface Typeface {
  readonly name: FaceName;
  /** CSS family and weight under which the style sheet asks for it. */
  readonly family: string;
  readonly weight: number;
  /** The font file (TTF or WOFF) with the glyph: its own, or the publication's fallback; undefined where neither has it. */
  fileFor(codePoint: number): string | undefined;
  /** The face that stands for it on the web, where this one may be printed but not be given away. */
  readonly published?: Typeface | undefined;
}

export type Typefaces = ReadonlyMap<FaceName, Typeface>;

/**
 * The faces in which a kind of text may be printed, in whatever design, wherever it stands and whatever of it is emphasised (in 楷).
 *
 * The style sheets of the designs decide them, and test/print/typefaces.test.ts holds the two together. They stand here, by the kind
 * and not by the block, because the checks ask before anything is printed, and since one style may set the text of several
 * blocks: paragraphs of a list, captions of tables and of figures.
 */
const FACES: Readonly<Record<ProseKind, readonly FaceName[]>> = {
  title: ['song-black', 'song', 'hei'],
  partTitle: ['song-bold', 'hei'],
  titleNote: ['kai'],
  addressee: ['song', 'fangsong', 'kai'],
  heading: ['hei', 'kai', 'song', 'fangsong'],
  paragraph: ['song', 'fangsong', 'kai'],
  attachmentEntry: ['song', 'fangsong', 'kai'],
  rosterRole: ['song', 'fangsong'],
  rosterSubgroup: ['song', 'fangsong', 'kai'],
  rosterEntry: ['song', 'fangsong', 'kai'],
  gridCell: ['song', 'hei', 'kai'],
  caption: ['song', 'hei'],
  signatureLine: ['song', 'fangsong', 'kai'],
};

/** The faces as the web edition may publish them. */
export function publishedFaces(typefaces: Typefaces): Typefaces {
  return new Map(Array.from(typefaces, ([name, face]) => [name, face.published ?? face]));
}

/** Without the face of ordinals: every face has all of their characters. */
export function facesOf(kind: ProseKind): readonly FaceName[] {
  return FACES[kind];
}

/** The characters by the font file that has them; those that no file has are left out. */
export function charactersByFile(typeface: Typeface, characters: string): Map<string, string> {
  const byFile = new Map<string, string>();
  for (const character of characters) {
    const file = typeface.fileFor(character.codePointAt(0) ?? 0);
    if (file !== undefined) byFile.set(file, (byFile.get(file) ?? '') + character);
  }
  return byFile;
}
