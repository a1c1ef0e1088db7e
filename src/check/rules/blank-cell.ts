/**
 * 表格里一栏大都有字，只有个别格是空的，写明原文就是空的（`:blank`），或者补上漏录的字。
 *
 * 空格子看上去像漏印。原文就是空的，格子里写「:blank」，各版都注明「〔原文空白〕」，不算正文。只提示能肯定的：一栏里有字的格是空格的四倍
 * 以上，空格所在的一行大半有字。整栏都空的、供人填写的表、备注栏、合计行、表头，都不提示。依据：公报编辑规范：表格。
 *
 * @example 错
 * ```md
 * | 序号 | 任务 | 责任单位 |
 * | --- | --- | --- |
 * | 1 | 出台规划 | 市质监局 |
 * | 2 | 成立小组 | 市质监局 |
 * | 3 | 召开会议 |  |
 * | 4 | 组织评价 | 市财政局 |
 * | 5 | 申报奖项 | 市科技局 |
 * ```
 * @example 对
 * ```md
 * | 序号 | 任务 | 责任单位 |
 * | --- | --- | --- |
 * | 1 | 出台规划 | 市质监局 |
 * | 2 | 成立小组 | 市质监局 |
 * | 3 | 召开会议 | :blank |
 * | 4 | 组织评价 | 市财政局 |
 * | 5 | 申报奖项 | 市科技局 |
 * ```
 */
import type { PlacedCell } from '../../model/grid.js';
import { cellText, type RegularTable, type TableColumn } from '../../model/table-column.js';
import type { NoticeRule } from '../rule.js';

export const blankCell: NoticeRule = {
  id: 'blank-cell',
  reach: 'notice',
  severity: 'note',
  authority: 'own',
  basis: { zh: '公报编辑规范：表格', en: 'House rules: tables' },
  *check({ source, tables }) {
    for (const table of tables) {
      for (const { cell, column } of table.columns.flatMap((each) => lostIn(each, table))) {
        yield {
          source,
          place: cell.position ?? source.pointAt(0),
          reason: {
            zh: `「${table.columns[column]?.head ?? ''}」一栏别的格都有字，这一格是空的：原文就是空的写「:blank」，漏录的补上`,
            en: 'the other cells of the column say something, this one is empty: write “:blank” where the original is empty, or what was left out',
          },
        };
      }
    }
  },
};

const REMARKS = /备注|说明|附注/u;
const TOTALS = /^(?:[合总小]计|累计)/u;
// A column with fewer words for each empty cell is one to be filled in, or one that says something now and then.
const FILLED_PER_EMPTY = 4;

/** The cells of a column that look as though their words had been lost. */
function lostIn({ head, cells }: TableColumn, { rows }: RegularTable): PlacedCell[] {
  const empty = cells.filter((placed) => placed.cell.isBlank !== true && cellText(placed) === '');
  const isFull = cells.length - empty.length >= FILLED_PER_EMPTY * empty.length;
  if (!isFull || REMARKS.test(head)) return [];
  return empty.filter((lost) => {
    const others = rowOf(lost, rows).filter((placed) => placed !== lost);
    const filled = others.filter((placed) => cellText(placed) !== '');
    return filled.length > others.length / 2 && !TOTALS.test(cellText(others[0] ?? lost));
  });
}

/** The cells of the row in which a cell begins, with those that reach into it from above. */
function rowOf({ row }: PlacedCell, rows: RegularTable['rows']): PlacedCell[] {
  return rows
    .flat()
    .filter((placed) => placed.row <= row && row < placed.row + placed.rowSpan)
    .sort((one, other) => one.column - other.column);
}
