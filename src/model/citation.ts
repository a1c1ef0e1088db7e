import type { DocumentNumberMatch } from './document-number.js';
import { findDocumentNumbers } from './find-document-numbers.js';
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
  | ArticleTarget
  | DisplayTarget;

/** An article (条), or its 款, 项 or 目. */
export interface ArticleTarget {
  readonly kind: 'article';
  readonly value: number;
  /** 2 in 第三条之二. */
  readonly insertion?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
}

/** A table or figure by the number of its caption. */
export interface DisplayTarget {
  readonly kind: 'table' | 'figure';
  readonly number: number;
  /** Whether it is called 附表 or 附图. */
  readonly isAppended?: true;
  /** The attachment that it is said to stand in, by its number; 0 where only 附件 is said. */
  readonly attachment?: number;
}

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

// A title may have another in it.
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》/gu;

/** A document that is named by its 《title》 alone. Offsets are in UTF-16 units and include the marks. */
export interface TitleMatch {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** The 《titles》 of a text that no number follows; `citations` are those of the text. */
export function findTitlesAlone(text: string, citations: readonly CitationMatch[]): TitleMatch[] {
  if (!text.includes('《')) return [];
  const numbered = new Set(citations.map(({ start }) => start));
  return matchesOf(text, TITLE).flatMap((match) => {
    const end = match.index + match[0].length;
    const next = end + (/^[（(]/u.test(text.slice(end, end + 1)) ? 1 : 0);
    return numbered.has(next) ? [] : [{ start: match.index, end, title: match[1] ?? '' }];
  });
}

const HAN = '[一二三四五六七八九十百零〇]+';
const ACT =
  '法|条例|规定|办法|细则|规则|规程|规范|章程|制度|准则|守则|决定|通知|意见|方案|预案|标准|导则|程序|协议|合同';
const ITEM = `[（(]?(${HAN}|\\d+)[）)]?项(?!目)`;
const BRACKETED = `[（(](${HAN})[）)]`;
const AND = '(?:、|和|及|以及|与|至|或|或者)';
const SUBITEM = `(?:第?[（(]?(${HAN}|\\d+)[）)]?目(?![标录]))?`;
const ARTICLE = new RegExp(
  `(本(?:实施|暂行|管理|工作)?(?:${ACT}))?第(${HAN}|\\d+)条(?:之(${HAN}))?(?:第(${HAN}|\\d+)款)?` +
    // 第（一）、（三）项: the first of several has no 项 of its own.
    `(?:(?:第|(?=[（(]))${ITEM}${SUBITEM}|第${BRACKETED}(?=(?:${AND}第?[（(]${HAN}[）)])+项))?`,
  'gu',
);
const NEXT_ITEM = new RegExp(
  `${AND}(第?${BRACKETED}(?:项(?!目)${SUBITEM})?|第(${HAN})项(?!目)${SUBITEM})`,
  'uy',
);
const NEXT_PARAGRAPH = new RegExp(`${AND}(第(${HAN})款)`, 'uy');
// 第三条 alone may also be an article of another act, or the third line of the underground: it is one of this act only
// in words that speak of it, in a sentence without a 《title》, or after another that was one.
const SPEAKS_BEFORE = /(?:按照|依照|依据|根据|违反|适用|符合|见|按|除|有)$/u;
const SPEAKS_AFTER = /^(?:规定|所列|所称|所指|的规定|的要求|[、和及与至或])/u;
const JOINS = /^(?:规定)?(?:、|和|及|以及|与|至|或|或者)$/u;
const ATTACHMENT = /(?<=见|照|按|及|和|、|（|\()附件(\d+)|(?<=见)附件(?!\d)/gu;
// After words that point there, or as one of several; 附件的表3 of another document stands after its title or number.
const TABLE_OR_FIGURE =
  /(?:(?<![》〉）号的附])附件(\d*)的?|(?<=见|如|据)|(?:本文|本附件)的?|(?<=、|和|及|与))(附?)(表|图)(\d+)/gu;

/** The references of a text to places of its own document, in order. What may belong to another act is left out. */
export function findReferences(text: string): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  for (const match of matchesOf(text, ARTICLE)) found.push(...articlesAt(match, text, found.at(-1)?.end));
  for (const match of matchesOf(text, ATTACHMENT)) {
    const number = match[1] === undefined ? undefined : Number(match[1]);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      target: { kind: 'attachment', number },
    });
  }
  return [...found, ...displaysIn(text)].sort((a, b) => a.start - b.start);
}

/** The article of a match and the further 款 or 项 that are named with it, where they are of this act. */
function articlesAt(match: RegExpExecArray, text: string, endBefore: number | undefined): ReferenceMatch[] {
  const [all, thisAct, number = '', insertion, paragraph, item, subitem, firstItem] = match;
  const [start, end] = [match.index, match.index + all.length];
  const value = valueOf(number);
  if (value === undefined) return [];
  const article = {
    kind: 'article' as const,
    value,
    ...optional('insertion', insertion),
    ...optional('paragraph', paragraph),
  };
  const target = { ...article, ...optional('item', item ?? firstItem), ...optional('subitem', subitem) };
  const found: ReferenceMatch[] = [{ start, end, target }];
  if (target.item !== undefined) found.push(...furtherItems(text, end, article));
  else if (target.paragraph !== undefined) found.push(...furtherParagraphs(text, end, article));
  const joined = endBefore !== undefined && JOINS.test(text.slice(endBefore, start));
  const isOwn = thisAct !== undefined || joined || speaksOfThisAct(text, start, found.at(-1)?.end ?? end);
  return isOwn ? found : [];
}

function furtherItems(text: string, from: number, article: ArticleTarget): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  NEXT_ITEM.lastIndex = from;
  for (let match = NEXT_ITEM.exec(text); match !== null; match = NEXT_ITEM.exec(text)) {
    const [all, named = '', bracketed, ofBracketed, item = bracketed, subitem = ofBracketed] = match;
    const end = match.index + all.length;
    const target = { ...article, ...optional('item', item), ...optional('subitem', subitem) };
    found.push({ start: end - named.length, end, target });
  }
  return found;
}

function furtherParagraphs(text: string, from: number, article: ArticleTarget): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  NEXT_PARAGRAPH.lastIndex = from;
  for (let match = NEXT_PARAGRAPH.exec(text); match !== null; match = NEXT_PARAGRAPH.exec(text)) {
    const [all, named = '', paragraph] = match;
    const end = match.index + all.length;
    const target = { ...article, ...optional('paragraph', paragraph) };
    found.push({ start: end - named.length, end, target });
  }
  return found;
}

function displaysIn(text: string): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  for (const match of matchesOf(text, TABLE_OR_FIGURE)) {
    const [all, attachment, appended = '', kind = '', number = ''] = match;
    const end = match.index + all.length;
    const start = end - appended.length - kind.length - number.length;
    // 报表、表1: what only stands in a list is a reference where the one before is.
    const isListed = /[、和及与]/u.test(text.charAt(start - 1)) && all.length === end - start;
    if (isListed && !JOINS.test(text.slice(found.at(-1)?.end ?? start, start))) continue;
    const target: DisplayTarget = {
      kind: kind === '表' ? 'table' : 'figure',
      number: Number(number),
      ...(appended === '' ? {} : { isAppended: true }),
      ...(attachment === undefined ? {} : { attachment: Number(attachment) }),
    };
    found.push({ start, end, target });
  }
  return found;
}

function speaksOfThisAct(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  const wordsAfter = /[款项目]$/u.test(text.slice(start, end)) || SPEAKS_AFTER.test(text.slice(end, end + 3));
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
