const BREAK = '｜';

/** A row of a table as a line of a new text: 货船｜9元｜一年. */
export function rowLine(cells: readonly string[]): string {
  return cells.join(BREAK);
}

/** The cells of such a line; undefined for a line of text. */
export function cellsOfLine(line: string): readonly string[] | undefined {
  return line.includes(BREAK) ? line.split(BREAK).map((cell) => cell.trim()) : undefined;
}

/** The cells of a row that is written with breaks or, in running text, with wide blanks, where it has so many. */
export function cellsWritten(line: string, count: number): readonly string[] | undefined {
  const cells = cellsOfLine(line) ?? line.trim().split(/[\s　]+/u);
  return cells.length === count ? cells : undefined;
}

/** The words of lines without what parts their cells. */
export function withoutBreaks(words: string): string {
  return words.replaceAll(BREAK, '');
}
