import { shownText, type Span, type WordBlock, type WordParagraph, type WordTable } from './word-document.js';

/** A line of the document: a paragraph, or what soft breaks make of one. Lines without words and pictures are none. */
export interface Line {
  readonly type: 'line';
  readonly place: number;
  readonly mark: string;
  readonly spans: readonly Span[];
  /** As it is shown, number and blanks included. */
  readonly shown: string;
  /** As a notice has it: without indents, padding and blanks between Han characters. */
  readonly text: string;
  readonly align: WordParagraph['align'];
  readonly startsPage: boolean;
  readonly pictures: readonly string[];
  readonly notes: readonly string[];
  readonly isBoxed: boolean;
}

export type Entry = Line | WordTable;

/** The lines and tables of a document in order. A table that only sets words on the page is taken for its lines. */
export function entriesOf(blocks: readonly WordBlock[]): Entry[] {
  return blocks.flatMap((block): Entry[] => {
    if (block.type === 'paragraph') return linesOf(block);
    return isLayout(block) ? paragraphsIn(block).flatMap(linesOf) : [block];
  });
}

export function paragraphsIn({ rows }: WordTable): WordParagraph[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

const IMPRINT = /^(?:主题词|抄[送报]|分送)[:：]|\d日印发$/u;
const HEAD_OF_DOCUMENT = /^签发人[:：]|^\p{Script=Han}+[〔［[(（]\d{4}[〕］\])）]第?\d+号$/u;

/** One column, one cell with words, the lines of the imprint, or number and signer side by side. */
function isLayout(table: WordTable): boolean {
  const texts = paragraphsIn(table)
    .map((paragraph) => shownText(paragraph).replace(/\s/gu, ''))
    .filter((text) => text !== '');
  if (texts.length <= 1 || table.rows.every(({ cells }) => cells.length === 1)) return true;
  return table.rows.length <= 4 && texts.some((text) => IMPRINT.test(text) || HEAD_OF_DOCUMENT.test(text));
}

function linesOf(paragraph: WordParagraph): Line[] {
  const { place, mark, align, pictures, notes, isBoxed } = paragraph;
  const pieces: Span[][] = [[]];
  for (const span of paragraph.spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) pieces.push([]);
      if (text !== '') pieces.at(-1)?.push({ ...span, text });
    });
  }
  return pieces.flatMap((spans, index): Line[] => {
    const isFirst = index === 0;
    const shown = (isFirst ? mark : '') + spans.map(({ text }) => text).join('');
    const line: Line = {
      type: 'line',
      place,
      mark: isFirst ? mark : '',
      spans,
      shown,
      text: cleaned(shown),
      align,
      startsPage: isFirst && paragraph.startsPage,
      pictures: isFirst ? pictures : [],
      notes: index === pieces.length - 1 ? notes : [],
      isBoxed,
    };
    return line.text === '' && line.pictures.length === 0 && line.notes.length === 0 ? [] : [line];
  });
}

const BLANKS = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const MARK_OR_HAN = '[\\p{Script=Han}，。；：、！？“”‘’（）《》〈〉〔〕…—]';
const BETWEEN = new RegExp(`(?<=${MARK_OR_HAN})[ \\t\\u00a0]+(?=[${MARK_OR_HAN.slice(1, -1)}\\d])`, 'gu');
const BEFORE_HAN = new RegExp(`(?<=\\d)[ \\t\\u00a0]+(?=${MARK_OR_HAN})`, 'gu');

/** The words without indents and padding, and without the blanks that Word users type between Han characters. */
export function cleaned(shown: string): string {
  return shown
    .replace(new RegExp(`^${BLANKS}+|(?<!${BLANKS})${BLANKS}+$`, 'gu'), '')
    .replace(/\t|[ \u00a0]{2,}/g, '　')
    .replace(/\u3000{2,}/gu, '　')
    .replace(
      /^(第[一二三四五六七八九十百零〇\d]{1,8}[篇编章节条])(?:之[一二三四五六七八九十]+)?[ \u00a0\u3000]+/u,
      (head) => head.replace(/[ \u00a0\u3000]+$/u, '　'),
    )
    .replace(BETWEEN, '')
    .replace(BEFORE_HAN, '');
}
