/**
 * 表格的合计（总计、小计）行与各行相加、合计栏与各栏相加的结果相等。
 *
 * 只核对能肯定的：一栏里各行和合计都是不带单位的数（可以有千分号和小数）。带「%」、单位或空格的栏，序号、比率、均值、单价、年份等
 * 本来不相加的栏，「其中」行和层层细分的表，都不核对。有小数的，四舍五入的尾差不算错。合计栏只在别的行相加正确、或各栏是一类的
 * （大型、小型）时核对。依据：公报编辑规范：表格。
 *
 * @example 错
 * ```md
 * | 单位 | 户数 | 金额 |
 * | --- | --- | --- |
 * | 越城区 | 120 | 36 |
 * | 柯桥区 | 80 | 24 |
 * | 合计 | 210 | 60 |
 * ```
 * @example 错
 * ```md
 * | 单位 | 大型 | 小型 | 合计 |
 * | --- | --- | --- | --- |
 * | 越城区 | 2 | 15 | 18 |
 * ```
 * @example 对
 * ```md
 * | 单位 | 户数 | 金额 | 比例 |
 * | --- | --- | --- | --- |
 * | 越城区 | 1,120 | 36.5 | 60% |
 * | 柯桥区 | 80 | 24 | 40% |
 * | 合计 | 1,200 | 60.5 | 90% |
 * ```
 */
import type { PlacedCell } from '../../model/grid.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import type { NoticeRule, Violation } from '../rule.js';
import { cellText, type RegularTable, type TableColumn } from '../../model/table-column.js';
import { cellPlace } from '../cell-place.js';
import { formatDecimal, isEqual, numberIn, sumOf } from '../decimal.js';
import { withoutSpace } from '../../model/without-space.js';

export const tableTotal: NoticeRule = {
  id: 'table-total',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：表格', en: 'House rules: tables' },
  *check(notice) {
    for (const table of notice.tables) {
      for (const wrong of wrongTotals(table)) yield violation(notice, wrong, ROWS);
      for (const wrong of wrongTotalColumn(table)) yield violation(notice, wrong, COLUMNS);
    }
  },
};

const ROWS: Bilingual = { zh: '各行', en: 'rows' };
const COLUMNS: Bilingual = { zh: '各栏', en: 'columns' };

function violation(notice: Notice, { cell, label, sum }: WrongTotal, added: Bilingual): Violation {
  const actual = cellText({ cell });
  return {
    source: notice.source,
    place: cellPlace(notice, cell),
    reason: {
      zh: `${label}应为「${sum}」（${added.zh}相加），实为「${actual}」`,
      en: `“${label}” should be “${sum}” (the ${added.en} added up), is “${actual}”`,
    },
    actual,
  };
}

/** From the part to the whole. */
const LABELS = ['小计', '合计', '总计'];

type TotalRow = 'none' | 'part' | 'whole';

interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly total: TotalRow;
}

interface WrongTotal {
  readonly cell: PlacedCell['cell'];
  readonly label: string;
  readonly sum: string;
}

function wrongTotals({ rows, columns }: RegularTable): WrongTotal[] {
  const labelled = labelledRows(rows);
  if (labelled.every(({ total }) => total === 'none') || hasBreakdown(rows, labelled)) return [];
  return columns.filter(isSummed).flatMap((column) => wrongTotalsOf(column, labelled));
}

function labelledRows(rows: RegularTable['rows']): LabelledRow[] {
  const found = rows.map((cells) => cells.map(labelOf).find((text) => text !== undefined));
  const ranks = found.map((label) => (label === undefined ? -1 : LABELS.indexOf(label)));
  const highest = Math.max(...ranks);
  // Where the highest stands several times, each is the total of its own stretch.
  const once = ranks.filter((rank) => rank === highest).length === 1;
  return rows.map((cells, index) => {
    const [rank = -1, row = -1] = [ranks[index], cells[0]?.row];
    const total = rank < 0 ? 'none' : once && rank === highest && rank > 0 ? 'whole' : 'part';
    return { row, label: found[index] ?? '', total };
  });
}

function labelOf(placed: PlacedCell): string | undefined {
  const text = withoutSpace(cellText(placed));
  return LABELS.find((label) => text === label);
}

