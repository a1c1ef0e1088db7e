/**
 * 年份写全四位数字，不简作「15年」。
 *
 * 公报要长期查阅，「15年底」多年后看不出是哪个世纪，也容易读成十五个年头。「15年来」「满15年」「第15年」是年数，不报。
 * 依据：GB/T 15835—2011 5.1.4。
 *
 * @example 错
 * ```md
 * 力争到15年底建成。
 * ```
 * @example 错
 * ```md
 * 2015—17年分步实施。
 * ```
 * @example 对
 * ```md
 * 力争到2015年底建成，2015—2017年分步实施，15年来成绩显著，工龄满15年，20世纪90年代，有期徒刑10年6个月。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const fullYear = proseRule(
  {
    id: 'full-year',
    severity: 'warning',
    authority: 'standard',
    basis: 'GB/T 15835—2011 5.1.4',
  },
  shortYears,
);

// What follows makes a point in time of it, not a number of years.
const AT_A_TIME =
  '(?=底(?![薪数价线层])|初(?![中级步次审始期])|末(?![位端])|度(?![假过日])|上半年|下半年|(?:[1-9]|1[0-2])月(?!龄)|第?[一二三四]季度)';
const SHORT = new RegExp(
  `(?<![\\d.．第满近约共逾超达每刑役期]|徒刑|拘役|管制)(?<!满|至少|累计)[’']?\\d\\d年${AT_A_TIME}`,
  'gu',
);
const SECOND_OF_RANGE = /(?<=(?<!\d)(?:19|20)\d\d年?(?:[-－–—~～]|至|到|、))\d\d年(?![级来])/gu;

function* shortYears({ text }: Prose): Generator<Slip> {
  const starts = new Set<number>();
  for (const pattern of [SHORT, SECOND_OF_RANGE]) {
    for (const { index: start, 0: actual } of matchesOf(text, pattern)) {
      if (starts.has(start)) continue;
      starts.add(start);
      const reason = {
        zh: `年份应写全四位数字，实为「${actual}」`,
        en: `a year is written with four digits, here it is “${actual}”`,
      };
      yield { start, end: start + actual.length, reason };
    }
  }
}
