import type {
  MeasuredCell,
  MeasuredRow,
  TableMeasures,
  TableTrial,
  TextLine,
} from '../tables/table-measures.js';
import { drawTable } from './draw-table.js';
import { contentBox, measured } from './measured.js';

/** Lays a table out as it has been cut, where no page breaks it, and measures the rows asked for. */
export function measureTable(trial: TableTrial): TableMeasures {
  const table = drawTable(trial.table);
  return measured([table], () => ({ from: trial.from, rows: measuredRows(table, trial) }));
}

function measuredRows({ rows }: HTMLTableElement, { from, to, heightPx }: TableTrial): MeasuredRow[] {
  const limit = (rows[to]?.getBoundingClientRect().top ?? 0) + heightPx;
  const found: MeasuredRow[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) break;
    const { top, bottom } = row.getBoundingClientRect();
    found.push({ topPx: top, bottomPx: bottom, cells: Array.from(row.cells, measuredCell) });
    if (at >= to && bottom > limit) break;
  }
  return found;
}

function measuredCell(cell: HTMLTableCellElement): MeasuredCell {
  const { paddingTop, paddingBottom } = getComputedStyle(cell);
  const { top, height } = contentBox(cell);
  return {
    topPx: cell.getBoundingClientRect().top,
    paddingPx: parseFloat(paddingTop) + parseFloat(paddingBottom),
    contentTopPx: top,
    contentPx: height,
    lines: cell.rowSpan > 1 ? linesOf(cell) : [],
  };
}

function linesOf(cell: HTMLTableCellElement): TextLine[] {
  const lines: TextLine[] = [];
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const character = document.createRange();
  let before = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    for (let at = 0; at < length; at++) {
      character.setStart(text, at);
      character.setEnd(text, at + 1);
      const { bottom, height } = character.getBoundingClientRect();
      // A space that is not drawn has no place.
      if (height > 0 && bottom !== lines.at(-1)?.bottomPx)
        lines.push({ start: before + at, bottomPx: bottom });
    }
    before += length;
  }
  return lines;
}
