import type { ProseKind } from './prose.js';

/** The faces of the printed page: 宋 for the text, 黑 and 楷 for headings. */
export type FaceName = 'song' | 'song-bold' | 'song-black' | 'hei' | 'kai';

/** A font of the publication, as the checks and the printer know it. */
export interface Typeface {
  readonly name: FaceName;
  /** CSS family and weight under which the style sheet asks for it. */
  readonly family: string;
  readonly weight: number;
  /** The font file (TTF or WOFF). */
  readonly path: string;
  /** Whether it has a glyph for the character. */
  covers(codePoint: number): boolean;
}

export type Typefaces = ReadonlyMap<FaceName, Typeface>;

/**
 * The faces in which a kind of text may be printed, in every edition; `level` is the outline level of a heading or of
 * the run-in words of a paragraph. `templates/print.css` sets them, and a test holds the two together.
 */
export function facesOf(kind: ProseKind): readonly FaceName[] {
  switch (kind) {
    case 'title':
      return ['song-black', 'song'];
    case 'partTitle':
      return ['song-bold', 'hei'];
    case 'heading':
      return ['hei', 'kai', 'song'];
    case 'paragraph':
    case 'rosterEntry':
      return ['song', 'kai'];
    case 'gridCell':
      return ['song', 'hei'];
    case 'rosterRole':
    case 'addressee':
    case 'attachmentEntry':
    case 'caption':
    case 'signatureLine':
      return ['song'];
  }
}
