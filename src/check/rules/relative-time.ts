/**
 * 时间写明哪一年、哪一天，不写「今年」「去年」「日前」。
 *
 * 公报要查阅多年，「今年底前」过几年就不知是哪一年。办法里的「本月」「当年」「次年」说的是办事的时间，不算。每件公文里同一个词只提示
 * 第一处。依据：公报编辑规范：时间。
 *
 * @example 错
 * ```md
 * 今年底前全面完成，明年起转入常态管理。
 * ```
 * @example 对
 * ```md
 * 2015年底前全面完成，5日前报送上月情况，三年前年均下降5%，透明年度报告和证明年限照旧，过去年份不补。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { NoticeRule } from '../rule.js';

export const relativeTime: NoticeRule = {
  id: 'relative-time',
  reach: 'notice',
  severity: 'note',
  authority: 'own',
  basis: { zh: '公报编辑规范：时间写明', en: 'House rules: times are told in full' },
  *check({ source, proses, date }) {
    const told = new Set<string>();
    for (const prose of proses) {
      if (prose.quoted) continue;
      for (const { index: start, 0: actual } of matchesOf(prose.text, RELATIVE)) {
        if (told.has(actual)) continue;
        told.add(actual);
        const reason = tellInFull(actual, date === undefined ? undefined : yearMeant(actual, date.year));
        yield { source, place: prose.place(start, start + actual.length), reason, actual };
      }
    }
  },
};

// Not in 透明年度, 证明年限, 除去年审, 三年前年均, 以前年度; 5日前 and 截止日前 are terms.
const RELATIVE =
  /(?<!至)今年(?!限)|(?<![透证说文表声申])明年(?!限)|(?<![除过失扣])去年|(?<![以年之生])前年(?!度)|(?<=^|[，。；：、（])(?:日前|近日|昨日|今日|明日)(?=[，。；、]|\p{Script=Han})(?!点)/gu;
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 };

function yearMeant(word: string, year: number): number | undefined {
  const distance = YEARS[word];
  return distance === undefined ? undefined : year + distance;
}

function tellInFull(word: string, year: number | undefined): Bilingual {
  return {
    zh: `「${word}」日后看不出是哪一年、哪一天，宜写明${year === undefined ? '日期' : `「${year}年」`}`,
    en: `“${word}” cannot be told years later: give the ${year === undefined ? 'date' : `year, “${year}年”`}`,
  };
}
