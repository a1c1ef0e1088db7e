/** A character as it is drawn. Lengths in pt, from the lower left corner of the page. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Height of its base line. */
  readonly y: number;
  readonly sizePt: number;
  /** The width that its font gives it. */
  readonly widthPt: number;
  /** Whether it is turned to the left, to be read upwards. */
  readonly isTurned: boolean;
}

/** Characters that stand on one base line without a gap, in the order of drawing. */
export interface PrintedLine {
  /** Sheets count from 1 with the cover. */
  readonly sheet: number;
  readonly glyphs: readonly Glyph[];
}

export function lineText({ glyphs }: Pick<PrintedLine, 'glyphs'>): string {
  return glyphs.map(({ text }) => text).join('');
}
