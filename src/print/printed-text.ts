import type { CellData } from '../edition/block-data.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { withoutSpace } from '../edition/proof.js';
import type { PageDesign } from '../model/publication.js';
import type { Destination } from './destinations.js';
import type { Layout } from './layout.js';
import { bottomOf, topOf } from './page-style.js';
import { lineText, type PrintedLine } from './printed-lines.js';

/** What a printed issue says, read back from the PDF. White space is taken out. */
export interface PrintedText {
  /** Of each notice by its id, without running heads, page numbers, and what tables repeat on a new page. */
  readonly notices: ReadonlyMap<string, string>;
  /** Of the cover and the contents, and of the colophon. */
  readonly front: string;
  readonly colophon: string;
  /** Of each section's banner. */
  readonly banners: readonly string[];
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
  layout: Layout,
): PrintedText {
  const inside = lines.filter((line) => !isMargin(line, edition, layout));
  const sheets = runsOf(inside, places, edition, layout);
  const body = cutAtPlaces(sheets, edition, places);
  const front = sheets.slice(0, layout.frontSheets).flatMap((runs) => runs.map(({ text }) => text));
  return {
    notices: new Map(noticesOf(edition).map(({ id }) => [id, body.get(id) ?? ''])),
    banners: edition.sections.map((_, index) => body.get(`section-${index + 1}`) ?? ''),
    front: front.join(''),
    colophon: (sheets.at(-1) ?? []).map(({ text }) => text).join(''),
  };
}

/** What the lines of an offprint say that stand in its type area. White space is taken out. */
export function offprintText(
  lines: readonly PrintedLine[],
  places: ReadonlyMap<string, Destination>,
  edition: Edition,
  layout: Layout,
): string {
  const sheets = runsOf(lines, places, edition, layout);
  return sheets.flatMap((runs) => runs.map(({ text }) => text)).join('');
}

/** Whether a line is a running head or a page number, one of the contents too. */
export function isMargin(line: PrintedLine, { publication }: Edition, { sheets }: Layout): boolean {
  const isNumbered = line.sheet > 1 && line.sheet < sheets;
  return isNumbered && isOutside(line, publication.page);
}

/** Whether a line stands above or below the type area. */
export function isOutside({ glyphs }: PrintedLine, page: PageDesign): boolean {
  const y = glyphs[0]?.y ?? 0;
  return y >= topOf(page) || y <= bottomOf(page) - 1;
}

/** Lines by sheet, without what tables repeat. */
function runsOf(
  lines: readonly PrintedLine[],
  places: ReadonlyMap<string, Destination>,
  edition: Edition,
  layout: Layout,
): Run[][] {
  const sheets: Run[][] = Array.from({ length: layout.sheets }, () => []);
  for (const line of lines) sheets[line.sheet - 1]?.push({ text: lineText(line), y: line.glyphs[0]?.y ?? 0 });
  withoutRepeats(sheets, edition, layout, places);
  return sheets;
}

/** The text from each notice's title, and each section's banner, to the next one. */
function cutAtPlaces(
  sheets: readonly Run[][],
  edition: Edition,
  places: ReadonlyMap<string, Destination>,
): Map<string, string> {
  const names = edition.sections.flatMap(({ notices }, index) => [
    `section-${index + 1}`,
    ...notices.map(({ id }) => id),
  ]);
  const texts = new Map<string, string>();
  let name: string | undefined;
  let next = 0;
  sheets.slice(0, -1).forEach((runs, index) => {
    for (const { text, y } of runs) {
      for (
        let place = places.get(names[next] ?? '');
        place !== undefined;
        place = places.get(names[next] ?? '')
      ) {
        if (place.sheet > index + 1 || (place.sheet === index + 1 && y > place.y)) break;
        name = names[next++];
      }
      if (name !== undefined) texts.set(name, (texts.get(name) ?? '') + text);
    }
  });
  return texts;
}

/**
 * Takes out what a table repeats where a page begins inside it: its head rows, and the labels of cells that reach over
 * the page's end. They must stand there, word for word; otherwise nothing is taken out and the proof will say so.
 */
function withoutRepeats(
  sheets: Run[][],
  edition: Edition,
  layout: Layout,
  places: ReadonlyMap<string, Destination>,
): void {
  const tables = tablesOf(edition);
  const begun = tables.map(({ id, rows }) => rows.map((_, row) => places.get(`${id}.row-${row + 1}`)?.sheet));
  const withRows = new Set(begun.flat());
  tables.forEach(({ headText }, index) => {
    // A row that is taller than a page goes on over sheets on which none begins: only the head is repeated there.
    for (const sheet of new Set(begun[index])) {
      for (let next = (sheet ?? Infinity) + 1; next < sheets.length && !withRows.has(next); next++)
        replaceStart(sheets[next - 1] ?? [], headText, '');
    }
  });
  for (const { id, rows, headText } of tables) {
    for (const first of layout.tableBreaks[id] ?? []) {
      const runs = sheets[(places.get(`${id}.row-${first}`)?.sheet ?? 0) - 1];
      if (runs === undefined) continue;
      const row = printedRow(rows, first - 1);
      const printed = headText + textOfCells(row);
      const own = textOfCells(row.filter(({ continued }) => !continued));
      if (replaceStart(runs, printed, own)) continue;
      // A row that goes on over the page's end: what is repeated before its own text.
      const before = row.slice(
        0,
        row.findIndex(({ continued }) => !continued),
      );
      replaceStart(runs, headText + textOfCells(before), '');
    }
  }
}

function textOfCells(cells: readonly { readonly text: string }[]): string {
  return withoutSpace(cells.map(({ text }) => text).join(''));
}

/** Every table by its id in the document, with the text that each page of it begins with. */
function tablesOf(edition: Edition) {
  return noticesOf(edition).flatMap((notice) =>
    notice.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? [
              {
                id: `${notice.id}.${block.id}`,
                rows: block.rows,
                headText: textOfCells(block.rows.slice(0, block.head).flat()),
              },
            ]
          : [],
      ),
    ),
  );
}

/** The cells of a row in print: its own, and those from above that reach into it, by column. */
function printedRow(
  rows: readonly (readonly CellData[])[],
  wanted: number,
): { text: string; continued: boolean }[] {
  const taken: boolean[][] = [];
  const cells: { text: string; continued: boolean; column: number }[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const { text, rowSpan = 1, columnSpan = 1 } of row) {
      while (taken[rowIndex]?.[column] === true) column++;
      for (let r = rowIndex; r < rowIndex + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) (taken[r] ??= [])[c] = true;
      }
      if (rowIndex <= wanted && rowIndex + rowSpan > wanted)
        cells.push({ text, continued: rowIndex < wanted, column });
    }
  });
  return cells.sort((a, b) => a.column - b.column);
}

/** Whether the runs began with the text that was to be replaced. */
function replaceStart(runs: Run[], printed: string, own: string): boolean {
  const text = runs.map((run) => run.text).join('');
  if (!text.startsWith(printed)) return false;
  let left = printed.length;
  let count = 0;
  while (left > 0) {
    const run = runs[count];
    if (run === undefined) return false;
    if (run.text.length > left) {
      runs[count] = { text: run.text.slice(left), y: run.y };
      break;
    }
    left -= run.text.length;
    count++;
  }
  runs.splice(0, count, { text: own, y: runs[0]?.y ?? 0 });
  return true;
}
