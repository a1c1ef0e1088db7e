/** A cell of a table before it is cut, measured at its printed width. Lengths in CSS pixels. */
export interface LoadedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Its name in the document; empty where it has none. */
  readonly id: string;
  readonly widthPx: number;
  /** Height of what stands in it. */
  readonly contentPx: number;
}

/** A table of the loaded document before it is cut. Lengths in CSS pixels. */
export interface LoadedTable {
  readonly id: string;
  readonly rows: readonly (readonly LoadedCell[])[];
  /** How many of the rows are its head. */
  readonly headRows: number;
  /** What stands above it on a further page; empty where nothing does. */
  readonly captionAgain: string;
  /** Whether it is landscape. */
  readonly isTurned: boolean;
  /** Whether its columns have widths of their own; otherwise they take those of their words. */
  readonly hasWidths: boolean;
  readonly lineHeightPx: number;
  /** Height of the notes below it, and of all else that stands on the page of its last row. */
  readonly notesPx: number;
}
