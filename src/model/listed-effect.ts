import type { Node } from 'unist';
import type { PlacedCell } from './grid.js';
import { realDate } from './date.js';
import { findMentions, type Mention } from './mention.js';
import type { Notice } from './notice.js';
import { parseOrdinal } from './ordinal.js';
import type { Prose } from './prose.js';
import { cellText } from './table-column.js';
import { parseTitle } from './title.js';
import { withoutSpace } from './without-space.js';

// What a notice does with the documents that it lists: 决定废止下列文件：, with the documents in the paragraphs that follow, or
// an attachment 废止的文件目录. What is done is said once, before the list or after it; each member only names its document.

/** A document in a list, named by its number, its title, or both. Offsets are in UTF-16 units of the prose. */
export interface ListedDocument extends Pick<Mention, 'title' | 'number' | 'kind' | 'until'> {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** What is said of all members of a list. */
export type SaidOfList = Pick<Mention, 'kind' | 'until'>;

const NOUN = '(?:文件|规章|规定|办法|通知|意见|条例|目录|清单|名单|一览表|项目|件)';
const ENDING = '废止|作废|停止执行|停止施行|不再执行|不再施行|(?<!有效期)失效';
const ENDS = new RegExp(`(?:${ENDING})`, 'u');
const LIST_TITLE = new RegExp(
  `(?:${ENDING})[^。；]{0,24}${NOUN}|${NOUN}[^。；]{0,12}(?:${ENDING})|^[^。；]{0,6}(?:${ENDING})$`,
  'u',
);
const MAY_LIST = new RegExp(`${ENDING}|期限?[^。；]{0,4}[至到]\\d{4}年`, 'u');
// A list of other things, of several, or of what is only planned.
const OTHER_LIST = /继续有效|现行有效|保留|修改|修订|拟|征求意见|草案|延长|清理结果/u;
const LEAD = new RegExp(
  `(?:下列|以下|如下)[^。；]{0,30}(?:${ENDING})[^。；]{0,30}[：:]$|(?:${ENDING})[^。；]{0,12}(?:下列|以下|如下)[^。；]{0,40}[：:]$|` +
    `(?:${ENDING})[^。；]{0,20}${NOUN}[^。；]{0,30}[：:]$`,
  'u',
);
const EXTENDS_LIST = new RegExp(
  `(?:下列|以下|如下)[^。；]{0,30}(?:有效期|施行期|试行期|期)限?[^。；]{0,4}(?:延长|延续|顺延)?[至到](\\d{4})年(\\d{1,2})月(\\d{1,2})日[^。；]{0,6}[：:]$`,
  'u',
);
const SAID_AFTER = new RegExp(`^(?:以上|上述)[^。；]{0,30}(?:${ENDING})(?![之以]?[前后]|的)`, 'u');

/** How the documents of others are known: their numbers' prefixes, and the titles under which the archive has them. */
export interface KnownNames {
  readonly prefixes: readonly string[];
  readonly isTitle: (title: string) => boolean;
}

/** The documents that a notice repeals, voids or extends in lists and tables. */
export function listedDocuments(notice: Notice, names: KnownNames): ListedDocument[] {
  // Most notices list nothing, and every one is asked.
  if (!notice.proses.some(({ text }) => MAY_LIST.test(text))) return [];
  const found: ListedDocument[] = [];
  const ofCells = new Map<Node, SaidOfList>();
  let unsaid: readonly Member[] = [];
  for (const { prose, said, members } of contextsOf(notice, names)) {
    if (prose.kind === 'gridCell' && prose.node !== undefined && said !== undefined)
      ofCells.set(prose.node, said);
    const after = members.length === 0 && unsaid.length > 0 ? saidAfter(prose.text) : undefined;
    if (after !== undefined) found.push(...unsaid.map((member) => listed(member, after)));
    if (said !== undefined) found.push(...members.map((member) => listed(member, said)));
    unsaid = said === undefined && members.length > 0 ? [...unsaid, ...members] : [];
  }
  return [...found, ...inTables(notice, ofCells, names)];
}

function listed({ isPart, ...member }: Member, said: SaidOfList): ListedDocument {
  return isPart ? { ...member, kind: 'amends' } : { ...member, ...said };
}

/** What the title, the heading or the sentence over a list says of its members; `none` is a list of something else. */
function saidOfList(text: string): SaidOfList | 'none' | undefined {
  if (OTHER_LIST.test(text)) return 'none';
  return LIST_TITLE.test(text) ? saidIn(text) : undefined;
}

interface InContext {
  readonly prose: Prose;
  /** What is said of the members in this prose. */
  readonly said: SaidOfList | undefined;
  readonly members: readonly Member[];
}

// 一、市政府文件（12件）: the list goes on under it.
const WITHIN_LIST = /(?:文件|规章|规定|类)(?:[（(][^（）()]*[）)])?$/u;

/** Each prose with what is said over it: by the title of its part, the heading or the sentence before it. */
function* contextsOf({ proses }: Notice, names: KnownNames): Generator<InContext> {
  let ofPart: SaidOfList | undefined;
  let ofSentence: SaidOfList | undefined;
  for (const prose of proses) {
    const { kind, text, quoted } = prose;
    if (quoted || kind === 'title') continue;
    if (kind === 'partTitle' || kind === 'heading') {
      const own = saidOfList(text);
      if (own !== undefined || kind === 'partTitle') ofPart = own === 'none' ? undefined : own;
      if (own !== undefined || !WITHIN_LIST.test(text)) ofSentence = undefined;
      continue;
    }
    const lead = kind === 'paragraph' ? leadOf(text) : undefined;
    const members = membersIn(prose, lead?.end ?? 0, names);
    if (lead !== undefined) ofSentence = lead.said;
    else if (kind === 'paragraph' && members.length === 0 && !WITHIN_LIST.test(text)) ofSentence = undefined;
    yield { prose, said: ofSentence ?? ofPart, members };
  }
}

/** 决定废止下列文件：, and where it ends: the members may follow in the same paragraph. */
function leadOf(text: string): { readonly said: SaidOfList; readonly end: number } | undefined {
  const colon = /[：:]/u.exec(text);
  if (colon === null) return undefined;
  const head = text.slice(0, colon.index + 1);
  const sentence = head.slice(Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')) + 1);
  const extended = EXTENDS_LIST.exec(sentence);
  if (extended !== null) {
    const until = realDate(extended[1], extended[2], extended[3]);
    return until === undefined ? undefined : { said: { kind: 'extends', until }, end: head.length };
  }
  if (!LEAD.test(sentence) || OTHER_LIST.test(sentence)) return undefined;
  return { said: saidIn(sentence), end: head.length };
}

function saidAfter(text: string): SaidOfList | undefined {
  return SAID_AFTER.test(text) ? saidIn(text) : undefined;
}

function saidIn(text: string): SaidOfList {
  const isVoid = /失效/u.test(text) && !/废止|作废|停止|不再/u.test(text);
  return { kind: isVoid ? 'voids' : ENDS.test(text) ? 'repeals' : 'cites' };
}

interface Member extends Omit<ListedDocument, 'kind' | 'until'> {
  /** Whether it names an article of the document only. */
  readonly isPart: boolean;
}

const CLAUSES = /[^；;]+/gu;

/** The documents that a prose lists from an offset on; none where it says anything else. */
function membersIn(prose: Prose, lead: number, names: KnownNames): Member[] {
  if (prose.kind !== 'paragraph' && prose.kind !== 'attachmentEntry') return [];
  const members: Member[] = [];
  for (const { index, 0: clause } of prose.text.slice(lead).matchAll(CLAUSES)) {
    const member = memberIn(clause, names);
    // A paragraph of a list has nothing else in it.
    if (member === undefined) return [];
    const from = lead + index;
    members.push({ ...member, prose, start: from + member.start, end: from + member.end });
  }
  return members;
}

const ARTICLE_ONLY = /^(?:中|的)?第[^。；]{1,20}[条款项章]$|^(?:中|的)?附件\d*$/u;
const NAME_AROUND =
  /^(?:\p{Script=Han}{2,20}(?:政府|办公室|办公厅|委员会|[局委办厅]))?(?:印发的?|发布的?)?(?:文件|文)?(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:印发|发布)?$/u;

/** The document that a clause names, where it does nothing but name it. */
function memberIn(clause: string, { prefixes, isTitle }: KnownNames): Omit<Member, 'prose'> | undefined {
  const ordinal =
    parseOrdinal(clause.trimStart())?.text ?? /^\d{1,3}(?=\s|\p{Script=Han}|《)/u.exec(clause)?.[0] ?? '';
  const from = clause.length - clause.trimStart().length + ordinal.length;
  const own = clause.slice(from);
  const named = findMentions(own, prefixes);
  const [first, other] = named;
  if (first === undefined) return titleAlone(own, from, isTitle);
  if (other !== undefined) return undefined;
  const around = withoutMarks(own.slice(0, first.start)) + withoutMarks(own.slice(first.end));
  const isPart = ARTICLE_ONLY.test(around);
  const place = { start: from + first.start, end: from + first.end };
  if (isPart || NAME_AROUND.test(around))
    return { title: first.title, number: first.number, ...place, isPart };
  // 绍兴市人民政府关于做好乙工作的通知（绍政发〔2015〕32号） without 《》.
  if (first.title === undefined && parseTitle(around).documentType !== undefined)
    return { title: around, number: first.number, ...place, isPart };
  return undefined;
}

function titleAlone(
  own: string,
  from: number,
  isTitle: KnownNames['isTitle'],
): Omit<Member, 'prose'> | undefined {
  const title = own.replace(/[；;。，,、\s]+$/u, '').trimStart();
  if (title === '' || title.length > 120 || !isTitle(title)) return undefined;
  const start = from + own.indexOf(title);
  return { title, number: undefined, start, end: start + title.length, isPart: false };
}

/** Words without the marks that stand around a name. */
function withoutMarks(words: string): string {
  return words.replace(/[\s（）()。，,、；;：:]/gu, '');
}

const NUMBER_HEAD = /文号|字号|编号/u;
const TITLE_HEAD = /名称|标题|题目|文件/u;
const RESULT_HEAD = /结果|意见|方式|结论|处理/u;

/** What a cell under 清理结果 says of the document of its row. */
function saidInCell(text: string): SaidOfList | 'none' {
  const words = withoutSpace(text);
  if (/^(?:予以)?(?:废止|作废|停止执行)/u.test(words)) return { kind: 'repeals' };
  return /^(?:宣布|自行)?失效/u.test(words) ? { kind: 'voids' } : 'none';
}

function* inTables(
  { tables, proseOf }: Notice,
  ofCells: ReadonlyMap<Node, SaidOfList>,
  names: KnownNames,
): Generator<ListedDocument> {
  for (const { columns, rows } of tables) {
    const numbers = columns.findIndex(({ head }) => NUMBER_HEAD.test(head));
    const titles = columns.findIndex(({ head }, index) => index !== numbers && TITLE_HEAD.test(head));
    const results = columns.find(
      ({ head }, index) => ![numbers, titles].includes(index) && RESULT_HEAD.test(head),
    );
    for (const row of rows) {
      const [first] = row;
      if (first === undefined) continue;
      const result = results?.cells.find(
        ({ row: from, rowSpan }) => from <= first.row && first.row < from + rowSpan,
      );
      const own = result === undefined ? ofCells.get(first.cell) : saidInCell(cellText(result));
      if (own === undefined || own === 'none') continue;
      const member = inRow(
        [numbers, titles].map((at) => row.find(({ column }) => column === at)),
        proseOf,
        names,
      );
      if (member !== undefined) yield { ...member, ...own };
    }
  }
}

/** The document of a row, by its number, or by its title where it has none. */
function inRow(
  cells: readonly (PlacedCell | undefined)[],
  proseOf: Notice['proseOf'],
  names: KnownNames,
): Omit<ListedDocument, 'kind' | 'until'> | undefined {
  const members = cells.flatMap((placed) => {
    const prose = placed === undefined ? undefined : proseOf.get(placed.cell);
    const member = prose === undefined ? undefined : memberIn(prose.text, names);
    return prose === undefined || member === undefined || member.isPart
      ? []
      : [{ prose, start: member.start, end: member.end, title: member.title, number: member.number }];
  });
  return members.find(({ number }) => number !== undefined) ?? members[0];
}
