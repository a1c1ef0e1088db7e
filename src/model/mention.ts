import { findCitations } from './citation.js';
import { realDate, type CivilDate, type Span } from './date.js';
import type { DocumentNumber } from './document-number.js';
import { matchesOf } from './matches.js';
import { spanOf } from './stated-effect.js';
import { withTitleMarks } from './title-marks.js';

/**
 * What a text does with a document that it names. `repeals` is 废止 in whatever words, `voids` declares 失效, `extends` makes
 * it hold longer than its own words have it. That a notice `corrects` how another was printed, only its front matter says.
 */
export type MentionKind =
  | 'cites'
  | 'implements'
  | 'forwards'
  | 'corrects'
  | 'amends'
  | 'extends'
  | 'voids'
  | 'repeals';

/** A document named in a running text, by its 《title》, its number, or both. Offsets are in UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The title without its marks. */
  readonly title: string | undefined;
  readonly number: DocumentNumber | undefined;
  readonly kind: MentionKind;
  /** Until when it is extended: its new last day, or how much longer; undefined for 继续有效, and for other kinds. */
  readonly until?: CivilDate | Span | undefined;
}

type Named = Omit<Mention, 'kind' | 'until'>;

const TITLE = /《((?:[^《》]|《[^《》]*》)*)》/gu;
const BETWEEN_TITLE_AND_NUMBER = /^》\s*[（(]?$/u;
// 《甲》（1号）、《乙》（2号）同时废止: what stands around the list is said of each of its members.
const JOINS =
  /^[）)]?等?(?:，|(?:、|和|及|以及|与)(?!\p{Script=Han}*(?:修改|修订|废止|转发|批转|印发))\p{Script=Han}{0,12})?$/u;

const BASIS =
  /(?:(?:根据|依据|按照|依照|遵照)[^。；：，《》]{0,24}|(?:贯彻|落实|执行|实施)(?!期间|以来|过程|情况|中|后|前|的)[^。；：，《》]{0,16})$/u;
const FORWARDED = /(?:转发|批转)[^。；：，《》]{0,12}$/u;
const FORWARDED_AFTER = /^[）)]?(?:予以)?(?:转发|批转)(?:给|至|，|如|。|$)/u;
const REPEALED_BEFORE =
  /(?:^|[，。、；：]|决定|现|并)(?:同时|一并|予以|宣布)*(?:废止|作废)(?:了)?(?:以下|下列)?[^。；，《》]{0,10}$/u;
// The title of an act that repeals.
const ABOUT_REPEAL = /^\p{Script=Han}{2,40}关于废止[^。；，《》]{0,10}$/u;
const OF_SUCH_ACT = /^[）)]?(?:等[^，。；]{0,20})?的(?:决定|通知|公告|通报)$/u;
// 等3件行政规范性文件, 号文件, as far as it stands between a document and what is said of it.
const REST_OF_NAME = '[）)]?(?:等[^，。；]{0,16}?)?(?:文件|文|通知|规定)?[，,]?';
const REPEALED_AFTER = new RegExp(
  `^${REST_OF_NAME}(?:自[^，。；]{2,24}起[，,]?)?(?:即行|同时|一并|相应|随之|现?予以|宣布|均|自行|也|亦|即|全文)*` +
    '(?:废止|作废|撤销|停止(?:执行|施行|使用)|不再(?:执行|施行|适用|有效)|(失效))(?![之以]?[前后]|的)',
  'u',
);
const DAY_OR_SPAN =
  '(?:(\\d{4})年(\\d{1,2})月(\\d{1,2})日|(\\d{1,3}|[一二三四五六七八九十两]{1,3})(年|个月))';
const VALIDITY = '(?:有效期|(?:施行|试行|实施|执行)?期)限?';
const EXTENDED_AFTER = new RegExp(
  `^${REST_OF_NAME}的?(?:${VALIDITY}[，,]?)?(?:予以|同意)?(?:继续(?:有效|施行|实施|执行|适用)|延长|顺延|延续|延期)` +
    `(?:施行|实施|执行)?[，,]?(?:${VALIDITY})?(?:延长)?(?:[至到为]?${DAY_OR_SPAN})`,
  'u',
);
const EXTENDED_BEFORE = /(?:延长|顺延|延续)[^。；，《》]{0,10}$/u;
const ITS_VALIDITY = new RegExp(`^${REST_OF_NAME}的?${VALIDITY}(?:[，,]?延长)?[至到为]?${DAY_OR_SPAN}`, 'u');
// Without a day. 在新办法出台前，《甲办法》继续有效 holds for that time only.
const GOES_ON = new RegExp(`^${REST_OF_NAME}继续有效(?=$|[，。；])`, 'u');
const FOR_A_TIME = /(?:期间|前)[，,]?[^，。；]{0,4}$/u;
const AMENDED_BEFORE = /(?:修改|修订|修正)(?:了)?[^。；，《》]{0,10}$/u;
const AMENDED_AFTER =
  /^[）)]?(?:的?(?:部分|有关|相关)(?:条款|内容|规定))?(?:(?:作出?|作如下|进行|予以)[^。；]{0,8}(?:修改|修订|修正|调整)|(?:修改|修订|修正|调整)如下)/u;
