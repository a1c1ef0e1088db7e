import { realDate, type CivilDate, type Span } from './date.js';
import { matchesOf } from './matches.js';
import { parseNumeral } from './numeral.js';

/** When an act says that it begins or ends to hold. Offsets are in UTF-16 units of the text. */
export interface StatedEffect {
  readonly start: number;
  readonly end: number;
  readonly which: 'effective' | 'expires';
  /** The day; or how long after the day of signing it begins, or after its beginning it ends. */
  readonly when: CivilDate | Span;
}

const DAY = '(?:(\\d{4})年|今年|本年)(\\d{1,2})月(\\d{1,2})日';
const SIGNING = '(?:正式)?(?:发布|公布|印发|发文|签发|下发|颁布|成文)之日';
const COUNT = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const BEGINS = new RegExp(
  `自(?:${DAY}|${SIGNING})(?:起|(?:起?满?|后)${COUNT}(日|天|个月|年)(?:后|起))(?:正式|开始)?(?:施行|实施|执行|生效|试行)`,
  'gu',
);
const ENDS = new RegExp(
  `(?:有效期|(?:施行|试行|实施|执行)期)限?(?:为|至|到|暂定)?(?:${DAY}|${COUNT}(年|个月))`,
  'u',
);
const ENDS_ON = new RegExp(`^[，,]?(?:施行|执行|试行)?(?:至|到)${DAY}(?:止|$|[。，；])`, 'u');

const ACT =
  '法|条例|规定|办法|细则|规则|规程|规范|章程|制度|准则|决定|决议|通知|通告|公告|意见|方案|预案|规划|计划|标准';
// 本办法由市民政局负责解释，自…: of this act. 本通知下发后，新标准自…: of something else.
const OF_THIS_ACT = new RegExp(
  // 《某办法》已经……审议通过，现予公布，自…: of what is enclosed.
  `现(?:予以?|将[^。；]{1,120})?(?:公布|发布|印发(?:给你们)?)[，,]$|` +
    `(?:^|[。；\\s])(?:第[^条]{1,6}条(?:之[一二三四五六七八九])?\\s*)?(?:[（(]?[一二三四五六七八九十]+[）)、]\\s*)?` +
    `(?:本[^，。；]{0,8}(?:${ACT})(?:[（(][^（）()]*[）)])?(?:由[^，。；]{2,30}解释[，,])?)?$`,
  'u',
);

const THIS_ACT_BEFORE = new RegExp(`本[^，。；]{0,8}(?:${ACT})(?:的)?$`, 'u');

// How far back the words reach that name the act.
const LONGEST_SUBJECT = 200;

/** What a paragraph says of the beginning and the end of its own act; `signed` tells the year of 今年. */
export function findStatedEffects(text: string, signed: CivilDate | undefined): StatedEffect[] {
  if (!/自|期/u.test(text)) return [];
  const found: StatedEffect[] = [];
  for (const match of matchesOf(text, BEGINS)) {
    if (!OF_THIS_ACT.test(text.slice(Math.max(0, match.index - LONGEST_SUBJECT), match.index))) continue;
    const [all, year, month, day, count, unit] = match;
    const when = month === undefined ? spanOf(count, unit) : dayOf(year, month, day, signed);
    const end = match.index + all.length;
    if (when !== undefined) found.push({ start: match.index, end, which: 'effective', when });
    const [sentence = ''] = text.slice(end).split(/[。；]/u, 1);
    const ends = ENDS.exec(sentence) ?? ENDS_ON.exec(sentence);
    if (ends !== null) pushEnd(end, ends);
  }
  const alone = found.length === 0 ? ENDS.exec(text) : null;
  if (alone !== null && THIS_ACT_BEFORE.test(text.slice(0, alone.index))) pushEnd(0, alone);
  return found;

  function pushEnd(from: number, match: RegExpExecArray): void {
    const [all, year, month, day, count, unit] = match;
    const when = month === undefined ? spanOf(count, unit) : dayOf(year, month, day, signed);
    const start = from + match.index;
    if (when !== undefined) found.push({ start, end: start + all.length, which: 'expires', when });
  }
}

function dayOf(
  year: string | undefined,
  month: string,
  day: string | undefined,
  signed: CivilDate | undefined,
): CivilDate | undefined {
  return realDate(year ?? signed?.year, month, day);
}

/** No count is no time at all: from the day of signing on. */
export function spanOf(count: string | undefined, unit: string | undefined): Span | undefined {
  if (count === undefined) return {};
  const value = /^\d/u.test(count) ? Number(count) : parseNumeral(count.replace('两', '二'));
  if (value === undefined) return undefined;
  if (unit === '年') return { years: value };
  return unit === '个月' ? { months: value } : { days: value };
}
