/** Where a notice begins in the printed issue. */
export interface PageOfNotice {
  /** The number printed on the page; the first page of the body is 1. */
  readonly page: number;
  /** The page of the PDF file, counted from 1 with the cover. */
  readonly sheet: number;
  /** Where printed pages begin in its text: on the first of them that is not its own title's page, or at its title. */
  readonly breaks: readonly PageBreak[];
}

/** The place in a notice's text at which a printed page begins. */
export interface PageBreak {
  readonly page: number;
  /** Characters of the notice before it, white space apart: 0 where the page begins with the notice's title. */
  readonly offset: number;
}

/** What printing has found out about one issue, by notice id; web and data tell it to the reader. */
export interface Pagination {
  readonly notices: ReadonlyMap<string, PageOfNotice>;
  readonly sheets: number;
  /** Blank sheets before the last, which has the colophon. */
  readonly blanks?: number | undefined;
  /** Where the index of the year begins, in an issue that has one. */
  readonly yearIndex?: Omit<PageOfNotice, 'breaks'> | undefined;
}
