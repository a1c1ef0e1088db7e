import { bannersOf, listedOf, sectionId } from '../edition/banners.js';
import { noticesOf, type Edition } from '../edition/edition.js';
import { runningTitle } from '../edition/title/running-title.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import { issueLabel } from '../model/issue.js';
import { PROVENANCE_ID } from '../../templates/print/offprint.js';
import type { PrintedRoot } from '../../templates/print/colophon-proof.js';
import { BLANK_IDS } from '../../templates/print/blank-pages.js';
import type { Destination } from './destinations.js';
import type { PageDesign } from '../model/publication.js';
import { bottomOf, leftOf, rightOf, topOf } from './page-style.js';
import type { Spaces } from './level-columns.js';
import { namedRow, type TableBreak } from './row-name.js';
import { shortLastPages, type PagesOfPart } from './short-last-pages.js';
import { isSignatureName } from './signature-name.js';
import { turnedTables } from './turned-tables.js';

// In print.css.
const RUNNING_HEAD_PT = 9;
// One line, and less than another.
const MOST_LINES_PARTED = 1.5;
// Sheets of paper are folded once.
const SHEETS_TOGETHER = 4;

/** What a print has shown, as far as it must be written back into the document. Plain data: it is sent to the browser. */
export interface Layout {
  /** Sheets of the PDF with its blank ones, counted from 1 with the cover. */
  readonly sheets: number;
  /** Blank sheets before the back cover, which make the sheets of an issue a multiple of four. */
  readonly closingBlanks: number;
  /** Height in pt that the provenance of an offprint has, from the end of its text to the end of the page; 0 without one. */
  readonly provenancePt: number;
  /** The names of signatures and lists of attachments with no more than a line of their text above them, at the head of a page or a column. */
  readonly partedSignatures: readonly string[];
  /** The ids of the parts of an offprint that have a line more on each page. */
  readonly closerParts: readonly string[];
  /** Sheets before page 1 of the body. */
  readonly frontSheets: number;
  /** Sheet of the first page of each notice, and of the index of the year, by its id. */
  readonly noticeSheets: Readonly<Record<string, number>>;
  /**
   * Running head of each body page in order: the publication and its issue on the left, and where a section begins; on the
   * right the notice that the page begins with, or the index of the year.
   */
  readonly runningHeads: readonly string[];
  /** Landscape sheets: the top of what they show is at the left edge. */
  readonly turnedSheets: readonly number[];
  /** Height in pt from the first body row of each table to the end of the page that it begins on. */
  readonly tableRooms: Readonly<Record<string, number>>;
  /** Where pages begin inside each table, in order. */
  readonly tableBreaks: Readonly<Record<string, readonly TableBreak[]>>;
  /** What the colophon of an issue says of its notices on these pages. */
  readonly root?: PrintedRoot | undefined;
}

/** A cell whose text is continued on the next page. */
export interface DividedCell {
  /** Its row and its place among the row's own cells, both counted from 0. */
  readonly row: number;
  readonly cell: number;
  /** Which of the table's breaks, counted from 0, parts the first of its texts from the second. */
  readonly firstBreak: number;
  /** Its text on each page. */
  readonly parts: readonly string[];
}

/** How the tables of a document have been cut, by table. */
export interface TableCuts {
  readonly tableBreaks: Layout['tableBreaks'];
  readonly dividedCells: Readonly<Record<string, readonly DividedCell[]>>;
}

/** A layout that has been written into the document. */
export type WrittenLayout = Layout & TableCuts & { readonly spaces: Spaces };

/** Reads the layout from the named destinations of a print. */
export function layoutOf(edition: Edition, places: ReadonlyMap<string, Destination>, sheets: number): Layout {
  const sheetOf = (id: string): number => {
    const sheet = places.get(id)?.sheet;
    if (sheet === undefined) throw new Error(`no destination for ${id}`);
    return sheet;
  };
  const frontSheets = sheetOf(sectionId(0)) - 1;
  const noticeSheets = Object.fromEntries(listedOf(edition).map(({ id }) => [id, sheetOf(id)]));
  const printedBlanks = BLANK_IDS.filter((id) => places.has(id)).length;
  const filled = sheets - printedBlanks;
  const closingBlanks = (SHEETS_TOGETHER - (filled % SHEETS_TOGETHER)) % SHEETS_TOGETHER;
  return {
    sheets: filled + closingBlanks,
    closingBlanks,
    provenancePt: 0,
    partedSignatures: partedSignatures(places, edition.publication.page),
    closerParts: [],
    frontSheets,
    noticeSheets,
    runningHeads: runningHeads(edition, places, frontSheets, filled - 1),
    ...tableLayout(places, turnedTables(edition), edition.publication.page),
  };
}

