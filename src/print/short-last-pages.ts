/** Pages of a part, as a print has shown them, and the lines that it has. */
export interface PagesOfPart {
  readonly id: string;
  readonly pages: number;
  /** How many lines it would take on one endless page, with what stands below it on its last. */
  readonly lines: number;
}

// A last page is short that has no more than a third of its lines.
const SHORT_PART = 1 / 3;

/**
 * The parts whose last page is short and would not be needed if each page had a line more: they are set closer. GB/T 9704—2012
 * allows another number of lines than 22 (5.2.3), and other spaces between them where a signature has no room (7.3.5.4).
 */
export function shortLastPages(parts: readonly PagesOfPart[], linesOfPage: number): string[] {
  return parts
    .filter(({ pages, lines }) => {
      const full = pages - 1;
      const isShort = lines - full * linesOfPage <= SHORT_PART * linesOfPage;
      return isShort && lines <= full * (linesOfPage + 1);
    })
    .map(({ id }) => id);
}
