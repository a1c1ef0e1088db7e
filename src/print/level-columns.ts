import type { Destination } from './destinations.js';
import type { PageDesign } from '../model/publication.js';
import { bottomOf, leftOf, topOf } from './page-style.js';

/** A block of the body as it is set in a column of which no end is near. Lengths in pt. */
export interface Block {
  readonly name: string;
  /** What goes across the columns ends them above it, and they begin again below. */
  readonly kind: 'across' | 'heading' | 'list' | 'signature' | 'text';
  /** With the empty space above and below that is part of it. */
  readonly heightPt: number;
  readonly abovePt: number;
  readonly belowPt: number;
}

/** The empty space of a block, in pt, where it is not that of the style sheet. */
export interface Space {
  readonly abovePt: number;
  readonly belowPt: number;
}

/** By the names of the blocks. */
export type Spaces = Readonly<Record<string, Space>>;

// How much space above a block may grow, in lines: what has space anyway, and all others by less than is seen.
const MOST = { across: 0, heading: 0.5, list: 1, signature: 2, text: 0.08 };
// Chromium rounds each place to a pixel.
const ROUNDED_PT = 1.2;
// Left at the foot of a page for what rounding may add.
const SLACK_PT = 0.5;

/** Where a column begins: with a block, or with one of its lines, counted from 0. */
interface Beginning {
  readonly block: number;
  readonly lines: number;
  readonly heightPt: number;
}

/** What of a row stands in one column. */
interface Column {
  readonly sheet: number;
  readonly topPt: number;
  /** Height as the style sheet sets it, without the empty space below its last block. */
  readonly textPt: number;
  /** What its head has above it. */
  readonly headPt: number;
  readonly belowPt: number;
  readonly head: Block | undefined;
  /** The blocks that begin in it below its head, in order. */
  readonly inside: readonly Block[];
  readonly last: Block;
}

/**
 * The space that blocks get so that columns are level at head and foot: a heading at the head of a column has none above
 * it, and in a column that ends short what has space above it gets more. No line leaves its column by it.
 *
 * @param blocks The blocks of the body in the order of reading, as the style sheet sets them.
 * @param places Where they stand in a print, with the spaces that have been `set` in it.
 * @param parted Signatures above which something is about to change: what stands around them is left as it is.
 */
export function levelColumns(
  blocks: readonly Block[],
  places: ReadonlyMap<string, Destination>,
  page: PageDesign,
  set: Spaces,
  parted: readonly string[],
): Spaces {
  if (page.columns < 2) return {};
  return Object.fromEntries(
    rowsOf(blocks)
      .filter((row) => !row.some(({ name }) => parted.includes(name)))
      .flatMap((row) => {
        const columns = columnsOf(row, places, page, set);
        const lastSheet = columns.at(-1)?.sheet;
        return [...new Set(columns.map(({ sheet }) => sheet))].flatMap((sheet) =>
          levelled(
            columns.filter((column) => column.sheet === sheet),
            sheet !== lastSheet,
            page,
          ),
        );
      }),
  );
}

/** What stands in columns between two blocks that go across them. */
function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'across') rows.push([]);
    else rows.at(-1)?.push(block);
  return rows.filter(({ length }) => length > 0);
}

