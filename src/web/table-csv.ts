import { tablesOf } from '../catalogue/notice-tables.js';
import type { TableData } from '../edition/tables-in.js';
import { placedCells } from '../edition/placed-cells.js';
import type { EditionNotice } from '../edition/edition.js';
import { BLANK_WORDS } from '../model/blank-cell.js';
import type { SiteFile } from './site-file.js';

/** Each table of a notice as a file of its own beside the page. */
export function tableFiles(notice: EditionNotice): SiteFile[] {
  return tablesOf(notice).map(({ url, data }) => ({ path: url.slice(1), content: tableCsv(data) }));
}

// Excel and WPS take a file for UTF-8 only where it begins with this.
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), head rows first. A merged cell stands in every place that it covers, so that each row can
 * be sorted and counted by itself. The text is the signed one, character by character: a cell that begins with = or - is
 * not altered for the sake of programs that would take it for a formula; the page 说明 warns of them. Only where the original
 * is empty, as its editor says, the field says so.
 */
export function tableCsv({ rows }: TableData): string {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const { cell, row, column } of placedCells(rows)) {
    const { blank, rowSpan = 1, columnSpan = 1 } = cell;
    const text = blank === true ? BLANK_WORDS : cell.text;
    for (const line of grid.slice(row, row + rowSpan)) {
      for (let covered = column; covered < column + columnSpan; covered++) line[covered] = text;
    }
  }
  const lines = grid.map((line) => `${Array.from(line, (text = '') => csvField(text)).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
