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

/** The lines of a sheet, of its characters in the order of drawing. */
export function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line !== undefined && before !== undefined && follows(glyph, before)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

/** A space of the source is drawn as such or left out; more than two characters of room is another column or cell. */
function follows(glyph: Glyph, before: Glyph): boolean {
  if (glyph.isTurned !== before.isTurned) return false;
  const [along, across] = [glyph.x - before.x, glyph.y - before.y];
  const [gap, off] = glyph.isTurned ? [across, along] : [along, across];
  return Math.abs(off) < 1 && gap > 0 && gap < before.widthPt + 1.5 * before.sizePt;
}
