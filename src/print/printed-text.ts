import type { CellData } from '../edition/block-data.js';
import { sectionId } from '../edition/banners.js';
import { placedCells } from '../edition/placed-cells.js';
import type { Edition } from '../edition/edition.js';
import type { PageBreak } from '../edition/pagination.js';
import { noticesOf } from '../edition/edition.js';
import { withoutSpace } from '../model/without-space.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import type { PageDesign } from '../model/publication.js';
import type { Destination } from './destinations.js';
import { pageOf, type DividedCell, type WrittenLayout } from './layout.js';
import { bottomOf, topOf } from './page-style.js';
import { captionsAgain } from './tables/caption-again.js';
import { provenanceOf } from '../../templates/print/offprint.js';
import { rowName, type TableBreak } from './row-name.js';
import { lineText, type PrintedLine } from '../pdf/printed-line.js';
import { hasBlankCells, withoutBlankWords } from './without-blank-words.js';

/** What a printed issue says, read back from the PDF. White space is taken out. */
export interface PrintedText {
  /** Text of each notice by its id, without running heads, page numbers, and what tables repeat on a new page. */
  readonly notices: ReadonlyMap<string, string>;
  /** Where pages begin in the notices' texts, by the notice's id. */
  readonly breaks: ReadonlyMap<string, readonly PageBreak[]>;
  /** Text of the cover and the contents. */
  readonly front: string;
  readonly colophon: string;
  /** Text of each section's banner. */
  readonly banners: readonly string[];
  /** Text of the index of the year with its banner; empty where the issue has none. */
  readonly yearIndex: string;
}

interface Run {
  readonly text: string;
  /** Base line above the lower edge of the page, in pt. */
  readonly y: number;
}

/** What the lines of a finished issue say, in the order in which they are drawn, cut at the notices' places. */
export function printedText(
  lines: readonly PrintedLine[],
  places: ReadonlyMap<string, Destination>,
  edition: Edition,
  layout: WrittenLayout,
): PrintedText {
  const inside = lines.filter((line) => !isMargin(line, edition, layout));
  const sheets = runsOf(inside, places, edition, layout);
  const { texts: body, breaks } = cutAtPlaces(sheets, edition, places, layout);
  const front = sheets.slice(0, layout.frontSheets).flatMap((runs) => runs.map(({ text }) => text));
  return {
    notices: new Map(noticesOf(edition).map(({ id }) => [id, body.get(id) ?? ''])),
    breaks,
    banners: edition.sections.map((_, index) => body.get(sectionId(index)) ?? ''),
    yearIndex: body.get(YEAR_INDEX_ID) ?? '',
    front: front.join(''),
    colophon: (sheets.at(-1) ?? []).map(({ text }) => text).join(''),
  };
}

/**
 * What the lines of an offprint say that stand in its type area, but for its provenance. White space is taken out.
 *
 * @throws Error where it does not end with its provenance.
 */
export function offprintText(
  lines: readonly PrintedLine[],
  places: ReadonlyMap<string, Destination>,
  edition: Edition,
  layout: WrittenLayout,
): string {
  const sheets = runsOf(lines, places, edition, layout);
  const text = sheets.flatMap((runs) => runs.map((run) => run.text)).join('');
  const provenance = withoutSpace(provenanceOf(edition).join(''));
  if (!text.endsWith(provenance))
    throw new Error(`the offprint does not end with 「${provenance}」 but with 「${text.slice(-80)}」`);
  return text.slice(0, -provenance.length);
}

/** Whether a line is a running head or a page number, one of the contents too. */
export function isMargin(line: PrintedLine, { publication }: Edition, { sheets }: WrittenLayout): boolean {
  const isNumbered = line.sheet > 1 && line.sheet < sheets;
  return isNumbered && isOutside(line, publication.page);
}

/** Whether a line stands above or below the type area. */
export function isOutside({ glyphs }: PrintedLine, page: PageDesign): boolean {
  const y = glyphs[0]?.y ?? 0;
  return y >= topOf(page) || y <= bottomOf(page) - 1;
}

/** Lines by sheet, without what tables repeat, and what is said in cells that are empty in the original. */
function runsOf(
  lines: readonly PrintedLine[],
  places: ReadonlyMap<string, Destination>,
  edition: Edition,
  layout: WrittenLayout,
): Run[][] {
  const drawn: Run[][] = Array.from({ length: layout.sheets }, () => []);
  for (const line of lines) drawn[line.sheet - 1]?.push({ text: lineText(line), y: line.glyphs[0]?.y ?? 0 });
  const sheets = hasBlankCells(edition) ? drawn.map(withoutBlankWords) : drawn;
  withoutRepeats(sheets, edition, layout, places);
  return sheets;
}

