import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { CellData } from '../edition/block-data.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { withoutSpace } from '../edition/proof.js';
import { destinations, type Destination } from './destinations.js';
import type { Layout } from './layout.js';
import { bottomOf, topOf } from './page-style.js';

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

/** Reads the text of a finished issue with pdf.js, in the order in which it is drawn, and cuts it at the notices. */
export async function printedText(
  document: PDFDocumentProxy,
  edition: Edition,
  layout: Layout,
): Promise<PrintedText> {
  const places = await destinations(document, edition.publication.page);
  const { page } = edition.publication;
  const [top, bottom] = [topOf(page), bottomOf(page)];
  const sheets: Run[][] = [];
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const { items } = await (await document.getPage(sheet)).getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item)) return [];
      return [{ text: withoutSpace(item.str), y: (item.transform as number[])[5] ?? 0 }];
    });
    // Running heads and page numbers, those of the contents too, stand outside the type area.
    const isNumbered = sheet > 1 && sheet < document.numPages;
    sheets.push(runs.filter(({ text, y }) => text !== '' && (!isNumbered || (y < top && y > bottom - 1))));
  }
  withoutRepeats(sheets, edition, layout, places);
  const body = cutAtPlaces(sheets, edition, places);
  const front = sheets.slice(0, layout.frontSheets).flatMap((runs) => runs.map(({ text }) => text));
  return {
    notices: new Map(noticesOf(edition).map(({ id }) => [id, body.get(id) ?? ''])),
    banners: edition.sections.map((_, index) => body.get(`section-${index + 1}`) ?? ''),
    front: front.join(''),
    colophon: (sheets.at(-1) ?? []).map(({ text }) => text).join(''),
  };
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
  for (const { id, rows, head } of tablesOf(edition)) {
    for (const first of layout.tableBreaks[id] ?? []) {
      const runs = sheets[(places.get(`${id}.row-${first}`)?.sheet ?? 0) - 1];
      if (runs === undefined) continue;
      const headText = rows.slice(0, head).flatMap((row) => row.map(({ text }) => text));
      const row = printedRow(rows, first - 1);
      const printed = withoutSpace([...headText, ...row.map(({ text }) => text)].join(''));
      const own = withoutSpace(
        row
          .filter(({ continued }) => !continued)
          .map(({ text }) => text)
          .join(''),
      );
      replaceStart(runs, printed, own);
    }
  }
}

function tablesOf(edition: Edition) {
  return noticesOf(edition).flatMap((notice) =>
    notice.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? [{ id: `${notice.id}.${block.id}`, rows: block.rows, head: block.head }]
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

function replaceStart(runs: Run[], printed: string, own: string): void {
  const text = runs.map((run) => run.text).join('');
  if (!text.startsWith(printed)) return;
  let left = printed.length;
  let count = 0;
  while (left > 0) {
    const run = runs[count];
    if (run === undefined) return;
    if (run.text.length > left) {
      runs[count] = { text: run.text.slice(left), y: run.y };
      break;
    }
    left -= run.text.length;
    count++;
  }
  runs.splice(0, count, { text: own, y: runs[0]?.y ?? 0 });
}
