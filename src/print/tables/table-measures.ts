import type { CutTable } from './cut-table.js';

/** A table to be laid out, where no page breaks it, and the rows that shall be measured. */
export interface TableTrial {
  readonly table: CutTable;
  /** From this row … */
  readonly from: number;
  /** … to this one, and on to the first that ends more than so many CSS pixels below its top. */
  readonly to: number;
  readonly heightPx: number;
}

/** The rows of a trial that were measured. Lengths in CSS pixels; heights are counted downwards. */
export interface TableMeasures {
  readonly from: number;
  readonly rows: readonly MeasuredRow[];
}

export interface MeasuredRow {
  readonly topPx: number;
  readonly bottomPx: number;
  /** The row's own cells in order. */
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredCell {
  readonly topPx: number;
  /** Above and below what stands in it. */
  readonly paddingPx: number;
  /** Where what stands in it begins, and its height. */
  readonly contentTopPx: number;
  readonly contentPx: number;
  /** The lines of its text, if it covers several rows; none otherwise. */
  readonly lines: readonly TextLine[];
}

/** A line of a cell's text: where it begins in the text, in UTF-16 units, and its lower edge. */
export interface TextLine {
  readonly start: number;
  readonly bottomPx: number;
}
