import type { Prose } from '../model/prose.js';
import type { ChronicleEntry } from '../model/tree.js';

// 表1　指标, 附件2　名单, 专栏3　“四好农村路”: the number of what follows.
const CAPTION_NUMBER =
  /^(?:附件|附表|附图|附录|专栏|专题|案例|示例|式样|样式|格式|表|图)[ \u3000]*[\dA-Z一二三四五六七八九十.．-]{0,6}$/u;
// 上旬　全市…: when something was, where the day is not known.
const PART_OF_MONTH = /^(?:(?:\d{4}年)?\d{1,2}月)?(?:[上中下]旬|月[初中底末]|[本同当]月|同期)$/u;
const LONGEST = 12;

/**
 * 1日　市政府…: the days of a chronicle stand apart by a blank, and so do the numbers of captions and the pieces of a title's
 * note （某会通过　自某日起施行）.
 */
export function isSetOff({ node, text }: Prose, start: number): boolean {
  if (node?.type === 'titleNote') return true;
  if (node?.type === 'chronicleEntry' && (node as ChronicleEntry).days.length === start) return true;
  const before = start > LONGEST ? '' : text.slice(0, start);
  return CAPTION_NUMBER.test(before) || (PART_OF_MONTH.test(before) && text.charAt(start) === '\u3000');
}
