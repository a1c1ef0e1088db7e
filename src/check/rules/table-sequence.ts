/**
 * 表格的序号栏（1、2、3，或 1.1、1.2、2.1）前后连续，不缺不重。
 *
 * 序号断了，多半是少了一行或抄错了一位。合并的格算一个；分组重新从1编起的，不算断；空格和合计行不算。栏名是「序号」的检查，
 * 没有自己栏名而明显是一串序号的也检查；断处很多的是代码，不检查。依据：公报编辑规范：表格。
 *
 * @example 错
 * ```md
 * | 序号 | 指标 |
 * | --- | --- |
 * | 1 | 合格率 |
 * | 2 | 抽检率 |
 * | 4 | 满意度 |
 * ```
 * @example 错
 * ```md
 * | 内容 | 任务 | > |
 * | --- | --- | --- |
 * | 质量 | 1.1 | 出台规划 |
 * | ^ | 1.2 | 成立小组 |
 * | ^ | 1.3 | 召开会议 |
 * | 品牌 | 2.1 | 组织评价 |
 * | ^ | 2.3 | 申报奖项 |
 * ```
 * @example 对
 * ```md
 * | 序号 | 指标 | 目标 |
 * | --- | --- | --- |
 * | 1 | 合格率 | 90% |
 * | ^ | ^ | 95% |
 * | 2 | 抽检率 | 5% |
 * ```
 */
import type { PlacedCell } from '../../model/grid.js';
import { parseNumeral } from '../../model/numeral.js';
import type { NoticeRule } from '../rule.js';
import { cellText, type TableColumn } from '../../model/table-column.js';
import { cellPlace } from '../cell-place.js';
import { shouldBe } from '../wording.js';

export const tableSequence: NoticeRule = {
  id: 'table-sequence',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：表格', en: 'House rules: tables' },
  *check(notice) {
    for (const { columns } of notice.tables) {
      for (const column of columns) {
        for (const { at, expected } of breaksIn(column)) {
          yield {
            source: notice.source,
            place: cellPlace(notice, at.placed.cell),
            reason: shouldBe(expected, at.text, { zh: '序号', en: 'number of the row' }),
            actual: at.text,
          };
        }
      }
    }
  },
};

/** A cell that holds a number: [7], or [2, 1] for 2.1. */
interface NumberedCell {
  readonly placed: PlacedCell;
  readonly text: string;
  readonly path: readonly number[];
}

interface Break {
  readonly at: NumberedCell;
  readonly expected: string;
}

function breaksIn({ head, isNamed, cells, groupRows }: TableColumn): Break[] {
  const filled = cells.filter((cell) => cellText(cell) !== '');
  const isHeaded = /^(?:序号|序)$/u.test(head);
  const numbered = numbersOf(filled, isHeaded);
  if (!isHeaded && (isNamed || numbered.length < filled.length || !looksLikeSequence(numbered))) return [];
  const breaks = findBreaks(numbered, groupRows);
  // With more of them it is a column of codes, or a selection of rows that keep their numbers.
  return breaks.length <= Math.max(1, (numbered.length - 1) * (isHeaded ? 0.3 : 0.2)) ? breaks : [];
}

function numbersOf(cells: TableColumn['cells'], isHeaded: boolean): NumberedCell[] {
  const read = (parse: (text: string) => readonly number[] | undefined): NumberedCell[] =>
    cells.flatMap((placed) => {
      const text = cellText(placed);
      const path = parse(text);
      return path === undefined ? [] : [{ placed, text, path }];
    });
  const arabic = read(parseArabic);
  // 一 among 1, 2, 3 opens a group.
  return arabic.length === 0 && isHeaded ? read(parseHan) : arabic;
}

function parseArabic(text: string): readonly number[] | undefined {
  const number = /^(\d{1,4}(?:\.\d{1,3})*)[.．、]?$/u.exec(text)?.[1];
  return number?.split('.').map(Number);
}

function parseHan(text: string): readonly number[] | undefined {
  const value = parseNumeral(text.replace(/[、.．]$/u, ''));
  return value === undefined ? undefined : [value];
}

const FEWEST = 4;

/** A column without a name is one of numbers in order only if it begins and goes on like one. */
function looksLikeSequence(cells: readonly NumberedCell[]): boolean {
  return cells.length >= FEWEST && (cells[0]?.path.every((value) => value === 1) ?? false);
}

function findBreaks(cells: readonly NumberedCell[], groupRows: ReadonlySet<number>): Break[] {
  const breaks: Break[] = [];
  // After a break the next number may follow the one that is there, or the one that should be.
  let before: readonly (readonly number[])[] = [];
  for (const [index, at] of cells.entries()) {
    const [last] = before;
    const next = cells[index + 1]?.path;
    const inNewGroup = groupRows.has(at.placed.row);
    if (
      last === undefined ||
      before.some((path) => follows(at.path, path)) ||
      isRestart(at.path, last, next, inNewGroup)
    ) {
      before = [at.path];
      continue;
    }
    const expected = successor(last, at.path);
    breaks.push({ at, expected: expected.join('.') });
    before = [at.path, expected];
  }
  return breaks;
}

/** 3 after 2; 1.3, 2 or 2.1 after 1.2, and 1.2.1 below it. */
function follows(path: readonly number[], before: readonly number[]): boolean {
  const at = before.findIndex((value, index) => path[index] !== value);
  if (at < 0) return path.length > before.length && path.slice(before.length).every((value) => value === 1);
  return path[at] === (before[at] ?? 0) + 1 && path.slice(at + 1).every((value) => value === 1);
}

/** 1 again, where the numbers do not go on as though it had been a slip for the next one; after a lone 1 only in a new group. */
function isRestart(
  path: readonly number[],
  before: readonly number[],
  next: readonly number[] | undefined,
  inNewGroup: boolean,
): boolean {
  if (!path.every((value) => value === 1)) return false;
  const skipped = [...before.slice(0, -1), (before.at(-1) ?? 0) + 2];
  if (before.join('.') === path.join('.')) return inNewGroup;
  return next?.join('.') !== skipped.join('.');
}

function successor(before: readonly number[], actual: readonly number[]): readonly number[] {
  const at = before.findIndex((value, index) => actual[index] !== value);
  if (at >= 0 && at < before.length - 1 && actual.length === before.length) {
    return before.map((value, index) => (index < at ? value : index === at ? value + 1 : 1));
  }
  return [...before.slice(0, -1), (before.at(-1) ?? 0) + 1];
}
