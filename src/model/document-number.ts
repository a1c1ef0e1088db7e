import { toHalfWidth } from './half-width.js';
import { withoutSpace } from './without-space.js';

/** 文号: 绍政发〔2015〕13号 is prefix 绍政发, year 2015, number 13; 绍兴市人民政府令第12号 has no year. */
export interface DocumentNumber {
  readonly prefix: string;
  /** Absent where the numbers run on over the years. */
  readonly year?: number;
  readonly number: number;
  /** How it is written, where it is not with the year in 〔〕 before the number. */
  readonly form?: NumberForm;
}

/** `order` is 令第12号, 公告2015年第3号; `year-first`, of old documents, 〔1996〕武司字第82号. */
export type NumberForm = 'order' | 'year-first';

/** What stands in a text where a document number is meant, well formed or not. Offsets are in UTF-16 units. */
export interface DocumentNumberMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number that is meant, also where its form is wrong. */
  readonly meant: DocumentNumber;
  /** Whether it is written as it may be. */
  readonly wellFormed: boolean;
}

/** What the prefixes of orders and announcements end with; an alternation for patterns. */
export const ORDER_WORDS = '令|公告|通告|布告';

// GB/T 9704 7.2.5.
const BRACKETED = /^(\p{Script=Han}+)〔(\d{4})〕([1-9]\d*)号$/u;
const YEAR_FIRST = /^〔(\d{4})〕(\p{Script=Han}+)第([1-9]\d*)号$/u;
const ORDINAL = '(?:(\\d{4})年)?第([1-9]\\d*)号';
const ORDER = new RegExp(`^(\\p{Script=Han}*(?:${ORDER_WORDS}))(?:[（(]${ORDINAL}[）)]|${ORDINAL})$`, 'u');
const ORDER_BEHIND = new RegExp(`^(\\p{Script=Han}*?)${ORDINAL}(${ORDER_WORDS})$`, 'u');

/** The well-formed document number that the whole text is, or undefined. Of 令（第12号） the prefix is 令. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [bracketed, prefix = '', year, number] = BRACKETED.exec(text) ?? [];
  if (bracketed !== undefined) return { prefix, year: Number(year), number: Number(number) };
  const [yearFirst, firstYear, body = '', last] = YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined)
    return { prefix: body, year: Number(firstYear), number: Number(last), form: 'year-first' };
  const order = ORDER.exec(text);
  if (order !== null) return orderNumber(order[1] ?? '', order[2] ?? order[4], order[3] ?? order[5]);
  const behind = ORDER_BEHIND.exec(text);
  return behind === null
    ? undefined
    : orderNumber(`${behind[1] ?? ''}${behind[4] ?? ''}`, behind[2], behind[3]);
}

export function orderNumber(
  prefix: string,
  year: string | undefined,
  number: string | undefined,
): DocumentNumber {
  return { prefix, ...(year !== undefined && { year: Number(year) }), number: Number(number), form: 'order' };
}

/** A number in the one form in which the register knows it. */
export function formatDocumentNumber({ prefix, year, number, form }: DocumentNumber): string {
  if (form === 'order') return `${prefix}${year === undefined ? '' : `${year}年`}第${number}号`;
  return form === 'year-first'
    ? `〔${year ?? ''}〕${prefix}第${number}号`
    : `${prefix}〔${year ?? ''}〕${number}号`;
}

// Any brackets, or 绍政发2015年13号 and 绍政发2015-13 without them.
const TYPED_NUMBER =
  /^(\p{Script=Han}*?)(?:[〔[（(【［〖{｛﹝](\d{4}|\d{2})[〕\]）)】］〗}｝﹞]|(\d{4})年|(?<=\p{Script=Han})(\d{4})[-—－–/])第?(\d{1,5})号?文?$/u;
const TYPED_END = /^第?(\d{1,5})号?$/u;

/** A document number as far as a reader has given it. */
export type TypedNumber = Partial<DocumentNumber> & Pick<DocumentNumber, 'number'>;

// 令12, 市政府令第12号, 第12号令, 公告2015年第3号.
const TYPED_ORDER = new RegExp(
  `^(\\p{Script=Han}*(?:${ORDER_WORDS}))[（(]?(?:(\\d{4})年)?第?(\\d{1,5})号?[）)]?$`,
  'u',
);

/**
 * The document number that a reader has typed, in whatever brackets, width and spacing, with 号 or without. Of 13号 only
 * the number is known, of 〔2015〕13号 all but the prefix.
 */
export function readTypedNumber(typed: string): TypedNumber | undefined {
  const text = withoutSpace(toHalfWidth(typed));
  const other = parseDocumentNumber(text);
  if (other?.form !== undefined) return other;
  const order = TYPED_ORDER.exec(text);
  if (order !== null) return orderNumber(order[1] ?? '', order[2], order[3]);
  const whole = TYPED_NUMBER.exec(text);
  if (whole !== null) {
    const [, prefix = '', inBrackets, beforeYear, beforeDash, number] = whole;
    const year = fullYear(Number(inBrackets ?? beforeYear ?? beforeDash));
    return { ...(prefix !== '' && { prefix }), year, number: Number(number) };
  }
  const end = TYPED_END.exec(text);
  return end === null ? undefined : { number: Number(end[1]) };
}

/** Whether a document may be the one that a reader has named: 市政府令12号 is 绍兴市人民政府令第12号. */
export function isMeant(own: DocumentNumber, asked: TypedNumber): boolean {
  const { prefix, year, number, form } = asked;
  if (own.number !== number || (year !== undefined && own.year !== year)) return false;
  if (prefix === undefined) return true;
  return form === 'order' ? own.form === 'order' && isShortPrefix(prefix, own.prefix) : own.prefix === prefix;
}

/** 15 is 2015, 98 is 1998. */
export function fullYear(year: number): number {
  return year < 100 ? (year > 48 ? 1900 : 2000) + year : year;
}

/** Whether the prefix of an order may be written so: 市政府令 for 绍兴市人民政府令. */
export function isShortPrefix(short: string, prefix: string): boolean {
  return prefix.endsWith(short.replace(/(?<!人民)政府/u, '人民政府'));
}
