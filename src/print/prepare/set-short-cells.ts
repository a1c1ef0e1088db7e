import type { Element, ElementContent, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { placedCells, type PlacedCell } from '../../edition/placed-cells.js';
import { widthOf } from '../../edition/title/title-lines.js';
import { titleWords } from '../../edition/title/title-words.js';
import type { PageDesign } from '../../model/publication.js';
import { visit } from '../../model/visit.js';
import { bottomOf, leftOf, rightOf, topOf } from '../page-style.js';
import { classesOf, mark } from '../../model/classes.js';
import { UNBROKEN } from './keep-together.js';
import { isLandscape } from './landscape.js';

// Widths in characters. The widest type of a table has 10.5 pt, and 6 pt and a border stand beside the text of a cell.
const TYPE_PT = 10.5;
const BESIDE = 7 / 9;
// A column of values no longer than this stands in the middle; one of labels of several rows may have longer ones.
const [LONGEST_VALUE, LONGEST_LABEL] = [8, 24];
// So much is set in one line where there is room, and a word so long is not broken.
const LONGEST_WHOLE = 4;
// Columns that are made wider leave the others so much of what they had.
const LEAST_KEPT = 0.6;
const SENTENCE = /[，。；：！？]/u;
const YEARS = /(\d{4}-\d{4}年?)/u;
// 10月 is one word of 2026年10月, and （万元） of 投资（万元）.
const ONE_WORD = new RegExp(`(${UNBROKEN.source}|（[^（）]{1,2}）)`, 'u');

interface Cell {
  readonly element: Element;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Sets the short cells of tables by what they say: a column of numbers, values or labels stands in the middle, where the
 * text does not say how it is set; a short word is not broken, and its column is made wide enough for it.
 */
export function setShortCells(document: Root, page: PageDesign): void {
  visit(document, 'element', (table) => {
    if (table.tagName !== 'table' || !classesOf(table).includes('grid')) return;
    const areaPt = isLandscape(table) ? topOf(page) - bottomOf(page) : rightOf(page) - leftOf(page);
    setCellsOf(table, areaPt / TYPE_PT);
  });
}

function setCellsOf(table: Element, area: number): void {
  const cells = placedCells(rowsOf(table));
  const columns = Math.max(0, ...cells.map(({ column, cell }) => column + cell.columnSpan));
  const middle = middleColumns(cells, columns);
  for (const { cell, column } of cells) {
    const spanned = Array.from({ length: cell.columnSpan }, (_, index) => column + index);
    const isSet = classesOf(cell.element).length > 0 || cell.element.tagName === 'th';
    if (column === 0) mark(cell.element, 'first-column');
    if (column + cell.columnSpan === columns) mark(cell.element, 'last-column');
    if (!isSet && spanned.every((each) => middle.has(each))) mark(cell.element, 'align-center');
  }
  const wanted = wantedWidths(cells, columns, middle);
  const widths = givenWidths(table, area);
  if (widths !== undefined) giveWidths(table, widths, wanted);
  const roomOf = roomsAfter(table, area, wanted);
  for (const placed of cells) keepWords(placed.cell, roomOf(placed));
}

function rowsOf(table: Element): Cell[][] {
  const rows: Cell[][] = [];
  visit(table, 'element', ({ tagName, children }) => {
    if (tagName !== 'tr') return;
    const cells = children.filter((child) => child.type === 'element');
    rows.push(
      cells.map((element) => ({
        element,
        text: toString(element).trim(),
        rowSpan: Number(element.properties['rowSpan'] ?? 1),
        columnSpan: Number(element.properties['colSpan'] ?? 1),
      })),
    );
  });
  return rows;
}

/** The columns in which all cells, those that reach over others too, say so little that they stand in the middle. */
function middleColumns(cells: readonly PlacedCell<Cell>[], columns: number): ReadonlySet<number> {
  const middle = new Set<number>();
  for (let column = 0; column < columns; column++) {
    const own = cells.filter(
      (placed) =>
        placed.column <= column &&
        column < placed.column + placed.cell.columnSpan &&
        placed.cell.element.tagName === 'td',
    );
    const merged = own.filter(({ cell }) => cell.rowSpan > 1).length;
    const longest = merged > own.length / 2 ? LONGEST_LABEL : LONGEST_VALUE;
    if (own.length > 0 && own.every(({ cell: { text } }) => widthOf(text) <= longest && !SENTENCE.test(text)))
      middle.add(column);
  }
  return middle;
}

/** The width that each column needs for its heads and labels, whole where they are very short, and else for their words. */
function wantedWidths(
  cells: readonly PlacedCell<Cell>[],
  columns: number,
  middle: ReadonlySet<number>,
): number[] {
  const wanted = new Array<number>(columns).fill(0);
  for (const { cell, column } of cells) {
    const isShort = cell.element.tagName === 'th' || middle.has(column);
    if (!isShort || cell.columnSpan > 1) continue;
    const parts = isWhole(cell.text) ? [cell.text] : wordsOf(cell.text).filter(isWhole);
    wanted[column] = Math.max(wanted[column] ?? 0, ...parts.map((part) => widthOf(part) + BESIDE));
  }
  return wanted;
}

/** The words of a head or label. */
function wordsOf(text: string): string[] {
  return text
    .split(ONE_WORD)
    .flatMap((piece) => (ONE_WORD.test(piece) || piece === '' ? piece : titleWords(piece, [])))
    .filter((word) => word !== '');
}

function isWhole(text: string): boolean {
  return !/\n/.test(text) && widthOf(text) <= LONGEST_WHOLE;
}

/** The widths that the text gives the columns of a table; undefined where it gives none. */
function givenWidths(table: Element, area: number): number[] | undefined {
  const group = table.children.find((child) => child.type === 'element' && child.tagName === 'colgroup');
  if (group?.type !== 'element') return undefined;
  return group.children.flatMap((column) => {
    const share =
      column.type === 'element' ? /width:([\d.]+)%/.exec(String(column.properties['style'])) : null;
    return share === null ? [] : [(Number(share[1]) / 100) * area];
  });
}

/** Makes columns as wide as they must be, at the cost of those that have more than they need. */
function giveWidths(table: Element, widths: readonly number[], wanted: readonly number[]): void {
  const lacking = widths.map((width, column) => Math.max(0, (wanted[column] ?? 0) - width));
  const spare = widths.map((width, column) =>
    Math.max(0, width - Math.max(wanted[column] ?? 0, width * LEAST_KEPT)),
  );
  const [need, have] = [sum(lacking), sum(spare)];
  if (need === 0 || need > have) return;
  const whole = sum(widths);
  const group = table.children.find((child) => child.type === 'element' && child.tagName === 'colgroup');
  if (group?.type !== 'element') return;
  group.children = widths.map((width, column) => {
    const own = width + (lacking[column] ?? 0) - ((spare[column] ?? 0) * need) / have;
    return h('col', { style: `width:${((100 * own) / whole).toFixed(2)}%` });
  });
}

/** How wide a word in a cell may be that is not broken. Columns without widths grow with their words, while all have room. */
function roomsAfter(
  table: Element,
  area: number,
  wanted: readonly number[],
): (placed: PlacedCell<Cell>) => number {
  const widths = givenWidths(table, area);
  const grown = sum(wanted.map((width) => Math.max(width, LONGEST_WHOLE + BESIDE)));
  if (widths === undefined) return () => (grown < area ? LONGEST_WHOLE + 2 : 0);
  return ({ column, cell }) => sum(widths.slice(column, column + cell.columnSpan)) - BESIDE + 0.01;
}

/** Keeps a short cell in one line, the words of a head or label, and years on both sides of a hyphen. */
function keepWords({ element, text: words }: Cell, room: number): void {
  if (words !== '' && isWhole(words) && widthOf(words) <= room) {
    mark(element, 'whole');
    return;
  }
  const isShort = element.tagName === 'th' || classesOf(element).includes('align-center');
  const texts: { text: Text; parent: Element }[] = [];
  visit(element, 'text', (text, _index, parent) => {
    if (parent?.type === 'element') texts.push({ text, parent });
  });
  for (const { text, parent } of texts) {
    const at = parent.children.indexOf(text);
    parent.children.splice(at, 1, ...wordsKept(text, isShort, room));
  }
}

function wordsKept({ value }: Text, isShort: boolean, room: number): ElementContent[] {
  const pieces = isShort ? wordsOf(value) : value.split(YEARS).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const isKept = isShort ? piece.length > 1 && isWhole(piece) : YEARS.test(piece);
    return isKept && widthOf(piece) <= room
      ? h('span', { className: ['unbroken'] }, piece)
      : ({ type: 'text', value: piece } as const);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
