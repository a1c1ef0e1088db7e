/**
 * 文中的数字前后相符。
 *
 * 只核对能肯定的：几项相加与“共计”“合计”的数（单位都相同）；分成大型、中型、小型，男、女，第一、二、三产业，城镇、农村的，与总数；“三项：”后面列出的、
 * 或者下面编了序数的，与件数；“（3项）”的小标题、附件题目与紧接着的表里的序号；“由……增加到……，增长……%”的增幅；“合计……，见附件”的数与附件里表的合计；
 * “二百元以上一千元以下”前小后大；同一天的常务会议是同一次。“等”字前面没有列全的、带小数四舍五入的尾差不算错。
 *
 * @example 错 分项与总数
 * ```md
 * 全市有水库136座，其中大型3座、中型20座、小型112座。
 * ```
 * @example 错 件数
 * ```md
 * 整治4条河道：南江、北江、东湖。
 * ```
 * @example 错 增幅
 * ```md
 * 投资由100万元增加到120万元，增长30%。
 * ```
 * @example 错 上下限颠倒
 * ```md
 * 逾期不改正的，处五千元以上二千元以下的罚款。
 * ```
 * @example 对
 * ```md
 * 全市有水库135座，其中大型3座、中型20座、小型112座；整治南江、北江等4条河道；投资由100万元增加到120万元，增长20%。
 * ```
 */
import type { Position } from 'unist';
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { nodesOf } from '../../model/nodes-of.js';
import { parseNumeral } from '../../model/numeral.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import type { Grid, Part } from '../../model/tree.js';
import { cellText, regularTables } from '../../model/table-column.js';
import type { NoticeRule, Violation } from '../rule.js';
import { withoutSpace } from '../../model/without-space.js';
import { TERMS } from '../wording.js';

export const figuresAgree: NoticeRule = {
  id: 'figures-agree',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：数字前后相符', en: 'House rules: figures that agree' },
  *check(notice) {
    const { source, proses } = notice;
    for (const prose of proses) {
      const { text, quoted, kind } = prose;
      if (quoted || kind === 'gridCell') continue;
      for (const { start, end, reason } of [
        ...sums(text),
        ...classes(text),
        ...growth(text),
        ...counted(text),
        ...bounds(text),
      ])
        yield { source, place: prose.place(start, end), reason, actual: text.slice(start, end) };
    }
    yield* countedBelow(notice);
    yield* summedInTables(notice);
    yield* countedInTables(notice);
    yield* meetings(notice);
  },
};

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly reason: Bilingual;
}

/** A number as written: by how much rounding may have changed it is half a unit of its last place. */
interface Figure {
  readonly value: number;
  readonly slack: number;
}

// Bounded, so that a text of nothing but digits costs no more than another.
const NUMBER = '(?<![\\d.])(\\d{1,3}(?:[,，]\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)';
const UNIT =
  '(亿元|万元|万人|万亩|千米|公里|平方米|公顷|万吨|元|亩|人|户|个|座|条|项|件|家|所|名|辆|台|处|吨|起|例)';

function figureOf(written: string): Figure {
  const plain = written.replace(/[,，]/gu, '');
  const places = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain), slack: places === 0 ? 0 : 0.5 / 10 ** places };
}

function sumOf(figures: readonly Figure[]): Figure {
  return {
    value: figures.reduce((sum, { value }) => sum + value, 0),
    slack: figures.reduce((sum, { slack }) => sum + slack, 0),
  };
}

// Binary fractions are off by far less.
const TINY = 1e-9;

function agree(a: Figure, b: Figure): boolean {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value), 1);
  return Math.abs(a.value - b.value) <= a.slack + b.slack + TINY * size;
}

function shown({ value }: Figure): string {
  return String(Math.round(value * 1e6) / 1e6);
}