/** The columns of a row in order; none where the places do not tell where they begin. */
function columnsOf(
  row: readonly Block[],
  places: ReadonlyMap<string, Destination>,
  page: PageDesign,
  set: Spaces,
): Column[] {
  const first = places.get(row[0]?.name ?? '');
  if (first === undefined) return [];
  const now = row.map((block) => withSpace(block, set[block.name]));
  const starts = startsOf(now);
  const sheetOf = (column: number): number => first.sheet + Math.floor(column / page.columns);
  const topPt = (column: number): number => (sheetOf(column) === first.sheet ? first.y : topOf(page));
  // The height of the row at which each column begins, as each block that begins in it has it.
  const told: number[][] = [[0]];
  now.forEach(({ name }, index) => {
    const place = places.get(name);
    if (place === undefined) return;
    const column = (place.sheet - first.sheet) * page.columns + columnAt(place.x, page);
    if (column > 0) (told[column] ??= []).push((starts[index] ?? 0) - (topPt(column) - place.y));
  });
  const begins: Beginning[] = [{ block: 0, lines: 0, heightPt: 0 }];
  for (let column = 1; column < told.length; column++) {
    const before = begins.at(-1)?.heightPt ?? 0;
    const mostPt = before + topPt(column - 1) - bottomOf(page);
    // A block in two columns has one place, which is true of neither, and seems to tell of more than the column before can hold.
    const least = Math.min(...(told[column] ?? []));
    const isFilled = sheetOf(column - 1) < sheetOf(told.length - 1);
    const begin =
      least < mostPt + ROUNDED_PT
        ? beginningAt(least, now, starts, page)
        : isFilled
          ? lastBeginning(mostPt, now, starts, page)
          : undefined;
    if (begin === undefined || begin.heightPt < before) return [];
    begins.push(begin);
  }
  return begins.map((begin, column) => {
    const end = begins[column + 1] ?? { block: row.length, lines: 0, heightPt: starts.at(-1) ?? 0 };
    return columnFrom(row, begin, end, { sheet: sheetOf(column), topPt: topPt(column) }, page);
  });
}

/** From one beginning to the next, as the style sheet sets it. */
function columnFrom(
  row: readonly Block[],
  start: Beginning,
  end: Beginning,
  at: Pick<Column, 'sheet' | 'topPt'>,
  page: PageDesign,
): Column {
  const starts = startsOf(row);
  const heightTo = ({ block, lines }: Beginning): number =>
    (starts[block] ?? 0) + (lines === 0 ? 0 : (row[block]?.abovePt ?? 0) + lines * page.lineHeightPt);
  const head = start.lines === 0 ? row[start.block] : undefined;
  const last = (end.lines === 0 ? row[end.block - 1] : row[end.block]) ?? EMPTY;
  const belowPt = end.lines === 0 ? last.belowPt : 0;
  return {
    ...at,
    textPt: heightTo(end) - heightTo(start) - belowPt,
    headPt: head?.kind === 'heading' ? head.abovePt : 0,
    belowPt,
    head,
    inside: row.slice(start.block + 1, end.lines === 0 ? end.block : end.block + 1),
    last,
  };
}

const EMPTY: Block = { name: '', kind: 'text', heightPt: 0, abovePt: 0, belowPt: 0 };

/** The spaces in the columns of a sheet, so that they end at the same height; of a full one where the page ends. */
function levelled(columns: readonly Column[], isFull: boolean, page: PageDesign): [string, Space][] {
  const deepest = Math.max(...columns.map(({ textPt }) => textPt));
  const roomPt = Math.max(...columns.map(({ topPt }) => topPt - bottomOf(page) - SLACK_PT));
  const highest = isFull ? roomPt : Math.max(...columns.map(({ textPt, belowPt }) => textPt + belowPt));
  for (const footPt of isFull ? [roomPt, deepest] : [deepest]) {
    const spaces = columns.map((column) => spacesTo(column, footPt, highest, page));
    if (!spaces.includes(undefined)) return spaces.flatMap((each) => each ?? []);
  }
  return columns.flatMap(
    (column) =>
      spacesTo(column, deepest, highest, page) ?? spacesTo(column, column.textPt, highest, page) ?? [],
  );
}