// An article, a chapter or an annex of it only: the rest goes on.
const PART_CHANGED =
  /^[）)]?(?:中|的)?(?:“[^”]*”|第[^。；]{1,30}[条款项章]|附件[^。；]{0,6}|(?:有关|关于|涉及)[^，。；]{1,40}(?:规定|内容|条款|标准|政策))[^。；]{0,40}(?:修改为|改为|调整为|删去|删除|废止|作废|停止执行|不再执行)/u;

// 废止《甲办法》第五条: the rest goes on, too.
const PART_FOLLOWS = /^[）)]?(?:中|的)?第[一二三四五六七八九十百零\d]{1,6}[条款章节]/u;

/** The documents that a text names, in order, and what it does with them. */
export function findMentions(written: string, prefixes: readonly string[]): Mention[] {
  const text = withTitleMarks(written);
  const mentions: Mention[] = [];
  for (const list of lists(namedIn(text, prefixes), text)) {
    const said = saidOf(text, list);
    mentions.push(...list.map((named) => ({ ...named, ...said })));
  }
  return mentions;
}

function namedIn(text: string, prefixes: readonly string[]): Named[] {
  const titles = matchesOf(text, TITLE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    title: match[1],
  }));
  const alone = new Set(titles);
  let next = 0;
  const numbered = findCitations(text, prefixes).map(({ start, end, meant }): Named => {
    while ((titles[next]?.end ?? Infinity) <= start) next++;
    const last = titles[next - 1];
    const before =
      last !== undefined && BETWEEN_TITLE_AND_NUMBER.test(text.slice(last.end - 1, start)) ? last : undefined;
    if (before !== undefined) alone.delete(before);
    return { start: before?.start ?? start, end, title: before?.title, number: meant };
  });
  return [...numbered, ...Array.from(alone, (title) => ({ ...title, number: undefined }))].sort(
    (a, b) => a.start - b.start,
  );
}

function lists(all: readonly Named[], text: string): Named[][] {
  const found: Named[][] = [];
  for (const named of all) {
    const list = found.at(-1);
    const before = list?.at(-1);
    if (list !== undefined && before !== undefined && JOINS.test(text.slice(before.end, named.start)))
      list.push(named);
    else found.push([named]);
  }
  return found;
}

// As far as the words around a list can reach; a sentence may be a whole page.
const REACH = 80;

function saidOf(text: string, list: readonly Named[]): Pick<Mention, 'kind' | 'until'> {
  const [start, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (PART_CHANGED.test(after)) return { kind: 'amends' };
  const ended = REPEALED_AFTER.exec(after);
  if (ended !== null) return { kind: ended[1] === undefined ? 'repeals' : 'voids' };
  if (REPEALED_BEFORE.test(before) && PART_FOLLOWS.test(after)) return { kind: 'amends' };
  if (REPEALED_BEFORE.test(before) || (start === before.length && isAboutRepeal(before, after)))
    return { kind: 'repeals' };
  const extended = extendedIn(before, after);
  if (extended !== undefined) return extended;
  return { kind: kindOf(before, after) };
}

function isAboutRepeal(before: string, after: string): boolean {
  return ABOUT_REPEAL.test(before) && OF_SUCH_ACT.test(after);
}

function extendedIn(before: string, after: string): Pick<Mention, 'kind' | 'until'> | undefined {
  const said = EXTENDED_AFTER.exec(after) ?? (EXTENDED_BEFORE.test(before) ? ITS_VALIDITY.exec(after) : null);
  if (said !== null) {
    const until = untilOf(said);
    return until === undefined ? undefined : { kind: 'extends', until };
  }
  return GOES_ON.test(after) && !FOR_A_TIME.test(before) ? { kind: 'extends', until: undefined } : undefined;
}

function untilOf([, year, month, day, count, unit]: RegExpExecArray): CivilDate | Span | undefined {
  return year === undefined ? spanOf(count, unit) : realDate(year, month, day);
}

// 落实关于废止《甲办法》的决定: the act that repealed it is carried out, not the one that is gone.
const OF_ANOTHER_ACT = /关于废止[^。；，《》]{0,10}$/u;

function kindOf(before: string, after: string): MentionKind {
  if (OF_ANOTHER_ACT.test(before)) return 'cites';
  if (
    AMENDED_BEFORE.test(before) ||
    (/(?:对|将|把)[^。；，《》]{0,10}$/u.test(before) && AMENDED_AFTER.test(after))
  )
    return 'amends';
  if (FORWARDED.test(before) || FORWARDED_AFTER.test(after)) return 'forwards';
  return BASIS.test(before) ? 'implements' : 'cites';
}
