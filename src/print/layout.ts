import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { issueLabel } from '../model/issue.js';
import type { Destination } from './destinations.js';
import { bottomOf } from './page-style.js';

/** What a print has shown, as far as it must be written back into the document. Plain data: it is sent to the browser. */
export interface Layout {
  /** Sheets of the PDF, counted from 1 with the cover. */
  readonly sheets: number;
  /** Sheets before page 1 of the body. */
  readonly frontSheets: number;
  /** Sheet of the first page of each notice, by its id. */
  readonly noticeSheets: Readonly<Record<string, number>>;
  /** Running head of each body page in order: the section that the page belongs to. */
  readonly runningHeads: readonly string[];
  /** Height in pt from the first body row of each table to the end of the page that it begins on. */
  readonly tableRooms: Readonly<Record<string, number>>;
  /** Of each table the rows (counted from 1, head rows too) that begin a page. */
  readonly tableBreaks: Readonly<Record<string, readonly number[]>>;
}

/** Reads the layout from the named destinations of a print. */
export function layoutOf(edition: Edition, places: ReadonlyMap<string, Destination>, sheets: number): Layout {
  const sheetOf = (id: string): number => {
    const sheet = places.get(id)?.sheet;
    if (sheet === undefined) throw new Error(`no destination for ${id}`);
    return sheet;
  };
  const frontSheets = sheetOf('section-1') - 1;
  const noticeSheets = Object.fromEntries(noticesOf(edition).map(({ id }) => [id, sheetOf(id)]));
  const bodyPages = sheets - frontSheets - 1;
  const left = `${edition.publication.name}　${issueLabel(edition.issue)}`;
  const runningHeads = Array.from({ length: bodyPages }, (_, index) => {
    const begun = edition.sections.filter((_, n) => sheetOf(`section-${n + 1}`) <= frontSheets + index + 1);
    return index % 2 === 1 ? left : (begun.at(-1)?.title ?? left);
  });
  return {
    sheets,
    frontSheets,
    noticeSheets,
    runningHeads,
    ...tableLayout(places, bottomOf(edition.publication.page)),
  };
}

const ROW = /^(.+)\.row-(\d+)$/;

function tableLayout(
  places: ReadonlyMap<string, Destination>,
  bottom: number,
): Pick<Layout, 'tableRooms' | 'tableBreaks'> {
  const rows = new Map<string, ({ row: number } & Destination)[]>();
  for (const [name, place] of places) {
    const [, table, row] = ROW.exec(name) ?? [];
    if (table === undefined || row === undefined) continue;
    rows.set(table, [...(rows.get(table) ?? []), { row: Number(row), ...place }]);
  }
  const tableRooms: Record<string, number> = {};
  const tableBreaks: Record<string, number[]> = {};
  for (const [table, unordered] of rows) {
    const all = unordered.sort((a, b) => a.row - b.row);
    tableRooms[table] = Math.round(((all[0]?.y ?? bottom) - bottom) * 100) / 100;
    tableBreaks[table] = all
      .filter(({ sheet }, index) => index > 0 && sheet > (all[index - 1]?.sheet ?? sheet))
      .map(({ row }) => row);
  }
  return { tableRooms, tableBreaks };
}

/** The page number printed on a sheet: the body begins at 1. */
export function pageOf(sheet: number, { frontSheets }: Layout): number {
  return sheet - frontSheets;
}