const PART = `[^\\d，。；：、（）《》“”]{1,16}${NUMBER}${UNIT}`;
const ADDED_UP = new RegExp(
  `(?<=^|[，。；：])(?:${bare(PART)}[、，和]){2,30}(?:合计|共计|总计|共)${NUMBER}${UNIT}`,
  'gu',
);
const EACH = new RegExp(`${NUMBER}${UNIT}`, 'gu');

/** A pattern without its groups. */
function bare(pattern: string): string {
  return pattern.replace(/\((?!\?)/gu, '(?:');
}

/** 甲10万元、乙20万元，共计40万元. */
function* sums(text: string): Generator<Slip> {
  if (!/(?:计|共)\d/u.test(text)) return;
  for (const match of matchesOf(text, ADDED_UP)) {
    const all = matchesOf(match[0], EACH);
    const units = new Set(all.map(([, , unit]) => unit));
    const figures = all.map(([, written = '']) => figureOf(written));
    const [parts, whole] = [figures.slice(0, -1), figures.at(-1)];
    if (units.size > 1 || whole === undefined) continue;
    const sum = sumOf(parts);
    if (!agree(sum, whole)) yield slip(match, addsUpTo(sum, whole));
  }
}

function addsUpTo(sum: Figure, whole: Figure): Bilingual {
  return {
    zh: `各项相加是${shown(sum)}，合计写的是${shown(whole)}`,
    en: `the parts add up to ${shown(sum)}; the total says ${shown(whole)}`,
  };
}

// Kinds of which there are no others.
const CLASSES = [
  ['大型', '中型', '小型'],
  ['男', '女'],
  ['第一产业', '第二产业', '第三产业'],
  ['城镇', '农村'],
  ['城镇', '乡村'],
].map((names) => ({
  first: names[0] ?? '',
  pattern: new RegExp(
    `${NUMBER}${UNIT}[，,（(]?其中[：:]?${names.map((name) => `${name}[^\\d，。；：、（）]{0,6}${NUMBER}${UNIT}`).join('[、，,和]')}(?![、，和]?[^\\d，。；：、（）]{1,8}\\d+(?:\\.\\d+)?${bare(UNIT)})`,
    'gu',
  ),
}));

/** 136座，其中大型3座、中型20座、小型112座. */
function* classes(text: string): Generator<Slip> {
  if (!text.includes('其中')) return;
  for (const { first, pattern } of CLASSES) {
    if (!text.includes(first)) continue;
    for (const match of matchesOf(text, pattern)) {
      const all = matchesOf(match[0], EACH);
      const [whole, ...parts] = all.map(([, written = '']) => figureOf(written));
      if (whole === undefined || new Set(all.map(([, , unit]) => unit)).size > 1) continue;
      const sum = sumOf(parts);
      if (!agree(sum, whole)) yield slip(match, addsUpTo(sum, whole));
    }
  }
}

const GREW = new RegExp(
  `[由从][^，。；]{0,12}?${NUMBER}${UNIT}[^，。；\\d]{0,4}(增加|增长|提高|上升|扩大|减少|下降|降低|缩小)[到至](?:[^，。；]{0,12}的)?${NUMBER}${UNIT}，(?:增长|增幅|增加|提高|上升|减少|下降|降低|降幅)(?:了|达|为|约)?${NUMBER}%`,
  'gu',
);

/** 由100万元增加到120万元，增长30%. */
function* growth(text: string): Generator<Slip> {
  if (!text.includes('%')) return;
  for (const match of matchesOf(text, GREW)) {
    const [, from = '', unit, , to = '', unitTo, rate = ''] = match;
    const [before, after, stated] = [figureOf(from), figureOf(to), figureOf(rate)];
    if (unit !== unitTo || before.value === 0) continue;
    const right = (Math.abs(after.value - before.value) / before.value) * 100;
    // The two numbers may be rounded, and the rate too.
    const rounding = (100 * (after.slack + before.slack * (after.value / before.value))) / before.value;
    const ofRate = Math.max(stated.slack, 0.5) * 1.01;
    if (Math.abs(right - stated.value) <= rounding + ofRate) continue;
    const percent = right.toFixed(1);
    yield slip(match, {
      zh: `由${from}到${to}，变化是${percent}%，写的是${rate}%`,
      en: `from ${from} to ${to} is ${percent}%; the text says ${rate}%`,
    });
  }
}

const COUNT = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const COUNTED = '(?:个|条|项|件|家|座|所|名|位|种|类|处|大)';
// 3个工作日内, 5条以上: numbers of something else than what follows.
const COUNTED_NAME = '(?:(?![日月年天内前后以之报提上下])\\p{Script=Han}){0,6}';
const LISTED = new RegExp(
  `(?<![第\\d.．—～至一二三四五六七八九十百])${COUNT}${COUNTED}${COUNTED_NAME}[：:]((?:[^，。；：、（）“”《》\\n]{1,14}、)+[^，。；：、（）“”《》\\n]{1,20})(?=。|$)`,
  'gu',
);
const MORE = /等(?:$|\p{Script=Han}{0,6}$)/u;

/** 4条河道：南江、北江、东湖。 */
function* counted(text: string): Generator<Slip> {
  if (!text.includes('、') || !/[：:]/u.test(text)) return;
  for (const match of matchesOf(text, LISTED)) {
    const [, written = '', list = ''] = match;
    const count = countOf(written);
    if (count === undefined || count < 2 || MORE.test(list)) continue;
    const items = list.split('、');
    // 甲、乙和丙 are three, 质量和安全、环境 are two.
    const most = items.length + (list.match(/和|及|与/gu)?.length ?? 0);
    const isTooLong = items.length > count && areAlike(items);
    if (most < count || isTooLong) yield slip(match, listedOtherwise(count, isTooLong ? items.length : most));
  }
}

/** Whether items are of one make, and none of them has a 、 of its own: 推进农村污水、垃圾治理 is one. */
function areAlike(items: readonly string[]): boolean {
  const [lengths, endings] = [items.map(({ length }) => length), items.map((item) => item.slice(-1))];
  return new Set(lengths).size === 1 || new Set(endings).size === 1;
}

function listedOtherwise(count: number, listed: number): Bilingual {
  return {
    zh: `写的是${count}，列出的是${listed}`,
    en: `the text says ${count} and lists ${listed}`,
  };
}

function countOf(written: string): number | undefined {
  return /^\d/u.test(written) ? Number(written) : parseNumeral(written);
}

const LEADS = new RegExp(`(?:以下|下列|如下)${COUNT}${COUNTED}${COUNTED_NAME}[：:]$`, 'u');

/** 下列四项：, with （一） to （五） below it. */
function* countedBelow({ source, proses }: Notice): Generator<Violation> {
  for (const [index, prose] of proses.entries()) {
    const match = /[：:]$/u.test(prose.text) ? LEADS.exec(prose.text) : null;
    const count = match === null ? undefined : countOf(match[1] ?? '');
    if (match === null || count === undefined) continue;
    const listed = itemsBelow(proses, index + 1);
    if (listed < 2 || listed === count) continue;
    const place = prose.place(match.index, prose.text.length);
    yield { source, place, reason: listedOtherwise(count, listed), actual: match[0] };
  }
}

/** How many items, 1 and on without a gap, follow from a place on; those of their own below them are passed over. */
function itemsBelow(proses: readonly Prose[], from: number): number {
  const first = parseOrdinal(proses[from]?.text ?? '');
  if (first?.value !== 1) return 0;
  let count = 0;
  for (let at = from; at < proses.length; at++) {
    const prose = proses[at];
    if (prose === undefined || prose.part !== proses[from]?.part) break;
    const ordinal = parseOrdinal(prose.text);
    if (ordinal?.style !== first.style) continue;
    if (ordinal.value !== count + 1) break;
    count++;
  }
  return count;
}

const HAN_AMOUNT = '[一二两三四五六七八九十百千万零]{1,9}';
const AMOUNT = `((?<![\\d.,])\\d{1,9}(?:\\.\\d{1,4})?万?|${HAN_AMOUNT})`;
const LIMITED = '(元|日|天|个月|年|人|户|倍|亩|米|平方米|公里|吨|%)';
const BOUNDS = new RegExp(
  `${AMOUNT}${LIMITED}以上(?:不[足满]${AMOUNT}${LIMITED}|${AMOUNT}${LIMITED}以下)`,
  'gu',
);

/** 五千元以上二千元以下, 500万元以上不足100万元. */
function* bounds(text: string): Generator<Slip> {
  if (!text.includes('以上')) return;
  for (const match of matchesOf(text, BOUNDS)) {
    const [actual, from = '', unit, toLess, unitLess, to = toLess ?? '', unitTo = unitLess] = match;
    const [least, most] = [amountOf(from), amountOf(to)];
    if (unit !== unitTo || least === undefined || most === undefined || least < most) continue;
    yield slip(match, {
      zh: `「${actual}」上下限颠倒`,
      en: `“${actual}” has its limits the wrong way round`,
    });
  }
}

/** 2万, 五千, 一万五千, 二十万. */
function amountOf(written: string): number | undefined {
  const [large, small] = written.includes('万') ? written.split('万') : ['0', written];
  const [above, below] = [large, small].map((part = '') => (part === '' ? 0 : belowTenThousand(part)));
  return above === undefined || below === undefined ? undefined : above * 10_000 + below;
}

function belowTenThousand(written: string): number | undefined {
  if (/^\d/u.test(written)) return Number(written);
  const [, thousands, rest = ''] = /^(?:([一二两三四五六七八九])千)?零?(.*)$/u.exec(written) ?? [];
  const first = thousands === undefined ? 0 : parseNumeral(thousands.replace('两', '二'));
  const others = rest === '' ? 0 : parseNumeral(rest.replace(/^两(?=百|$)/u, '二'));
  return first === undefined || others === undefined ? undefined : first * 1000 + others;
}

const COUNT_AT_END = new RegExp(`[（(](?:共|共计|合计)?(\\d{1,4})${COUNTED}[）)]$`, 'u');

/** 一、民间文学（3项） right above a table, and 附件1　……名录（共计5项） above several: as many numbers in their 序号. */
function* countedInTables({ source, proses, tree }: Notice): Generator<Violation> {
  for (const part of tree.children) {
    for (const [at, block] of part.children.entries()) {
      const grids =
        block.type === 'partTitle'
          ? part.children.filter((each) => each.type === 'grid')
          : part.children.slice(at + 1, at + 2).filter((each) => each.type === 'grid');
      const isHead = block.type === 'partTitle' || block.type === 'heading' || block.type === 'paragraph';
      const prose = isHead && grids.length > 0 ? proses.find(({ node }) => node === block) : undefined;
      const match = prose === undefined ? null : COUNT_AT_END.exec(prose.text);
      if (prose === undefined || match === null) continue;
      const numbers = grids.map(numbersIn);
      const listed = numbers.reduce((sum: number, count) => sum + (count ?? NaN), 0);
      if (Number.isNaN(listed) || listed === 0 || listed === Number(match[1])) continue;
      yield {
        source,
        place: prose.place(match.index, prose.text.length),
        reason: listedOtherwise(Number(match[1]), listed),
        actual: match[0],
      };
    }
  }
}

/** How many rows of a table have a number in their column 序号; undefined where there is no such column. */
function numbersIn(grid: Grid): number | undefined {
  const part: Part = { type: 'part', kind: 'main', children: [grid] };
  const [table] = regularTables({ type: 'notice', children: [part] });
  const column = table?.columns.find(({ head }) => head === '序号');
  return column?.cells.filter((cell) => /^\d+$/u.test(cellText(cell))).length;
}

const MEETING =
  /(\d{4}年\d{1,2}月\d{1,2}日)[^，。；、《》]{0,24}?第(\d{1,3}|[一二三四五六七八九十百零]{1,5})次(常务会议|全体会议|代表大会)/gu;

/** 2024年5月9日第60次常务会议 in an order, and 第61次 of the same day below. */
function* meetings({ source, proses }: Notice): Generator<Violation> {
  const known = new Map<string, { readonly number: number; readonly place: Position }>();
  for (const prose of proses) {
    if (prose.quoted || !prose.text.includes('次')) continue;
    for (const match of matchesOf(prose.text, MEETING)) {
      const [all, day = '', written = '', kind = ''] = match;
      const number = countOf(written);
      if (number === undefined) continue;
      const place = prose.place(match.index, match.index + all.length);
      const before = known.get(day + kind);
      if (before === undefined) known.set(day + kind, { number, place });
      else if (before.number !== number)
        yield {
          source,
          place,
          reason: {
            zh: `同一天的${kind}，前面写的是第${before.number}次，这里是第${number}次`,
            en: `the meeting of that day is number ${before.number} before and ${number} here`,
          },
          actual: all,
          related: [{ path: source.path, place: before.place, reason: TERMS.previousOne }],
        };
    }
  }
}

const SUM_OF_TABLE = new RegExp(
  `(?:合计|共计|总计|总额)(?:为|是)?${NUMBER}(亿元|万元|元)[^。；]{0,24}见附件(\\d*)`,
  'gu',
);

/** 合计91万元，明细见附件, where the table of the attachment has one total of 万元, and another. */
function* summedInTables({ source, proses, tree }: Notice): Generator<Violation> {
  for (const prose of proses) {
    if (prose.part?.kind === 'attachment' || !prose.text.includes('见附件')) continue;
    for (const match of matchesOf(prose.text, SUM_OF_TABLE)) {
      const [, written = '', unit = '', number = ''] = match;
      const attachments = tree.children.filter(
        (part) =>
          part.kind === 'attachment' &&
          nodesOf(part, 'partTitle').some((title) => (title.number ?? '').toString() === number),
      );
      const [part, other] = attachments;
      if (part === undefined || other !== undefined) continue;
      const totals = regularTables({ type: 'notice', children: [part] }).flatMap((table) =>
        totalsOf(table, unit),
      );
      const [total, another] = totals;
      if (total === undefined || another !== undefined || agree(total, figureOf(written))) continue;
      yield {
        source,
        place: prose.place(match.index, match.index + match[0].length),
        reason: {
          zh: `附件的表合计是${shown(total)}${unit}，正文写的是${written}${unit}`,
          en: `the table of the attachment has a total of ${shown(total)}; the text says ${written}`,
        },
        actual: match[0],
      };
    }
  }
}

/** The totals in columns of a unit: 金额（万元）. */
function totalsOf({ rows, columns }: ReturnType<typeof regularTables>[number], unit: string): Figure[] {
  const ofUnit = columns.filter(({ head }) => new RegExp(`[（(](?:单位[：:])?${unit}[）)]`, 'u').test(head));
  const total = rows.findLast(
    ([first]) => first !== undefined && /^(?:合计|总计)$/u.test(withoutSpace(cellText(first))),
  );
  return ofUnit.flatMap(({ cells }) => {
    const cell = cells.find(({ row }) => row === total?.[0]?.row);
    const text = cell === undefined ? '' : cellText(cell);
    return new RegExp(`^${NUMBER}$`, 'u').test(text) ? [figureOf(text)] : [];
  });
}

function slip({ index, 0: all }: RegExpExecArray, reason: Bilingual): Slip {
  return { start: index, end: index + all.length, reason };
}