/** The running heads of the body pages, from the sheet after `frontSheets` to `lastSheet`. */
function runningHeads(
  edition: Edition,
  places: ReadonlyMap<string, Destination>,
  frontSheets: number,
  lastSheet: number,
): string[] {
  const { publication, issue } = edition;
  const left = `${publication.name}　${issueLabel(issue)}`;
  const longest = Math.floor((rightOf(publication.page) - leftOf(publication.page)) / RUNNING_HEAD_PT);
  const heads = [
    ...noticesOf(edition).map((notice) => ({ id: notice.id, head: runningTitle(notice, longest) })),
    ...bannersOf(edition).map(({ id, name }) => ({ id, head: id === YEAR_INDEX_ID ? name : left })),
  ]
    .flatMap(({ id, head }) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ head, ...place }];
    })
    .sort((one, other) => one.sheet - other.sheet || other.y - one.y);
  // What begins within a line of the top is what its page begins with.
  const topPt = topOf(publication.page) - publication.page.lineHeightPt;
  return Array.from({ length: lastSheet - frontSheets }, (_, index) => {
    const sheet = frontSheets + index + 1;
    const begun = heads.filter((each) => each.sheet < sheet || (each.sheet === sheet && each.y >= topPt));
    return index % 2 === 1 ? left : (begun.at(-1)?.head ?? left);
  });
}

/**
 * The layout of an offprint, whose first sheet is page 1 and which has neither contents nor running heads. `partLines` has the
 * lines of its parts by id, where they are known.
 */
export function offprintLayoutOf(
  edition: Edition,
  places: ReadonlyMap<string, Destination>,
  sheets: number,
  partLines: Readonly<Record<string, number>>,
): Layout {
  const { page } = edition.publication;
  const parts = partsOfOffprint(edition, places, sheets, partLines);
  const closerParts = shortLastPages(parts, page.lines);
  const closer = parts.filter(({ id }) => closerParts.includes(id));
  const endOfText = places.get(PROVENANCE_ID)?.y ?? bottomOf(page);
  return {
    sheets,
    closingBlanks: 0,
    provenancePt: Math.floor(closer.find(({ roomPt }) => roomPt > 0)?.roomPt ?? endOfText - bottomOf(page)),
    // What is set closer will have room for its signature.
    partedSignatures: partedSignatures(places, page).filter((name) => {
      const sheet = places.get(name)?.sheet ?? 0;
      return !closer.some(({ first, next }) => first <= sheet && sheet < next);
    }),
    closerParts,
    frontSheets: 0,
    noticeSheets: {},
    runningHeads: [],
    ...tableLayout(places, turnedTables(edition), page),
  };
}

/** A part of an offprint, which begins a page: its first sheet, and that of the next part. */
interface PartOfOffprint extends PagesOfPart {
  readonly first: number;
  readonly next: number;
  /** The room in pt that it leaves on its last page below the offprint's text, if it is set closer; 0 of all but the last. */
  readonly roomPt: number;
}

/** The parts of an offprint whose lines are known. */
function partsOfOffprint(
  edition: Edition,
  places: ReadonlyMap<string, Destination>,
  sheets: number,
  partLines: Readonly<Record<string, number>>,
): PartOfOffprint[] {
  const { page } = edition.publication;
  const ids = noticesOf(edition).flatMap(({ id, parts }) => parts.map((part) => `${id}.${part.id}`));
  const firsts = ids.map((id) => places.get(id)?.sheet ?? 1);
  return ids.flatMap((id, index) => {
    const own = partLines[id];
    if (own === undefined) return [];
    const [first = 1, next = sheets + 1] = firsts.slice(index, index + 2);
    const pages = next - first;
    if (index < ids.length - 1) return [{ id, first, next, pages, lines: own, roomPt: 0 }];
    const lastLines = own - (pages - 2) * (page.lines + 1);
    const roomPt = (1 - lastLines / (page.lines + 1)) * page.lines * page.lineHeightPt;
    return [{ id, first, next, pages, lines: own + (partLines[PROVENANCE_ID] ?? 0), roomPt }];
  });
}

function partedSignatures(places: ReadonlyMap<string, Destination>, page: PageDesign): string[] {
  const lowestPt = topOf(page) - MOST_LINES_PARTED * page.lineHeightPt;
  return [...places].flatMap(([name, { y }]) => (isSignatureName(name) && y > lowestPt ? [name] : []));
}

function tableLayout(
  places: ReadonlyMap<string, Destination>,
  turned: ReadonlySet<string>,
  page: PageDesign,
): Pick<Layout, 'tableRooms' | 'tableBreaks' | 'turnedSheets'> {
  const rows = new Map<string, (TableBreak & Destination)[]>();
  for (const [name, place] of places) {
    const named = namedRow(name);
    if (named === undefined) continue;
    const { table, row, part } = named;
    rows.set(table, [...(rows.get(table) ?? []), { row, part, ...place }]);
  }
  const tableRooms: Record<string, number> = {};
  const tableBreaks: Record<string, TableBreak[]> = {};
  const turnedSheets = new Set<number>();
  for (const [table, unordered] of rows) {
    const all = unordered.sort((a, b) => a.row - b.row || a.part - b.part);
    const [first] = all;
    if (first === undefined) continue;
    const roomPt = turned.has(table) ? rightOf(page) - first.x : first.y - bottomOf(page);
    tableRooms[table] = Math.round(roomPt * 100) / 100;
    if (turned.has(table)) all.forEach(({ sheet }) => turnedSheets.add(sheet));
    tableBreaks[table] = all
      .filter(({ sheet }, index) => index > 0 && sheet > (all[index - 1]?.sheet ?? sheet))
      .map(({ row, part }) => ({ row, part }));
  }
  return { tableRooms, tableBreaks, turnedSheets: [...turnedSheets] };
}

/** The page number printed on a sheet: the body begins at 1. */
export function pageOf(sheet: number, { frontSheets }: Layout): number {
  return sheet - frontSheets;
}
