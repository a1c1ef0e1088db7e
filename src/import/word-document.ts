/** A document of Word as plain data: what it shows, in order. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** The parts of the file by name; `WordParagraph.pictures` names those that are pictures. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** What stands outside the text: headers and footers. */
  readonly margins: readonly string[];
  /** What was seen on the way and cannot be taken as it is. */
  readonly remarks: readonly Remark[];
  /** All characters that the text shows, read a second time and another way. */
  readonly characters: string;
  /** How many stretches were inserted or deleted under 修订. */
  readonly revisions: number;
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly type: 'paragraph';
  /** Which paragraph of the document it is, from 1, those in boxes and cells counted; what editors are told. */
  readonly place: number;
  /** The number that Word makes for it; empty where it has none. */
  readonly mark: string;
  readonly spans: readonly Span[];
  /** Whether a page begins with it. */
  readonly startsPage: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly pictures: readonly string[];
  /** The texts of its footnotes and endnotes. */
  readonly notes: readonly string[];
  /** Whether it stands in a text box. */
  readonly isBoxed: boolean;
}

/** A stretch of one look. A soft break is `\n`, a tab `\t`. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly shift: 'raised' | 'lowered' | undefined;
}

export interface WordTable {
  readonly type: 'table';
  readonly place: number;
  readonly rows: readonly WordRow[];
  readonly isLandscape: boolean;
}

export interface WordRow {
  /** Whether Word repeats it on each page. */
  readonly isHead: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  /** How many columns it takes. */
  readonly span: number;
  /** Whether it only continues the cell above. */
  readonly isContinued: boolean;
  readonly paragraphs: readonly WordParagraph[];
}

/** What an editor should know of a place in the document, in Chinese. */
export interface Remark {
  /** Which paragraph, from 1; undefined for the document as a whole. */
  readonly place: number | undefined;
  readonly words: string;
}

/** The words of a paragraph as they are seen, its number first. */
export function shownText({ mark, spans }: WordParagraph): string {
  return mark + spans.map(({ text }) => text).join('');
}

/** The paragraphs of the document in reading order, those in cells too. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
}
