import { findCitations } from './citation.js';
import type { DocumentNumber } from './document-number.js';
import { matchesOf } from './matches.js';
import { withTitleMarks } from './title-marks.js';

/** What a text does with a document that it names. */
export type MentionKind = 'cites' | 'implements' | 'forwards' | 'amends' | 'repeals';

/** A document named in a running text, by its 《title》, its number, or both. Offsets are in UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The title without its marks. */
  readonly title: string | undefined;
  readonly number: DocumentNumber | undefined;
  readonly kind: MentionKind;
}

type Named = Omit<Mention, 'kind'>;

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
  /(?:^|[，。；、：]|决定|现|并)(?:同时|一并|予以|宣布)*废止(?:了)?(?:以下|下列)?[^。；，《》]{0,10}$/u;
const REPEALED_AFTER =
  /^[）)]?(?:等[^，。；]{0,8})?[，,]?(?:自[^，。；]{2,24}起[，,]?)?(?:即行|同时|一并|相应|随之|现?予以|均|自行|也|即|全文)*(?:废止|停止(?:执行|施行)|不再(?:执行|施行|适用)|失效)/u;
const AMENDED_BEFORE = /(?:修改|修订|修正)(?:了)?[^。；，《》]{0,10}$/u;
const AMENDED_AFTER =
  /^[）)]?(?:的?(?:部分|有关|相关)(?:条款|内容|规定))?(?:作出?|作如下|进行|予以)[^。；]{0,8}(?:修改|修订|修正|调整)/u;
// An article, a chapter or an annex of it only: the rest goes on.
const PART_CHANGED =
  /^[）)]?(?:中|的)?(?:“[^”]*”|第[^。；]{1,30}[条款项章]|附件[^。；]{0,6})[^。；]{0,40}(?:修改为|改为|调整为|删去|删除|废止|停止执行|不再执行)/u;

/** The documents that a text names, in order, and what it does with them. */
export function findMentions(written: string, prefixes: readonly string[]): Mention[] {
  const text = withTitleMarks(written);
  const mentions: Mention[] = [];
  for (const list of lists(namedIn(text, prefixes), text)) {
    const kind = kindOf(text, list);
    mentions.push(...list.map((named) => ({ ...named, kind })));
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

function kindOf(text: string, list: readonly Named[]): MentionKind {
  const [start, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (PART_CHANGED.test(after)) return 'amends';
  if (REPEALED_AFTER.test(after) || REPEALED_BEFORE.test(before)) return 'repeals';
  if (
    AMENDED_BEFORE.test(before) ||
    (/(?:对|将|把)[^。；，《》]{0,10}$/u.test(before) && AMENDED_AFTER.test(after))
  )
    return 'amends';
  if (FORWARDED.test(before) || FORWARDED_AFTER.test(after)) return 'forwards';
  return BASIS.test(before) ? 'implements' : 'cites';
}
