/**
 * 起止时间用一字线「—」，数值范围用浪纹线「～」，电话号码里用短横线「-」；两端的百分号、万、亿都写出。
 *
 * 「2015-2017年」应为「2015—2017年」，「3-5个」应为「3～5个」。「5～8%」会读成五到百分之八，「3～5万元」会读成三元到五万元，两端都要写。
 * 「至」连接的也一样；电话号码的区号和号码之间用短横线「-」；数值范围用「—」也可以。电话、标准号、型号里的横线不算。依据：GB/T 15834—2011 4.13.3，GB/T 15835—2011 5.1.3。
 *
 * @example 错
 * ```md
 * 实施《示例纲要（2011-2020年）》，2015年1月-3月为准备阶段。
 * ```
 * @example 错
 * ```md
 * 增长5～8%，安排3～5万元，配备10-15人。
 * ```
 * @example 对
 * ```md
 * 实施《示例纲要（2011—2020年）》，2015年1月—3月为准备阶段，增长5%～8%，安排3万元～5万元，配备10～15人，3至5个工作日内办结。
 *
 * 电话0575-85148964，执行GB/T 9704-2012，型号YZ-3-5，每户3—5亩，1至3月召开。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import type { Bilingual } from '../../model/finding.js';
import { shouldBe } from '../wording.js';

export const rangeForm = proseRule(
  {
    id: 'range-form',
    severity: 'warning',
    authority: 'standard',
    basis: {
      zh: 'GB/T 15834—2011 4.13.3，GB/T 15835—2011 5.1.3',
      en: 'GB/T 15834—2011 4.13.3, GB/T 15835—2011 5.1.3',
    },
  },
  (prose) => [...timeRanges(prose), ...valueRanges(prose), ...telephones(prose)],
);

const LINE = '[-－–—―─~～〜∼﹣−]{1,2}';
const YEAR = '(?:19|20)\\d\\d';
// Not after a letter, a point or a line: 5 in GB/T 1-5 is no beginning of a range.
const BEGIN = '(?<![\\dA-Za-z.．,\\-－–—―/:：=+×第])(?<![A-Za-z] )';
const TIMES: readonly RegExp[] = [
  // 2015年1月—2016年3月, 3月1日—5日: a unit at both ends.
  new RegExp(
    `${BEGIN}((?:${YEAR}年)?\\d{1,2}月(?:\\d{1,2}日)?|${YEAR}年)(${LINE})((?:${YEAR}年|\\d{1,2}[月日])(?!龄))`,
    'gu',
  ),
  // 2015—2017年
  new RegExp(`${BEGIN}(${YEAR})(${LINE})(${YEAR}(?:学年|年))`, 'gu'),
  // （2015—2017）
  new RegExp(`(?<=[（(])(${YEAR})(${LINE})(${YEAR})(?=[）)])`, 'gu'),
  // 1—3月
  new RegExp(`${BEGIN}(1[0-2]|[1-9])(${LINE})((?:1[0-2]|[1-9])月(?!龄))`, 'gu'),
  // 3月1—5日
  new RegExp(`(?<=\\d月)(\\d{1,2})(${LINE})(\\d{1,2}日)`, 'gu'),
];

function* timeRanges({ text }: Prose): Generator<Slip> {
  for (const pattern of TIMES) {
    for (const { index: start, 0: actual, 1: from = '', 2: line, 3: to = '' } of matchesOf(text, pattern)) {
      if (line !== '—') yield wrongRange(start, actual, `${from}—${to}`, TIME);
    }
  }
}

const NUMBER = '\\d+(?:\\.\\d+)?';
const COUNTED =
  '[%％‰]|[万亿]元?|元|个|人|名(?!单)|家|天|户|亩|公里|米|平方米|公顷|吨|小时|分钟|倍|周(?!年)|年(?![级月])|次(?!序)|岁|千瓦|摄氏度|℃';
const VALUES = new RegExp(
  `${BEGIN}(${NUMBER})([%％‰]|[万亿]元?|元)?(${LINE}|至|到)(${NUMBER})(${COUNTED})`,
  'gu',
);
const RIGHT_LINE = /^(?:[～—至到])$/u;
// Left out at the first end these make another number of it.
const SCALE = /^(?:[%％‰]|[万亿]元?)$/u;

function* valueRanges({ text }: Prose): Generator<Slip> {
  for (const match of matchesOf(text, VALUES)) {
    const {
      index: start,
      0: actual,
      1: from = '',
      2: ownUnit,
      3: line = '',
      4: to = '',
      5: unit = '',
    } = match;
    // 15-20年 may be years.
    if (unit === '年' && from.length > 1) continue;
    // 5-3 is a difference, or a number of another kind.
    if (ownUnit === undefined && Number(from) >= Number(to)) continue;
    const fromUnit = ownUnit ?? (SCALE.test(unit) ? unit : '');
    const expected = from + fromUnit + (RIGHT_LINE.test(line) ? line : '～') + to + unit;
    if (expected !== actual) yield wrongRange(start, actual, expected, VALUE);
  }
}

const TELEPHONE = /(?<![\d.])(0\d{2,3})([—–－―─～~−]{1,2})(?=\d{7,8}(?!\d))/gu;

/** 0575—85148964: what joins figures of a telephone is short. */
function* telephones({ text }: Prose): Generator<Slip> {
  for (const { index, 1: area = '', 2: line = '' } of matchesOf(text, TELEPHONE)) {
    const start = index + area.length;
    yield { start, end: start + line.length, reason: shouldBe('-', line, IN_TELEPHONE), expected: '-' };
  }
}

const IN_TELEPHONE: Bilingual = { zh: '电话号码里的连接号', en: 'the hyphen in a telephone number' };
const TIME: Bilingual = { zh: '起止时间', en: 'range of time' };
const VALUE: Bilingual = { zh: '数值范围', en: 'range of values' };

function wrongRange(start: number, actual: string, expected: string, what: Bilingual): Slip {
  return { start, end: start + actual.length, reason: shouldBe(expected, actual, what), expected };
}
