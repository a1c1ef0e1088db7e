import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { withoutSpace } from '../model/without-space.js';
import { indexLines } from '../edition/year-index.js';
import type { PageDesign } from '../model/publication.js';
import { textsAcross } from './prepare/set-short-texts-across.js';
import { bottomOf, leftOf, rightOf, topOf } from './page-style.js';
import { lineText, type Glyph, type PrintedLine } from '../pdf/printed-line.js';
import { strandedTitles, type Stranded } from './stranded-titles.js';

/** How the lines of a print are set, measured where each character stands. */
export interface LineSetting {
  /** Lines that begin or end with a mark that may not stand there, or between the two of …… or —— (line-edge). */
  readonly badEdges: readonly SetLine[];
  /** Last lines of a paragraph with a single Han character, its mark apart (last-line). */
  readonly shortLastLines: readonly SetLine[];
  /** Lines that leave the type area or run out of their column, or stand on others. */
  readonly misplaced: readonly SetLine[];
  /** The size of most characters in pt, where none has that of the text: Chromium has set all of it smaller. */
  readonly wrongSizePt: number | undefined;
  /** Full lines of running text, and those of them whose characters stand more than a tenth too far apart. */
  readonly fullLines: number;
  readonly stretched: readonly SetLine[];
  readonly stranded: readonly Stranded[];
}

export interface SetLine {
  readonly sheet: number;
  readonly text: string;
}

// CLREQ 3.1.3 (避头尾), on the basic level.
const MAY_NOT_BEGIN = /^(?:[。．，、：；！？”’》〉）〕】…]|—(?!—))/u;
const MAY_NOT_END = /[“‘《〈（〔【]$/u;
// Of a number, and of a —— that has begun: in an address %E4 may begin a line, and a whole —— any (GB/T 15834—2011 5.1).
const MAY_NOT_FOLLOW: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/[\d.]$/u, /^[%％‰℃](?![\dA-F]{2})/u],
  [/—$/u, /^—/u],
];
const MOST_STRETCH = 0.1;

/** Measures the lines of an issue, without running heads and page numbers, in the order in which they are drawn. */
export function lineSetting(lines: readonly PrintedLine[], edition: Edition): LineSetting {
  const { yearIndex } = edition;
  const texts = [
    ...noticesOf(edition).flatMap(({ text }) => text),
    ...(yearIndex === undefined ? [] : indexLines(yearIndex)),
  ].map(withoutSpace);
  const across = acrossColumns(edition);
  const { columnEms, fontSizePt } = edition.publication.page;
  const columns = innerColumns(edition.publication.page);
  const running = lines.filter(({ glyphs }) => glyphs[0]?.sizePt.toFixed(1) === fontSizePt.toFixed(1));
  const paragraphs = paragraphsOf(running, texts);
  const wrapped = paragraphs.filter(([first]) => widthOf(first) > (columnEms - 3) * fontSizePt);
  const full = wrapped.flatMap((paragraph) => paragraph.slice(0, -1));
  return {
    badEdges: paragraphs.flatMap((paragraph) => badEdges(paragraph)).map(toSetLine),
    shortLastLines: wrapped
      .filter((paragraph) => paragraph.length > 1)
      .flatMap((paragraph) => paragraph.slice(-1))
      .filter(isShort)
      .map(toSetLine),
    misplaced: [
      ...misplaced(lines, edition.publication.page),
      ...paragraphs
        .filter((_, index) => !across.has(index))
        .flat()
        .filter((line) => leavesColumn(line, columns))
        .map(toSetLine),
    ],
    wrongSizePt: running.length > 0 ? undefined : usualSize(lines),
    fullLines: full.length,
    stretched: full.filter((line) => stretchOf(line) > MOST_STRETCH).map(toSetLine),
    stranded: strandedTitles(lines, edition),
  };
}

function toSetLine(line: PrintedLine): SetLine {
  return { sheet: line.sheet, text: lineText(line) };
}

/** Which of the texts of an edition go across the columns, counted as they are read. */
function acrossColumns(edition: Edition): ReadonlySet<number> {
  const isAcross = noticesOf(edition).flatMap((notice) => {
    const across = textsAcross(notice, edition.publication.page);
    return notice.text.map((text) => across.has(withoutSpace(text)));
  });
  return new Set(isAcross.flatMap((is, index) => (is ? [index] : [])));
}

// So long a line is found again in the text wherever it stands; a shorter one must follow the line before.
const SURE_LENGTH = 10;

/** The lines of running text of each text of the edition, by the text that they end. Titles and tables are passed over. */
function paragraphsOf(lines: readonly PrintedLine[], texts: readonly string[]): PrintedLine[][] {
  const paragraphs: { readonly sheet: number; readonly glyphs: Glyph[] }[][] = texts.map(() => []);
  const whole = texts.join('');
  let [which, at, end] = [0, 0, texts[0]?.length ?? 0];
  for (const line of lines) {
    const printed = lineText(line);
    const start =
      printed.length < SURE_LENGTH && !whole.startsWith(printed, at) ? -1 : whole.indexOf(printed, at);
    if (start < 0) continue;
    at = start + printed.length;
    while (end < at && which < texts.length - 1) end += texts[++which]?.length ?? 0;
    const paragraph = paragraphs[which];
    const before = paragraph?.at(-1);
    if (before?.sheet === line.sheet && before.glyphs[0]?.y === line.glyphs[0]?.y)
      before.glyphs.push(...line.glyphs);
    else paragraph?.push({ sheet: line.sheet, glyphs: [...line.glyphs] });
  }
  return paragraphs;
}

