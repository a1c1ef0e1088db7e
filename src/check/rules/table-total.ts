/**
 * 表格的合计（总计、小计）行与各行相加的结果相等。
 *
 * 只核对能肯定的：一栏里各行和合计都是不带单位的数（可以有千分号和小数）。带「%」、单位或空格的栏，序号、比率、均值、单价、年份等
 * 本来不相加的栏，「其中」行和层层细分的表，都不核对。有小数的，四舍五入的尾差不算错。依据：公报编辑规范：表格。
 *
 * @example 错
 * ```md
 * | 单位 | 户数 | 金额 |
 * | --- | --- | --- |
 * | 越城区 | 120 | 36 |
 * | 柯桥区 | 80 | 24 |
 * | 合计 | 210 | 60 |
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
import type { NoticeRule } from '../rule.js';
import { cellText, type RegularTable, type TableColumn } from '../../model/table-column.js';
import { cellPlace } from '../cell-place.js';

export const tableTotal: NoticeRule = {
  id: 'table-total',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：表格', en: 'House rules: tables' },
  *check(notice) {
    for (const table of notice.tables) {
      for (const { cell, label, sum } of wrongTotals(table)) {
        const actual = cellText({ cell });
        yield {
          source: notice.source,
          place: cellPlace(notice, cell),
          reason: {
            zh: `${label}应为「${sum}」（各行相加），实为「${actual}」`,
            en: `“${label}” should be “${sum}” (the rows added up), is “${actual}”`,
          },
          actual,
        };
      }
    }
  },
};

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
  const text = cellText(placed).replace(/\s+/gu, '');
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
    return [{ cell, label, sum: format(sum) }];
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

/** A decimal number as whole units of its last place. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
  /** By how much rounding may have changed it, in half units. */
  readonly slack: bigint;
}

function numberIn(placed: PlacedCell | undefined): Decimal | undefined {
  if (placed === undefined || placed.rowSpan > 1) return undefined;
  const match = /^(-?)(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?$/u.exec(cellText(placed));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(sign + whole.replace(/[,，]/gu, '') + fraction);
  return { units, places: fraction.length, slack: fraction === '' ? 0n : 1n };
}

function sumOf(numbers: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < 2 || known.length < numbers.length) return undefined;
  const places = Math.max(...known.map((number) => number.places));
  const scaled = known.map((number) => scale(number, places));
  return {
    units: scaled.reduce((sum, { units }) => sum + units, 0n),
    places,
    slack: scaled.reduce((sum, { slack }) => sum + slack, 0n),
  };
}

function scale({ units, places, slack }: Decimal, to: number): Decimal {
  const factor = 10n ** BigInt(to - places);
  return { units: units * factor, places: to, slack: slack * factor };
}

function isEqual(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places);
  const [left, right] = [scale(a, places), scale(b, places)];
  const difference = left.units > right.units ? left.units - right.units : right.units - left.units;
  return 2n * difference <= left.slack + right.slack;
}

function format({ units, places }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/u, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
