import { formatNumeral, parseNumeral } from './numeral.js';

/** 层次序数 styles, named for what they number or how they look. */
export type OrdinalStyle =
  | 'book' // 第一篇, 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条, 第一条之一
  | 'han' // 一、
  | 'han-parenthesised' // （一）
  | 'arabic' // 1.
  | 'decimal' // 1 of a heading, 1.1, 1.1.1
  | 'arabic-parenthesised' // （1）
  | 'circled'; // ①

/** The ordinal that a block of text begins with. */
export interface Ordinal {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** 2 in 第三条之二; absent elsewhere. */
  readonly insertion?: number;
  /** The numbers before the last in a decimal ordinal: [1, 2] in 1.2.3, none in 1. */
  readonly path?: readonly number[];
  /** As written, with its mark, without the space after it: `一、`, `（一）`, `1.`, `第三条`. */
  readonly text: string;
  /** What stands between the number and the words: `、`, `.`, or nothing. */
  readonly mark: string;
}

const HAN = '[一二三四五六七八九十百零〇]+';
const MARK = '[、.．，,。]?';
const UNIT_STYLES: Readonly<Record<string, OrdinalStyle>> = {
  篇: 'book',
  编: 'book',
  章: 'chapter',
  节: 'section',
  条: 'article',
};
// 第三条规定的…, 第三条第二款… at a paragraph's start speak of an article, they do not begin one.
const SPOKEN_OF =
  '(?!规定|所[列称指述]|第|款|项(?!目)|的|和|或|至|及(?!时)|与|、第|中的|中“|修改为|改为|删去|删除|增加一)';
const UNIT = new RegExp(`^第(${HAN}|\\d+)([篇编章节条])(?:之(${HAN}))?${SPOKEN_OF}(${MARK})`, 'u');
// 一、二、三产业 and 三、四季度 only begin like one.
const HAN_PLAIN = new RegExp(`^(${HAN})([、.．，,])(?!${HAN}(?:、|季度|产业))`, 'u');
const HAN_PARENTHESISED = new RegExp(`^[（(](${HAN})[）)](${MARK})`, 'u');
const ARABIC_PARENTHESISED = new RegExp(`^[（(](\\d{1,3})[）)](${MARK})`, 'u');
const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,2})+)([.．、]?)(?![\d%％．.])\s+(?=\S)/u;
// 1　总则, of a heading alone: 3 月底前 and 12 项 are words of a text, 项目 and 条件 are not counted.
const WHOLE =
  /^(\d{1,2})(?:\u3000+|[ \t]+(?!(?:项(?!目)|条(?!件)|年(?!度)|日(?!常)|名(?!称|单)|家(?!庭)|[个月号次件万亿元])))(?=\p{L}|[“《（])/u;
// 1.2015年底前…, 2.3月底前… begin with a date after their number; 1.5万亩 is a decimal fraction.
const ARABIC = /^(\d{1,3})([.．、])(?:(?!\d)|(?=(?:19|20)\d\d年|\d{1,2}月))/u;
// Not one range of code points: ㉑ and ㊱ begin blocks of their own.
const CIRCLED_NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const CIRCLED = new RegExp(`^([${CIRCLED_NUMBERS}])(${MARK})`, 'u');

/**
 * The ordinal at the very start of a text, or undefined. Slightly wrong marks (1、 or （一）、) are read too, for the checks.
 * Only of a heading is a number without a mark (1　总则) one: the first level of 1.1 and 1.1.1.
 */
export function parseOrdinal(text: string, isHeading = false): Ordinal | undefined {
  let match = UNIT.exec(text);
  if (match !== null) {
    const [all, number = '', unit = '', insertion, mark = ''] = match;
    const value = numberOf(number);
    const style = UNIT_STYLES[unit];
    if (value === undefined || style === undefined) return undefined;
    const inserted = insertion === undefined ? undefined : parseNumeral(insertion);
    return { style, value, text: all, mark, ...(inserted === undefined ? {} : { insertion: inserted }) };
  }
  match = DECIMAL.exec(text);
  if (match !== null) {
    const numbers = (match[1] ?? '').split(/[.．]/u).map(Number);
    const value = numbers.pop() ?? 0;
    return { style: 'decimal', value, path: numbers, text: match[0].trimEnd(), mark: match[2] ?? '' };
  }
  match = isHeading ? WHOLE.exec(text) : null;
  if (match !== null) {
    const [, number = ''] = match;
    return { style: 'decimal', value: Number(number), path: [], text: number, mark: '' };
  }
  for (const [pattern, style] of PLAIN_STYLES) {
    match = pattern.exec(text);
    const value = match === null ? undefined : numberOf(match[1] ?? '');
    if (match !== null && value !== undefined) return { style, value, text: match[0], mark: match[2] ?? '' };
  }
  return undefined;
}

const PLAIN_STYLES: readonly (readonly [RegExp, OrdinalStyle])[] = [
  [HAN_PLAIN, 'han'],
  [HAN_PARENTHESISED, 'han-parenthesised'],
  [ARABIC, 'arabic'],
  [ARABIC_PARENTHESISED, 'arabic-parenthesised'],
  [CIRCLED, 'circled'],
];

/** The well-formed ordinal of a style and value, to name what should stand: （三）, 3., 第三条. Not for decimals. */
export function formatOrdinal(style: Exclude<OrdinalStyle, 'decimal'>, value: number): string {
  switch (style) {
    case 'book':
      return `第${formatNumeral(value)}篇`;
    case 'chapter':
      return `第${formatNumeral(value)}章`;
    case 'section':
      return `第${formatNumeral(value)}节`;
    case 'article':
      return `第${formatNumeral(value)}条`;
    case 'han':
      return `${formatNumeral(value)}、`;
    case 'han-parenthesised':
      return `（${formatNumeral(value)}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabic-parenthesised':
      return `（${value}）`;
    case 'circled':
      return CIRCLED_NUMBERS.charAt(value - 1);
  }
}

function numberOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (CIRCLED_NUMBERS.includes(text)) return CIRCLED_NUMBERS.indexOf(text) + 1;
  return parseNumeral(text.replaceAll('〇', '零'));
}
