import type { LoadedCell, LoadedTable } from '../tables/loaded-table.js';
import { keepTable, keptTable } from './kept-table.js';
import { contentBox, measured } from './measured.js';

// The page keeps its script, and with it what was read.
let tables: readonly LoadedTable[] = [];

/** The tables that were read last. */
export function loadedTables(): readonly LoadedTable[] {
  return tables;
}

/** Measures the tables of the document as it was loaded. They are kept, so that they can be cut anew. */
export function readTables(): void {
  tables = Array.from(document.querySelectorAll<HTMLTableElement>('table.grid'), (shown) => {
    keepTable(shown);
    const table = document.importNode(keptTable(shown.id), true);
    return measured([table], () => ({
      id: table.id,
      rows: Array.from(table.rows, ({ cells }) => Array.from(cells, loadedCell)),
      headRows: table.tHead?.rows.length ?? 0,
      // See prepare/name-continued-tables.ts.
      captionAgain: table.dataset['captionAgain'] ?? '',
      isTurned: table.classList.contains('landscape'),
      hasWidths: table.querySelector('colgroup') !== null,
      lineHeightPx: parseFloat(getComputedStyle(table).lineHeight),
      notesPx: notesHeight(shown),
    }));
  });
}

function loadedCell(cell: HTMLTableCellElement): LoadedCell {
  return {
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    text: cell.textContent,
    id: cell.id,
    widthPx: cell.getBoundingClientRect().width,
    contentPx: contentBox(cell).height,
  };
}

/** The height of the notes below a table, and of what else no page may part from it: a signature, where a text ends with a table. */
function notesHeight(table: HTMLTableElement): number {
  const notes = document.createElement('div');
  for (let next = nextOf(table); next !== null; next = nextOf(next)) {
    if (getComputedStyle(next).breakBefore !== 'avoid') break;
    notes.append(next.cloneNode(true));
  }
  return measured([notes], () => notes.offsetHeight);
}

/** The element that begins where another ends. */
function nextOf(element: Element): Element | null {
  const { nextElementSibling, parentElement } = element;
  return nextElementSibling ?? (parentElement === null ? null : nextOf(parentElement));
}