/** The text from each notice's title, and each banner, to the next one, and where sheets begin in the notices. */
function cutAtPlaces(
  sheets: readonly Run[][],
  edition: Edition,
  places: ReadonlyMap<string, Destination>,
  layout: WrittenLayout,
): { texts: Map<string, string>; breaks: Map<string, PageBreak[]> } {
  const names = edition.sections.flatMap(({ notices }, index) => [
    sectionId(index),
    ...notices.map(({ id }) => id),
  ]);
  if (edition.yearIndex !== undefined) names.push(YEAR_INDEX_ID);
  const ids = new Set(noticesOf(edition).map(({ id }) => id));
  const texts = new Map<string, string>();
  const breaks = new Map<string, PageBreak[]>();
  let name: string | undefined;
  let next = 0;
  sheets.slice(0, -1).forEach((runs, index) => {
    let isBegun = false;
    for (const { text, y } of runs) {
      for (
        let place = places.get(names[next] ?? '');
        place !== undefined;
        place = places.get(names[next] ?? '')
      ) {
        if (place.sheet > index + 1 || (place.sheet === index + 1 && y > place.y)) break;
        name = names[next++];
      }
      if (name === undefined) continue;
      const before = texts.get(name) ?? '';
      // A banner that opens a page belongs to the notice below it.
      if (!isBegun && ids.has(name) && text !== '') {
        const page = pageOf(index + 1, layout);
        breaks.set(name, [...(breaks.get(name) ?? []), { page, offset: before.length }]);
        isBegun = true;
      }
      texts.set(name, before + text);
    }
  });
  return { texts, breaks };
}

/**
 * Brings what a table says on its pages into the order of its cells: takes out what it repeats where a page begins, its
 * head and the labels of cells that reach over the page's end, and puts a text that goes on there to its beginning. All
 * must stand there word for word; otherwise nothing is changed and the proof will say so.
 */
function withoutRepeats(
  sheets: Run[][],
  edition: Edition,
  layout: WrittenLayout,
  places: ReadonlyMap<string, Destination>,
): void {
  for (const { id, rows, headText } of tablesOf(edition)) {
    const divided = layout.dividedCells[id] ?? [];
    (layout.tableBreaks[id] ?? []).forEach((begun, index) => {
      const sheet = places.get(rowName(id, begun))?.sheet ?? 0;
      const [before, after] = [sheets[sheet - 2], sheets[sheet - 1]];
      if (before === undefined || after === undefined) return;
      const [lastRows, wholeLastRows] = dividedRows(rows, begun, divided, index);
      const [firstRow, ownFirstRow] = printedRow(rows, begun, divided, index);
      const isPrinted = textOf(before).endsWith(lastRows) && textOf(after).startsWith(headText + firstRow);
      if (!isPrinted) return;
      replaceEnd(before, lastRows, wholeLastRows);
      replaceStart(after, headText + firstRow, ownFirstRow);
    });
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

type Rows = readonly (readonly CellData[])[];

/** The rows above a break from the first with a text that is divided there: as they are printed, and whole. */
function dividedRows(
  rows: Rows,
  { row, part }: TableBreak,
  divided: readonly DividedCell[],
  index: number,
): readonly [string, string] {
  const here = divided.filter(({ firstBreak }) => firstBreak === index);
  const from = Math.min(...here.map((cell) => cell.row));
  const above = rows.slice(from, part > 1 ? row : row - 1);
  const printed = above.map((cells, at) =>
    cells.map(({ text }, cell) => {
      const of = here.find((other) => other.row === from + at && other.cell === cell);
      return { text: of?.parts[0] ?? text };
    }),
  );
  return [textOfCells(printed.flat()), textOfCells(above.flat())];
}

function textOfCells(cells: readonly { readonly text: string }[]): string {
  return withoutSpace(cells.map(({ text }) => text).join(''));
}

/** Every table by its id in the document, with the text that each page of it begins with. */
function tablesOf(edition: Edition) {
  const captions = captionsAgain(edition);
  return noticesOf(edition).flatMap((notice) =>
    notice.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? [
              {
                id: `${notice.id}.${block.id}`,
                rows: block.rows,
                headText:
                  withoutSpace(captions.get(`${notice.id}.${block.id}`) ?? '') +
                  textOfCells(block.rows.slice(0, block.head).flat()),
              },
            ]
          : [],
      ),
    ),
  );
}

/**
 * The row in which a page begins, by column: as it is printed, with what reaches into it from above, and what of it
 * stands nowhere before.
 */
function printedRow(
  rows: Rows,
  { row: begun, part }: TableBreak,
  divided: readonly DividedCell[],
  index: number,
): readonly [string, string] {
  const wanted = begun - 1;
  const cells = placedCells(rows)
    .filter(({ row, cell: { rowSpan = 1 } }) => row <= wanted && row + rowSpan > wanted)
    .sort((one, other) => one.column - other.column)
    .map((placed) => {
      const of = divided.find(({ row, cell }) => row === placed.row && cell === placed.index);
      const text = of?.parts[Math.max(0, index - of.firstBreak + 1)] ?? placed.cell.text;
      return { text, isOwn: placed.row === wanted && part === 1 };
    });
  return [textOfCells(cells), textOfCells(cells.filter(({ isOwn }) => isOwn))];
}

/** Puts `own` for the text with which the runs begin. */
function replaceStart(runs: Run[], printed: string, own: string): void {
  const y = runs[0]?.y ?? 0;
  for (let left = printed.length; left > 0;) {
    const run = runs.shift();
    if (run === undefined) break;
    if (run.text.length > left) runs.unshift({ text: run.text.slice(left), y: run.y });
    left -= run.text.length;
  }
  runs.unshift({ text: own, y });
}

/** Puts `own` for the text with which the runs end. */
function replaceEnd(runs: Run[], printed: string, own: string): void {
  let y = 0;
  for (let left = printed.length; left > 0;) {
    const run = runs.pop();
    if (run === undefined) break;
    if (run.text.length > left) runs.push({ text: run.text.slice(0, -left), y: run.y });
    left -= run.text.length;
    y = run.y;
  }
  if (own !== '') runs.push({ text: own, y });
}
