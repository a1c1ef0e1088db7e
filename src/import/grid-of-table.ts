import type { PhrasingContent } from 'mdast';
import { BLANK_WORDS } from '../model/blank-cell.js';
import { shortened } from '../model/shortened.js';
import type { Grid, GridCell, GridRow } from '../model/tree.js';
import { withoutSpace } from '../model/without-space.js';
import { cleaned, type Line } from './entries.js';
import { shownText, type WordCell, type WordParagraph, type WordTable } from './word-document.js';
import { textNode, withShift } from './words.js';

/** A table with its merges and its head rows. `remark` is told what an editor should look at. */
export function gridOfTable(
  table: WordTable,
  caption: Line | undefined,
  remark: (words: string) => void,
): Grid {
  const width = Math.max(1, ...table.rows.map(({ cells }) => widthOf(cells)));
  const rows = table.rows.map(({ cells }, index): GridRow => {
    const row = cells.flatMap((cell) => gridCells(cell, index === 0, remark));
    if (row.length < width) {
      if (withoutSpace(cells.map(wordsOfCell).join('')) !== '')
        remark(`表格第${index + 1}行比别的行少 ${width - row.length} 格，在行末补了空格`);
      row.push(...Array.from({ length: width - row.length }, () => gridCell([])));
    }
    return { type: 'gridRow', children: row };
  });
  return {
    type: 'grid',
    head: headRows(table, rows),
    caption: caption?.text,
    landscape: table.isLandscape,
    widths: undefined,
    aligns: undefined,
    children: rows,
  };
}

function widthOf(cells: readonly WordCell[]): number {
  return cells.reduce((sum, { span }) => sum + span, 0);
}

function wordsOfCell({ paragraphs }: WordCell): string {
  return paragraphs.map(shownText).join('');
}

function gridCells(cell: WordCell, isFirstRow: boolean, remark: (words: string) => void): GridCell[] {
  const words = cellWords(cell.paragraphs);
  const isContinued = cell.isContinued && !isFirstRow && words.length === 0;
  if (cell.isContinued && words.length > 0)
    remark(`上下合并的格里还有字「${shortened(wordsOfCell(cell).trim(), 20)}」，没有并到上面，请核对`);
  const merge = isContinued ? 'up' : 'left';
  const others = Array.from({ length: cell.span - 1 }, (): GridCell => ({ ...gridCell([]), merge }));
  return [isContinued ? { ...gridCell([]), merge: 'up' } : gridCell(words), ...others];
}

/** A cell that `gazette export` has written says so where the original is empty. */
function gridCell(children: PhrasingContent[]): GridCell {
  const [first] = children;
  const isBlank = first?.type === 'text' && first.value === BLANK_WORDS && children.length === 1;
  return isBlank
    ? { type: 'gridCell', merge: undefined, isBlank, children: [] }
    : { type: 'gridCell', merge: undefined, children };
}

/** Each paragraph and each soft break of a cell is a line of it. */
function cellWords(paragraphs: readonly WordParagraph[]): PhrasingContent[] {
  const lines = paragraphs
    .flatMap(({ mark, spans }) => (mark + spans.map(withShift).join('')).split('\n'))
    .map(cleaned)
    .filter((line) => line !== '');
  return lines.flatMap((line, index) =>
    index === 0 ? [textNode(line)] : [{ type: 'lineEnd' as const }, textNode(line)],
  );
}

/** The rows that Word repeats on each page; else those that the merged cells of the first row reach. */
function headRows({ rows }: WordTable, grid: readonly GridRow[]): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked > 0) return marked;
  const first = grid[0]?.children ?? [];
  if (!first.some(({ merge }) => merge === 'left')) return 1;
  let count = 1;
  while (
    count < grid.length - 1 &&
    grid[count]?.children.some(({ merge }, column) => merge === 'up' && first[column]?.merge !== 'left') ===
      true
  )
    count++;
  return count;
}
