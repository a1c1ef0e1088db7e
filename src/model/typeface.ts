import type { ProseKind } from './prose.js';

/** The faces of the printed page: 宋 for the text, 黑 and 楷 for headings. */
export type FaceName = 'song' | 'song-bold' | 'song-black' | 'hei' | 'kai';

/** A font of the publication, as the checks and the printer know it. */
export interface Typeface {
  readonly name: FaceName;
  /** CSS family and weight under which the style sheet asks for it. */
  readonly family: string;
  readonly weight: number;
  /** The font file (TTF or WOFF) with the glyph: its own, or the publication's fallback; undefined where neither has it. */
  fileFor(codePoint: number): string | undefined;
}

export type Typefaces = ReadonlyMap<FaceName, Typeface>;

/**
 * The faces in which a kind of text may be printed, wherever it stands and whatever of it is emphasised. Ordinals have a
 * face of their own, which has all of their characters. `templates/print.css` sets them, and a test holds the two together.
 */
export function facesOf(kind: ProseKind): readonly FaceName[] {
  switch (kind) {
    case 'title':
      return ['song-black', 'song'];
    case 'partTitle':
      return ['song-bold'];
    case 'heading':
      return ['hei', 'kai', 'song'];
    case 'caption':
      return ['song', 'hei'];
    case 'rosterRole':
      return ['song'];
    case 'gridCell':
      return ['song', 'hei', 'kai'];
    case 'paragraph':
    case 'addressee':
    case 'attachmentEntry':
    case 'rosterEntry':
    case 'signatureLine':
      // What is emphasised is in 楷.
      return ['song', 'kai'];
  }
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
