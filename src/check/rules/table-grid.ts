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
import { layOutGrid, type GridProblem } from '../../model/grid.js';
import { nodesOf } from '../../model/nodes-of.js';
import type { Source } from '../../model/source.js';
import type { Grid } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';

export const tableGrid: NoticeRule = {
  id: 'table-grid',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：表格', en: 'House rules: tables' },
  *check({ source, tree }) {
    for (const grid of nodesOf(tree, 'grid')) yield* checkGrid(grid, source);
  },
};

function* checkGrid(grid: Grid, source: Source): Generator<Violation> {
  const whole = grid.position ?? source.pointAt(0);
  const top = grid.children[0]?.position ?? whole;
  const rows = grid.children.length;
  if (grid.head === 0) {
    yield {
      source,
      place: top,
      severity: 'warning',
      reason: {
        zh: '表格没有表头（head=0）：应标明哪几行是表头',
        en: 'the table has no head (head=0): say which rows are its head',
      },
    };
  } else if (grid.head >= rows) {
    yield {
      source,
      place: top,
      reason: {
        zh: `表格共${rows}行，都是表头，没有内容`,
        en: `all ${rows} rows of the table are head rows`,
      },
    };
  }
  for (const problem of layOutGrid(grid).problems) {
    const row = grid.children[problem.row]?.position;
    const line = source.text.slice(row?.start.offset ?? 0, row?.end.offset ?? 0);
    if (problem.kind === 'too-few-cells' && row !== undefined && !line.includes('|')) {
      yield { source, place: row, reason: NO_ROW };
      continue;
    }
    const column = (grid.children[problem.row]?.children.indexOf(problem.cell) ?? 0) + 1;
    yield {
      source,
      place: problem.cell.position ?? whole,
      reason: reasonOf(problem, problem.row + 1, column),
    };
  }
}

const NO_ROW: Bilingual = {
  zh: '这一行紧接在表格后面，成了表格的一行：前面应空一行',
  en: 'this line stands right below the table and became a row of it: an empty line is missing before it',
};

function reasonOf({ kind, actual = 0, expected = 0 }: GridProblem, row: number, cell: number): Bilingual {
  const zh = `表格第${row}行`;
  const en = `row ${row} of the table`;
  switch (kind) {
    case 'too-few-cells':
      return {
        zh: `${zh}应有${expected}格，实有${actual}格，少${expected - actual}格`,
        en: `${en} should have ${expected} cells, has ${actual}: ${expected - actual} too few`,
      };
    case 'too-many-cells':
      return {
        zh: `${zh}应有${expected}格，实有${actual}格，多${actual - expected}格`,
        en: `${en} should have ${expected} cells, has ${actual}: ${actual - expected} too many`,
      };
    case 'nothing-left':
      return {
        zh: `${zh}第${cell}格写作「>」，左边没有可以并入的格`,
        en: `${en}, cell ${cell}: “>”, but there is no cell to its left`,
      };
    case 'nothing-above':
      return {
        zh: `${zh}第${cell}格写作「^」，上边没有可以并入的格`,
        en: `${en}, cell ${cell}: “^”, but there is no cell above`,
      };
    case 'not-rectangular':
      return {
        zh: `${zh}第${cell}格合并的范围不是长方形`,
        en: `${en}, cell ${cell}: what is joined is no rectangle`,
      };
    case 'head-crossed':
      return {
        zh: `${zh}第${cell}格从表头并到了表身`,
        en: `${en}, cell ${cell}: joined from the head into the body`,
      };
  }
}
