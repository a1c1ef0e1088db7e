/**
 * 书名号用「《》」，引号用「“”」；不用「<>」「«»」「「」」代替。
 *
 * 尖括号多来自键盘和转换程序，「「」」是竖排和繁体用的。写成别的符号，读者要猜，程序却仍把它当标题核对。比大小的「甲<乙」不算；
 * 单书名号「〈〉」只用在书名号里。依据：GB/T 15834—2011 4.8、4.15。
 *
 * @example 错
 * ```md
 * 按照<中华人民共和国预算法>和«示例条例»的规定办理。
 * ```
 * @example 错
 * ```md
 * 开展「质量月」活动，执行〈示例办法〉。
 * ```
 * @example 对
 * ```md
 * 按照《中华人民共和国预算法》和《关于修改〈示例条例〉的决定》办理；x<规定>y，水位<3米或者>5米时停工，开展“质量月”活动。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { isDocumentName, wronglyMarkedTitles } from '../../model/title-marks.js';
import { proseRule, type Slip } from '../prose-rule.js';
import { shouldBe } from '../wording.js';

export const titleMarks = proseRule(
  {
    id: 'title-marks',
    severity: 'warning',
    authority: 'standard',
    basis: { zh: 'GB/T 15834—2011 4.8、4.15', en: 'GB/T 15834—2011 4.8, 4.15' },
  },
  ({ text }: Prose) => [...wrongTitleMarks(text), ...innerMarksAlone(text), ...cornerBrackets(text)],
);

function* wrongTitleMarks(text: string): Generator<Slip> {
  for (const { start, end, name } of wronglyMarkedTitles(text)) yield marked(text, start, end, `《${name}》`);
}

const INNER = /[《》]|〈([^《》〈〉。；]{2,100})〉/gu;

/** 〈示例办法〉 that stands in no 《》. */
function* innerMarksAlone(text: string): Generator<Slip> {
  if (!text.includes('〈')) return;
  let open = 0;
  for (const { index: start, 0: actual, 1: name } of matchesOf(text, INNER)) {
    if (name === undefined) open = Math.max(0, open + (actual === '《' ? 1 : -1));
    else if (open === 0 && isDocumentName(name))
      yield marked(text, start, start + actual.length, `《${name}》`);
  }
}

const CORNERS = /[“”]|「([^「」『』“”]{1,100})」/gu;

/** 「」 that quotes. Within “” it would be an inner quotation, and which mark is meant is not sure. */
function* cornerBrackets(text: string): Generator<Slip> {
  if (!text.includes('「')) return;
  let isOpen = false;
  for (const { index: start, 0: actual, 1: words } of matchesOf(text, CORNERS)) {
    if (words === undefined) isOpen = actual === '“';
    else if (!isOpen && !isDocumentName(words))
      yield marked(text, start, start + actual.length, `“${words}”`);
  }
}

function marked(text: string, start: number, end: number, expected: string): Slip {
  return { start, end, reason: shouldBe(expected, text.slice(start, end)), expected };
}
