import { findDocumentNumbers, type DocumentNumberMatch } from './document-number.js';
import { parseNumeral } from './numeral.js';

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

const TITLE_BEFORE = /《([^《》]*(?:〈[^〈〉]*〉[^《》]*)*)》\s*[（(]?$/u;

export function findCitations(text: string, prefixes: readonly string[]): CitationMatch[] {
  return findDocumentNumbers(text, prefixes).map((match) => ({
    ...match,
    title: TITLE_BEFORE.exec(text.slice(0, match.start))?.[1],
  }));
}

const HAN = '[一二三四五六七八九十百零〇]+';
const ARTICLE = new RegExp(
  `(本[\\p{Script=Han}]{1,4})?第(${HAN}|\\d+)条(?:之(${HAN}))?(?:第(?:${HAN}|\\d+)款)?(?:第?[（(](${HAN}|\\d+)[）)]项)?`,
  'gu',
);
// An article after one of these belongs to another act: 《预算法》第二十条, 该法第三条, （国发〔2014〕47号）第五条.
const OTHER_ACT = /(?:[》〉）)]|法|条例|规定|办法|细则|决定|规则|[、和及与至]\s*)$/u;
const ATTACHMENT = /(?<=见|照|按|及|和|、|（|\()附件(\d+)|(?<=见)附件(?!\d)/gu;
const TABLE_OR_FIGURE = /(?<=见|如|据)(表|图)(\d+)/gu;

/** The references of a text to places of its own document, in order. What may belong to another act is left out. */
export function findReferences(text: string): ReferenceMatch[] {
  const found: ReferenceMatch[] = [];
  for (const match of text.matchAll(ARTICLE)) {
    const [all, thisAct, number = '', insertion, item] = match;
    if (match.index === 0 || (thisAct === undefined && OTHER_ACT.test(text.slice(0, match.index)))) continue;
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
  for (const match of text.matchAll(ATTACHMENT)) {
    const number = match[1] === undefined ? undefined : Number(match[1]);
    found.push({ start: match.index, end: match.index + match[0].length, target: { kind: 'attachment', number } });
  }
  for (const match of text.matchAll(TABLE_OR_FIGURE)) {
    const target = { kind: match[1] === '表' ? 'table' : 'figure', number: Number(match[2]) } as const;
    found.push({ start: match.index, end: match.index + match[0].length, target });
  }
  return found.sort((a, b) => a.start - b.start);
}

function optional<K extends string>(key: K, number: string | undefined): Partial<Record<K, number>> {
  const value = number === undefined ? undefined : valueOf(number);
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}

function valueOf(number: string): number | undefined {
  return /^\d+$/u.test(number) ? Number(number) : parseNumeral(number);
}
