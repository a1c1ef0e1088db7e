/**
 * 表格各行格数相同，合并的格拼成长方形，表头有标明。
 *
 * 少一格，后面的内容就整列错位；合并不成长方形，印刷版和网页排出来会不一样；没有表头，读屏软件说不出每格属于哪一栏。
 * 「>」并入左格，「^」并入上格；表头行数用 head 写明，不写为一行。行数从表头数起。依据：公报编辑规范：表格。
 *
 * @example 错
 * ```md
 * | 序号 | 单位 | 职责 |
 * | --- | --- | --- |
 * | 1 | 市民政局 | 审批 |
 * | 2 | 市财政局 |
 * ```
 * @example 错
 * ```md
 * | 分类 | 指标 |
 * | --- | --- |
 * | 质量 | 合格率 |
 * | > | 抽检率 |
 * ```
 * @example 对
 * ```md
 * :::table{head=2}
 * | 分类 | 指标 | > |
 * | --- | --- | --- |
 * | ^ | 名称 | 目标值 |
 * | 质量 | 合格率 | 98% |
 * | ^ | 抽检率 | 5% |
 * :::
 * ```
 */
import { visit } from 'unist-util-visit';
import { layOutGrid, type GridProblem } from '../../model/grid.js';
import type { Source } from '../../model/source.js';
import type { Grid } from '../../model/tree.js';
import type { Rule, Violation } from '../rule.js';

export const tableGrid: Rule = {
  id: 'table-grid',
  severity: 'error',
  authority: 'own',
  basis: '公报编辑规范：表格',
  *check({ notices }) {
    for (const { source, tree } of notices) {
      const grids: Grid[] = [];
      visit(tree, 'grid', (grid) => void grids.push(grid));
      for (const grid of grids) yield* checkGrid(grid, source);
    }
  },
};

function* checkGrid(grid: Grid, source: Source): Generator<Violation> {
  const whole = grid.position ?? source.pointAt(0);
  const top = grid.children[0]?.position ?? whole;
  const rows = grid.children.length;
  if (grid.head === 0) {
    yield { source, place: top, severity: 'warning', reason: '表格没有表头（head=0）：应标明哪几行是表头' };
  } else if (grid.head >= rows) {
    yield { source, place: top, reason: `表格共${rows}行，都是表头，没有内容` };
  }
  for (const problem of layOutGrid(grid).problems) {
    const column = (grid.children[problem.row]?.children.indexOf(problem.cell) ?? 0) + 1;
    yield {
      source,
      place: problem.cell.position ?? whole,
      reason: reasonOf(problem, `第${problem.row + 1}行`, `第${column}格`),
    };
  }
}

function reasonOf({ kind, actual = 0, expected = 0 }: GridProblem, row: string, cell: string): string {
  switch (kind) {
    case 'too-few-cells':
      return `表格${row}应有${expected}格，实有${actual}格，少${expected - actual}格`;
    case 'too-many-cells':
      return `表格${row}应有${expected}格，实有${actual}格，多${actual - expected}格`;
    case 'nothing-left':
      return `表格${row}${cell}写作「>」，左边没有可以并入的格`;
    case 'nothing-above':
      return `表格${row}${cell}写作「^」，上边没有可以并入的格`;
    case 'not-rectangular':
      return `表格${row}${cell}合并的范围不是长方形`;
    case 'head-crossed':
      return `表格${row}${cell}从表头并到了表身`;
  }
}
