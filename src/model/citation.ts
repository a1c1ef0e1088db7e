import { findDocumentNumbers, type DocumentNumberMatch } from './document-number.js';
import { matchesOf } from './matches.js';
import { parseNumeral } from './numeral.js';
import { withTitleMarks } from './title-marks.js';

/** A document cited by its number, with its title where 《…》 stands before it. Offsets are in UTF-16 units of the text. */
export interface CitationMatch extends DocumentNumberMatch {
  readonly title: string | undefined;
}

/** What an internal reference speaks of. */
export type ReferenceTarget =
  | { readonly kind: 'attachment'; readonly number: number | undefined }
  | { readonly kind: 'article'; readonly value: number; readonly insertion?: number; readonly item?: number }
  | { readonly kind: 'table' | 'figure'; readonly number: number };

/** A reference to another place of the same document: 见附件2, 本办法第九条第（二）项, 表1. */
export interface ReferenceMatch {
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTarget;
}

// Each character can match in one way only: an ambiguous pattern would try them all on a long title.
const TITLE_BEFORE = /《((?:[^《》]|《[^《》]*》)*)》\s*[（(]?$/u;

// How far back the title of a citation may reach: a paragraph may cite a thousand documents.
const LONGEST_TITLE = 400;

export function findCitations(text: string, prefixes: readonly string[]): CitationMatch[] {
  return findDocumentNumbers(text, prefixes).map((match) => ({
    ...match,
    title: TITLE_BEFORE.exec(
      withTitleMarks(text.slice(Math.max(0, match.start - LONGEST_TITLE), match.start)),
    )?.[1],
  }));
}

const HAN = '[一二三四五六七八九十百零〇]+';
const ACT =
  '法|条例|规定|办法|细则|规则|规程|规范|章程|制度|准则|守则|决定|通知|意见|方案|预案|标准|导则|程序|协议|合同';
const ARTICLE = new RegExp(
  `(本(?:实施|暂行|管理|工作)?(?:${ACT}))?第(${HAN}|\\d+)条(?:之(${HAN}))?(?:第(?:${HAN}|\\d+)款)?` +
    `(?:(?:第[（(]?|[（(])(${HAN}|\\d+)[）)]?项(?!目))?`,
  'gu',
);
// 第三条 alone may also be an article of another act, or the third line of the underground: it is one of this act only
// in words that speak of it, in a sentence without a 《title》, or after another that was one.
const SPEAKS_BEFORE = /(?:按照|依照|依据|根据|违反|适用|符合|见|按|除|有)$/u;
const SPEAKS_AFTER = /^(?:规定|所列|所称|所指|的规定|的要求|[、和及与至或])/u;
const JOINS = /^(?:规定)?(?:、|和|及|以及|与|至|或|或者)$/u;
const ATTACHMENT = /(?<=见|照|按|及|和|、|（|\()附件(\d+)|(?<=见)附件(?!\d)/gu;
const TABLE_OR_FIGURE = /(?<=见|如|据)(表|图)(\d+)/gu;

/** The references of a text to places of its own document, in order. What may belong to another act is left out. */
export function findReferences(text: string): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  for (const match of matchesOf(text, ARTICLE)) {
    const [all, thisAct, number = '', insertion, item] = match;
    const end = found.at(-1)?.end;
    const joined = end !== undefined && JOINS.test(text.slice(end, match.index));
    if (thisAct === undefined && !joined && !speaksOfThisAct(text, match.index, match.index + all.length))
      continue;
    const value = valueOf(number);
    if (value === undefined) continue;
    const target: ReferenceTarget = {
      kind: 'article',
      value,
      ...optional('insertion', insertion),
      ...optional('item', item),
    };
    found.push({ start: match.index, end: match.index + all.length, target });
  }
  for (const match of matchesOf(text, ATTACHMENT)) {
    const number = match[1] === undefined ? undefined : Number(match[1]);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      target: { kind: 'attachment', number },
    });
  }
  for (const match of matchesOf(text, TABLE_OR_FIGURE)) {
    const target = { kind: match[1] === '表' ? 'table' : 'figure', number: Number(match[2]) } as const;
    found.push({ start: match.index, end: match.index + match[0].length, target });
  }
  return found.sort((a, b) => a.start - b.start);
}

function speaksOfThisAct(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const wordsAfter = /[款项]$/u.test(text.slice(start, end)) || SPEAKS_AFTER.test(text.slice(end, end + 3));
  return wordsAfter && SPEAKS_BEFORE.test(before) && !/[》〉]/u.test(sentence);
}

/** 本办法第九条 in an attachment that is no 办法: the article is one of another part. */
export function speaksOfAnotherPart(reference: string, partTitle: string | undefined): boolean {
  const act = /^本(?:实施|暂行|管理|工作)?(\p{Script=Han}+?)第/u.exec(reference)?.[1];
  return act !== undefined && partTitle !== undefined && !partTitle.includes(act);
}

function optional<K extends string>(key: K, number: string | undefined): Partial<Record<K, number>> {
  const value = number === undefined ? undefined : valueOf(number);
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}

function valueOf(number: string): number | undefined {
  return /^\d+$/u.test(number) ? Number(number) : parseNumeral(number);
}
