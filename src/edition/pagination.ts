/** Where a notice begins in the printed issue. */
export interface PageOfNotice {
  /** The number printed on the page; the first page of the body is 1. */
  readonly page: number;
  /** The page of the PDF file, counted from 1 with the cover. */
  readonly sheet: number;
}

/** What printing has found out about one issue, by notice id; web and data tell it to the reader. */
export interface Pagination {
  readonly notices: ReadonlyMap<string, PageOfNotice>;
  readonly sheets: number;
}
