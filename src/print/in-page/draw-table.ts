import { NO_BREAK_SPACE, type CutCell, type CutRow, type CutTable } from '../tables/cut-table.js';
import { keptTable } from './kept-table.js';

/** Makes a table as it has been cut, from the one that was loaded. */
export function drawTable({ id, rows, columnsPx }: CutTable): HTMLTableElement {
  const loaded = keptTable(id);
  const table = document.importNode(loaded, false);
  table.classList.toggle(
    'cut',
    rows.some(({ beginsPage }) => beginsPage),
  );
  for (const part of loaded.children) {
    const isGroup = part instanceof HTMLTableSectionElement;
    table.append(document.importNode(part, !isGroup));
  }
  if (columnsPx !== undefined) keepWidths(table, columnsPx);
  const [head, body] = [table.tHead, table.tBodies[0]];
  const headRows = loaded.tHead?.rows.length ?? 0;
  rows.forEach((row, at) => {
    const isHead = row.row < headRows && !row.isHeadAgain;
    const drawn = drawRow(row, loaded);
    (isHead ? head : body)?.append(drawn);
    drawn.classList.add(...rulesOf(rows, at, headRows));
    row.cells.forEach(({ rowSpan }, cell) => {
      const below = rows[at + rowSpan];
      if (below === undefined || below.beginsPage) drawn.cells[cell]?.classList.add('table-foot');
    });
  });
  return table;
}

/** Where a row stands, as far as the style sheet draws other rules there. */
function rulesOf(rows: readonly CutRow[], at: number, headRows: number): string[] {
  const [row, above] = [rows[at], rows[at - 1]];
  const isAgain = row?.captionAgain !== undefined;
  const isHead = (one: CutRow | undefined): boolean =>
    one !== undefined && one.captionAgain === undefined && one.row < headRows;
  return [
    ...(isAgain ? ['caption-row'] : []),
    ...(!isAgain && (at === 0 || row?.beginsPage === true) ? ['table-top'] : []),
    ...(isHead(above) && !isHead(row) && row?.beginsPage === false ? ['below-head'] : []),
  ];
}

function drawRow(
  { row, cells, isHeadAgain, captionAgain, beginsPage, isTall, heightPx }: CutRow,
  { rows }: HTMLTableElement,
): HTMLTableRowElement {
  const loaded = rows[row];
  if (loaded === undefined) throw new Error(`the table has no row ${row}`);
  const drawn = document.importNode(loaded, false);
  if (isHeadAgain) drawn.ariaHidden = 'true';
  if (beginsPage) drawn.classList.add('page-start');
  if (isTall) drawn.classList.add('tall');
  if (heightPx !== undefined) drawn.style.height = `${heightPx}px`;
  if (captionAgain === undefined) drawn.append(...cells.map((cell) => drawCell(cell, rows)));
  else drawn.append(drawCaption(captionAgain, loaded));
  return drawn;
}

/** A cell across the table: a caption of its own a table has once only. */
function drawCaption(words: string, { cells }: HTMLTableRowElement): HTMLTableCellElement {
  const drawn = document.createElement('td');
  drawn.className = 'caption-again';
  drawn.colSpan = Array.from(cells).reduce((sum, { colSpan }) => sum + colSpan, 0);
  drawn.textContent = words;
  return drawn;
}

function drawCell(
  { row, cell, rowSpan, start, end, isDivided, id }: CutCell,
  rows: HTMLTableElement['rows'],
): HTMLTableCellElement {
  const loaded = rows[row]?.cells[cell];
  if (loaded === undefined) throw new Error(`row ${row} of the table has no cell ${cell}`);
  const drawn = document.importNode(loaded, true);
  const length = loaded.textContent.length;
  drawn.rowSpan = rowSpan;
  if (id === '') drawn.removeAttribute('id');
  else drawn.id = id;
  if (isDivided) drawn.classList.add('divided');
  // First what stands after it, so that its places stay true.
  if (end < length) textFrom(end, drawn).deleteContents();
  if (start > 0) textUpTo(start, drawn).deleteContents();
  // A cell that says nothing would have no tag; see prepare/fill-empty-cells.ts.
  if (start > 0 && start === end) drawn.textContent = NO_BREAK_SPACE;
  return drawn;
}

/** What stands in a cell from a character of its text on, which is counted in UTF-16 units. */
function textFrom(character: number, cell: HTMLTableCellElement): Range {
  const range = document.createRange();
  range.selectNodeContents(cell);
  range.setStart(...placeOf(character, cell));
  return range;
}

/** What stands in a cell before a character of its text; all of it where the text has no such character. */
function textUpTo(character: number, cell: HTMLTableCellElement): Range {
  const range = document.createRange();
  range.selectNodeContents(cell);
  range.setEnd(...placeOf(character, cell));
  return range;
}

function placeOf(character: number, cell: HTMLTableCellElement): [Node, number] {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (character < before + length) return [text, character - before];
    before += length;
  }
  return [cell, cell.childNodes.length];
}

/** Columns keep the given widths, in CSS pixels. */
function keepWidths(table: HTMLTableElement, columnsPx: readonly (number | null)[]): void {
  const columns = document.createElement('colgroup');
  for (const width of columnsPx) {
    const column = columns.appendChild(document.createElement('col'));
    if (width !== null) column.style.width = `${width}px`;
  }
  if (table.caption === null) table.prepend(columns);
  else table.caption.after(columns);
}