/** Rows that say again what is in another row (其中…, or 1. below 一、), or that hold no amounts, as 平均. */
function hasBreakdown(rows: RegularTable['rows'], labelled: readonly LabelledRow[]): boolean {
  const details = rows
    .filter((_, index) => labelled[index]?.total === 'none')
    .flatMap(([first]) => first ?? []);
  const kinds = new Set(details.map((placed) => kindOfLabel(cellText(placed))));
  return (
    kinds.size > 1 ||
    rows.flat().some((placed) => /其中|平均|增长|上年|同比|占比|比重|^[(（]?含/u.test(cellText(placed)))
  );
}

function kindOfLabel(text: string): string {
  if (/^\d+$/u.test(text)) return 'number';
  if (/^[一二三四五六七八九十]+$/u.test(text)) return 'han';
  return parseOrdinal(text)?.style ?? 'words';
}

const NOT_SUMMED = new RegExp(
  [
    '[%％‰序号率比占均]|代码|电话|邮编|年份|月份|日期|时间|期限|年限|年龄|单价|价格|标准|指数|系数|增长|增速|增幅|名次',
    '排名|位次|等级|级别|类别|密度|浓度|温度|高度|深度|海拔|最高|最低|备注',
  ].join('|'),
  'u',
);

function isSummed({ head }: TableColumn): boolean {
  return !NOT_SUMMED.test(head);
}

function wrongTotalsOf(column: TableColumn, labelled: readonly LabelledRow[]): WrongTotal[] {
  const byRow = new Map(column.cells.map((cell) => [cell.row, cell]));
  const numbers = new Map(labelled.map(({ row }) => [row, numberIn(byRow.get(row))]));
  return labelled.flatMap(({ row, label, total }, index) => {
    const [cell, stated] = [byRow.get(row)?.cell, numbers.get(row)];
    if (total === 'none' || cell === undefined || stated === undefined) return [];
    const stretches =
      total === 'whole'
        ? [labelled.filter((other) => other.total === 'none')]
        : stretchesBeside(index, labelled);
    const sums = stretches.map((stretch) => sumOf(stretch.map((each) => numbers.get(each.row))));
    const [sum] = sums;
    // A stretch with a cell that is no number is not added up, and then nothing is known.
    if (sum === undefined || sums.some((each) => each === undefined || isEqual(each, stated))) return [];
    return [{ cell, label, sum: formatDecimal(sum) }];
  });
}

/** The rows that a 小计 may add up: those above it up to the total before, or those below where none are above. */
function stretchesBeside(index: number, labelled: readonly LabelledRow[]): LabelledRow[][] {
  const above = labelled.slice(0, index);
  const start = above.findLastIndex(({ total }) => total !== 'none') + 1;
  const below = labelled.slice(index + 1);
  const end = below.findIndex(({ total }) => total !== 'none');
  const [before, after] = [above.slice(start), end < 0 ? below : below.slice(0, end)];
  const standsFirst = labelled.find(({ total }) => total !== 'whole')?.total === 'part';
  return standsFirst ? [after, before].filter(({ length }) => length > 0) : [before];
}

const TOTAL_COLUMN = /(?:合计|总计)$/u;
const PART_OF_ANOTHER = /其中|小计|[占比率]/u;
// Where no row adds up, the columns of a longer table are meant otherwise.
const MOST_ROWS_WRONG = 3;

/** The cells of a column 合计 that are not what the columns beside it add up to. Two such columns say nothing sure. */
function wrongTotalColumn({ columns }: RegularTable): WrongTotal[] {
  const at = columns.findIndex(({ head }) => TOTAL_COLUMN.test(head));
  const total = columns[at];
  const isOne = columns.findLastIndex(({ head }) => TOTAL_COLUMN.test(head)) === at;
  if (total === undefined || !isOne || columns.some(({ head }) => PART_OF_ANOTHER.test(head))) return [];
  const group = total.head.replace(TOTAL_COLUMN, '');
  const [before, after] = [columns.slice(0, at).reverse(), columns.slice(at + 1)].map((side) =>
    addends(side, group),
  );
  // 合计 stands before or after its parts; between two lists of columns it may be of either.
  const parts = before?.length === 0 ? after : after?.length === 0 ? before : undefined;
  if (parts === undefined || parts.length < 2) return [];
  const byRow = parts.map(({ cells }) => new Map(cells.map((cell) => [cell.row, cell])));
  const rows = total.cells.map((cell) => ({ cell, sums: sumBeside(cell, byRow) }));
  const wrong = rows.flatMap(({ cell: { cell }, sums }) =>
    sums === undefined || sums.isRight ? [] : [{ cell, label: total.head, sum: sums.sum }],
  );
  const right = rows.filter(({ sums }) => sums?.isRight === true).length;
  const isSure =
    right > 0 ? right >= wrong.length : areOfOneKind(parts, group) && wrong.length <= MOST_ROWS_WRONG;
  return isSure ? wrong : [];
}

/** The columns of numbers next to the total, nearest first, under the same words where it has some over it. */
function addends(side: readonly TableColumn[], group: string): TableColumn[] {
  const end = side.findIndex(
    (column) =>
      !isSummed(column) ||
      !column.head.startsWith(group) ||
      !column.cells.some((cell) => numberIn(cell) !== undefined),
  );
  return side.slice(0, end < 0 ? side.length : end);
}

function sumBeside(
  total: PlacedCell,
  parts: readonly ReadonlyMap<number, PlacedCell>[],
): { readonly sum: string; readonly isRight: boolean } | undefined {
  const stated = numberIn(total);
  const sum = sumOf(parts.map((cells) => numberIn(cells.get(total.row))));
  if (stated === undefined || sum === undefined) return undefined;
  return { sum: formatDecimal(sum), isRight: isEqual(sum, stated) };
}

/** 大型 and 小型, or columns under one head: of things that are counted together. */
function areOfOneKind(parts: readonly TableColumn[], group: string): boolean {
  const [first, ...others] = parts.map(({ head }) => head.slice(-1));
  return group !== '' || others.every((end) => end === first);
}
