/**
 * 并列的书名号之间、引号之间不用顿号；表示概数的相邻数字之间不用顿号。
 *
 * 「》《」「”“」本身已把各项分开。并列的各项里有的带括注、有的不带引号或书名号时，宜用顿号，不报。「三四天」是三天或四天，
 * 「三、四天」成了两项；「三、四季度」确是两项，不报。依据：GB/T 15834—2011 4.5.3.4、4.5.3.5。
 *
 * @example 错
 * ```md
 * 根据《浙江省社会救助条例》、《社会救助暂行办法》，制定本办法。
 * ```
 * @example 错
 * ```md
 * 开展“质量月”、“世界标准日”活动。
 * ```
 * @example 错
 * ```md
 * 提前三、四天通知。
 * ```
 * @example 对
 * ```md
 * 根据《浙江省社会救助条例》《社会救助暂行办法》，开展“质量月”“世界标准日”活动，提前三四天通知，第三、四季度总结。
 *
 * 执行《甲办法》（国发〔2014〕1号）、《乙办法》、《丙办法》，落实安全生产、“质量月”、“世界标准日”等活动。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const redundantPause = proseRule(
  {
    id: 'redundant-pause',
    severity: 'note',
    authority: 'standard',
    basis: { zh: 'GB/T 15834—2011 4.5.3.4、4.5.3.5', en: 'GB/T 15834—2011 4.5.3.4, 4.5.3.5' },
  },
  (prose) => [...pausesBetweenMarks(prose), ...pausesInEstimates(prose)],
);

const LISTS = [
  { name: { zh: '书名号', en: 'titles' }, list: /《[^《》]*》(?:、《[^《》]*》)+/gu, joint: /》、《/gu },
  { name: { zh: '引号', en: 'quotations' }, list: /“[^“”]*”(?:、“[^“”]*”)+/gu, joint: /”、“/gu },
];

function* pausesBetweenMarks({ text }: Prose): Generator<Slip> {
  for (const { name, list, joint } of LISTS) {
    for (const { index: start, 0: all } of matchesOf(text, list)) {
      // A list that goes on in other words, or with a note to one of its members, keeps its pauses.
      if (text.charAt(start - 1) === '、' || /[、（(]/u.test(text.charAt(start + all.length))) continue;
      for (const { index, 0: actual } of matchesOf(all, joint)) {
        const right = actual.replace('、', '');
        const reason = {
          zh: `并列的${name.zh}之间不用顿号：应为「${right}」，实为「${actual}」`,
          en: `no “、” between ${name.en} in a row`,
        };
        yield pauseAt(start + index + 1, reason);
      }
    }
  }
}

// 一、二次设备 and 一、二产业 are two things each; so is anything counted after 第, or in a longer list.
const ESTIMATE =
  /(?<=[\p{Script=Han}，；。：（])(?<!(?<!提)前)(?<![第后上下初高零〇一二三四五六七八九十百千万年月周章节条款项])(?:二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=十?(?:天|个|次(?!产业)|倍|公里|米|吨|亩|万|百|千|分钟|小时|人(?!民)|户))(?!十年代)/gu;

function* pausesInEstimates({ text }: Prose): Generator<Slip> {
  for (const { index, 0: actual } of matchesOf(text, ESTIMATE)) {
    const right = actual.replace('、', '');
    const reason = {
      zh: `概数的相邻数字之间不用顿号：应为「${right}」，实为「${actual}」`,
      en: `no “、” in an estimate: “${right}”, not “${actual}”`,
    };
    yield pauseAt(index + 1, reason);
  }
}

function pauseAt(start: number, reason: Bilingual): Slip {
  return { start, end: start + 1, reason, expected: '' };
}