function misplaced(lines: readonly PrintedLine[], page: PageDesign): SetLine[] {
  const [left, right, bottom, top] = [leftOf(page), rightOf(page), bottomOf(page), topOf(page)];
  const taken = new Map<number, Glyph[]>();
  return lines
    .filter(({ sheet, glyphs }) => {
      const isOutside = glyphs.some(({ x, y, widthPt, sizePt, isTurned }) => {
        const [start, least, most] = isTurned ? [y, bottom, top] : [x, left, right];
        return start < least - HANGING * sizePt || start + widthPt > most + HANGING * sizePt;
      });
      return glyphs.some((glyph) => isOverAnother(glyph, sheet)) || isOutside;
    })
    .map(toSetLine);

  /** Remembers each character by the field of the page that it stands on, and compares it with those around. */
  function isOverAnother(glyph: Glyph, sheet: number): boolean {
    const field =
      sheet * FIELDS ** 2 + Math.round(glyph.y / FIELD_PT) * FIELDS + Math.round(glyph.x / FIELD_PT);
    const isOver = AROUND.some((step) => taken.get(field + step)?.some((other) => overlap(glyph, other)));
    const here = taken.get(field);
    if (here === undefined) taken.set(field, [glyph]);
    else here.push(glyph);
    return isOver;
  }
}

interface Column {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly sizePt: number;
}

/** The columns to the right of which there is another: the last ends where the type area does. */
function innerColumns(page: PageDesign): Column[] {
  const { columns, columnEms, columnGapEms, fontSizePt: sizePt } = page;
  return Array.from({ length: columns - 1 }, (_, index) => {
    const leftPt = leftOf(page) + index * (columnEms + columnGapEms) * sizePt;
    // Up to the middle of the gap: a mark at the end of a line may hang into it.
    return { leftPt, rightPt: leftPt + (columnEms + columnGapEms / 2) * sizePt, sizePt };
  });
}

// In characters: a paragraph of a quotation is indented by as much. What stands across the columns begins elsewhere.
const MOST_INDENT = 4.5;

/** Whether a line of the text begins at the edge of a column and ends beyond it. */
function leavesColumn({ glyphs }: PrintedLine, columns: readonly Column[]): boolean {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined || first.isTurned) return false;
  return columns.some(
    ({ leftPt, rightPt, sizePt }) =>
      first.x > leftPt - HANGING * sizePt &&
      first.x < leftPt + MOST_INDENT * sizePt &&
      last.x + last.widthPt > rightPt,
  );
}

/** The size of most characters; undefined where there are none. */
function usualSize(lines: readonly PrintedLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { sizePt } of lines.flatMap(({ glyphs }) => glyphs)) {
    const size = Number(sizePt.toFixed(2));
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

// In characters: a mark at a line's edge may hang over by the half of it that is empty.
const HANGING = 0.6;
const FIELD_PT = 12;
// More than a page has in a row: fields are counted on from row to row, and from sheet to sheet.
const FIELDS = 2 ** 12;
const AROUND = [-1, 0, 1].flatMap((up) => [-1, 0, 1].map((aside) => up * FIELDS + aside));

/** Whether two characters share more than marks do that are squeezed together. */
function overlap(a: Glyph, b: Glyph): boolean {
  const size = Math.min(a.sizePt, b.sizePt);
  // What is turned is read upwards.
  const [along, across] = a.isTurned ? [a.y - b.y, a.x - b.x] : [a.x - b.x, a.y - b.y];
  const first = along < 0 ? a : b;
  return Math.abs(across) < size / 2 && Math.abs(along) < 0.4 * Math.min(first.widthPt, size);
}

function badEdges(paragraph: readonly PrintedLine[]): PrintedLine[] {
  return paragraph.filter((line, index) => {
    const [before, text] = [paragraph[index - 1], lineText(line)];
    return (
      (before !== undefined && (MAY_NOT_BEGIN.test(text) || followsBadly(before, text))) ||
      (index < paragraph.length - 1 && MAY_NOT_END.test(text))
    );
  });
}

function followsBadly(before: PrintedLine, text: string): boolean {
  const above = lineText(before);
  return MAY_NOT_FOLLOW.some(([end, start]) => end.test(above) && start.test(text));
}

function isShort(line: PrintedLine): boolean {
  const words = lineText(line);
  return /^\p{Script=Han}\P{L}*$/u.test(words) && !/\d/u.test(words);
}

function widthOf(line: PrintedLine | undefined): number {
  const [first, last] = [line?.glyphs[0], line?.glyphs.at(-1)];
  return first === undefined || last === undefined ? 0 : last.x + last.widthPt - first.x;
}

/** By how much of a character the Han characters of a line stand apart. */
function stretchOf({ glyphs }: PrintedLine): number {
  const gaps = glyphs.flatMap((glyph, index) => {
    const next = glyphs[index + 1];
    const isHan = next !== undefined && HAN.test(glyph.text) && HAN.test(next.text);
    return isHan ? [(next.x - glyph.x - glyph.widthPt) / glyph.sizePt] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

const HAN = /^\p{Script=Han}$/u;