/** The spaces in a column so that its text ends at a height; undefined where they would be too wide. */
function spacesTo(
  { textPt, headPt, belowPt, head, inside, last }: Column,
  footPt: number,
  highestPt: number,
  { lineHeightPt }: PageDesign,
): [string, Space][] | undefined {
  const wantedPt = Math.max(0, footPt - (textPt - headPt));
  const wide = inside.filter(({ kind }) => kind !== 'text');
  const text = inside.filter(({ kind }) => kind === 'text');
  const roomOf = (some: readonly Block[]): number =>
    some.reduce((sum, { kind }) => sum + MOST[kind] * lineHeightPt, 0);
  const [wideRoom, textRoom] = [roomOf(wide), roomOf(text)];
  if (wantedPt > wideRoom + textRoom + headPt) return undefined;
  const inWide = Math.min(wantedPt, wideRoom);
  const inText = Math.min(wantedPt - inWide, textRoom);
  const part = (block: Block): number => {
    const [most, all] = block.kind === 'text' ? [inText, textRoom] : [inWide, wideRoom];
    return all === 0 ? 0 : (most * MOST[block.kind] * lineHeightPt) / all;
  };
  const spaces = inside.map((block): [Block, Space] => [
    block,
    { abovePt: block.abovePt + part(block), belowPt: block.belowPt },
  ]);
  // Where nothing else can take it, the space above a heading goes below it.
  if (head !== undefined && headPt > 0)
    spaces.push([head, { abovePt: 0, belowPt: head.belowPt + wantedPt - inWide - inText }]);
  // What is below a signature may stand above it.
  const leftPt = Math.min(belowPt, highestPt - footPt);
  return spaces.flatMap(([block, { abovePt, belowPt: own }]): [string, Space][] => {
    const space = {
      abovePt: rounded(abovePt),
      belowPt: rounded(block === last ? own - belowPt + leftPt : own),
    };
    const isSame = space.abovePt === rounded(block.abovePt) && space.belowPt === rounded(block.belowPt);
    return isSame ? [] : [[block.name, space]];
  });
}

/** The heights at which the blocks of a row begin, and where it ends. */
function startsOf(row: readonly Block[]): number[] {
  let height = 0;
  return [0, ...row.map(({ heightPt }) => (height += heightPt))];
}

function withSpace(block: Block, space: Space | undefined): Block {
  if (space === undefined) return block;
  const morePt = space.abovePt + space.belowPt - block.abovePt - block.belowPt;
  return { ...block, ...space, heightPt: block.heightPt + morePt };
}

function columnAt(x: number, page: PageDesign): number {
  const widthPt = (page.columnEms + page.columnGapEms) * page.fontSizePt;
  return Math.floor((x - leftOf(page) + page.fontSizePt) / widthPt);
}

/** The block or line that stands at a height of a row. */
function beginningAt(
  heightPt: number,
  row: readonly Block[],
  starts: readonly number[],
  page: PageDesign,
): Beginning | undefined {
  const begin = lastBeginning(heightPt + ROUNDED_PT, row, starts, page);
  return begin !== undefined && heightPt - begin.heightPt < ROUNDED_PT ? begin : undefined;
}

/** The last block or line of a row that begins above a height. */
function lastBeginning(
  heightPt: number,
  row: readonly Block[],
  starts: readonly number[],
  { lineHeightPt }: PageDesign,
): Beginning | undefined {
  const block = starts.slice(0, -1).findLastIndex((start) => start < heightPt);
  if (block < 0) return undefined;
  const linesPt = (starts[block] ?? 0) + (row[block]?.abovePt ?? 0);
  const lines = Math.max(0, Math.floor((heightPt - linesPt) / lineHeightPt));
  return { block, lines, heightPt: lines === 0 ? (starts[block] ?? 0) : linesPt + lines * lineHeightPt };
}

function rounded(pt: number): number {
  return Math.round(pt * 100) / 100;
}

/** Whether spaces differ by no more than what rounding does. */
export function areClose(one: Spaces, other: Spaces): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => {
    const [a, b] = [one[name], other[name]];
    return a !== undefined && b !== undefined && Math.abs(a.abovePt - b.abovePt) < ROUNDED_PT;
  });
}
