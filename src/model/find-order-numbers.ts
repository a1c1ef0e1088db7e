import {
  ORDER_WORDS,
  isShortPrefix,
  orderNumber,
  type DocumentNumber,
  type DocumentNumberMatch,
} from './document-number.js';
import { matchesOf } from './matches.js';

// The organ's name may have so many characters.
const LONGEST_ORGAN = 24;
const NUMBER = '(?:(\\d{4})年)?\\s*第\\s*([1-9]\\d{0,4})\\s*号';
const AFTER_WORD = new RegExp(`(?:${ORDER_WORDS})(?:[（(]\\s*${NUMBER}\\s*[）)]|\\s*${NUMBER})`, 'gu');
const BEFORE_WORD = new RegExp(`${NUMBER}(${ORDER_WORDS})`, 'gu');
const YEAR_FIRST = /[〔[（(](\d{4})[〕\])）](\p{Script=Han}{1,10})第\s*([1-9]\d{0,4})\s*号/gu;
const ENDS_IN_WORD = new RegExp(`(?:${ORDER_WORDS})$`, 'u');
const OTHER_LEVEL = /[省市区县州盟旗乡镇]$/u;
const HAN_AT_END = /\p{Script=Han}*$/u;

/**
 * Orders and announcements (国务院令第707号, 市政府令（第12号）, 市政府第12号令) and old numbers with the year first, in a
 * running text. Only known prefixes are found, since 令 and 公告 are also plain words; an organ may be shortened.
 */
export function findOrderNumbers(text: string, prefixes: readonly string[]): DocumentNumberMatch[] {
  if (!text.includes('号')) return [];
  const orders = prefixes.filter((prefix) => ENDS_IN_WORD.test(prefix));
  const found: DocumentNumberMatch[] = [];
  const add = (start: number, end: number, meant: DocumentNumber): void => {
    found.push({ start, end, text: text.slice(start, end), meant, wellFormed: true });
  };
  for (const match of orders.length === 0 ? [] : matchesOf(text, AFTER_WORD)) {
    const [all, yearInside, inside, yearAfter, after] = match;
    const wordEnd = match.index + (all.startsWith('令') ? 1 : 2);
    const prefix = prefixBefore(text.slice(Math.max(0, wordEnd - LONGEST_ORGAN), wordEnd), orders);
    if (prefix === undefined) continue;
    const meant = orderNumber(prefix.known, yearInside ?? yearAfter, inside ?? after);
    add(wordEnd - prefix.written, match.index + all.length, meant);
  }
  for (const match of orders.length === 0 ? [] : matchesOf(text, BEFORE_WORD)) {
    const [all, year, number, word = ''] = match;
    const before = text.slice(Math.max(0, match.index - LONGEST_ORGAN), match.index) + word;
    const prefix = prefixBefore(before, orders);
    if (prefix === undefined) continue;
    add(
      match.index - (prefix.written - word.length),
      match.index + all.length,
      orderNumber(prefix.known, year, number),
    );
  }
  for (const match of matchesOf(text, YEAR_FIRST)) {
    const [all, year, prefix = '', number] = match;
    if (!prefixes.includes(prefix)) continue;
    const meant = { prefix, year: Number(year), number: Number(number), form: 'year-first' } as const;
    add(match.index, match.index + all.length, meant);
  }
  return found;
}

/** The known prefix that a text ends with, whole or shortened, and how many characters of the text it has. */
function prefixBefore(
  before: string,
  orders: readonly string[],
): { readonly known: string; readonly written: number } | undefined {
  const run = HAN_AT_END.exec(before)?.[0] ?? '';
  const whole = orders.filter((prefix) => run.endsWith(prefix)).sort((a, b) => b.length - a.length)[0];
  if (whole !== undefined) return { known: whole, written: whole.length };
  for (let written = run.length; written > 2; written--) {
    const short = run.slice(-written);
    // 省政府令 is not the city's.
    if (/^(?:人民)?政府/u.test(short) && OTHER_LEVEL.test(run.slice(0, -written))) return undefined;
    const meant = orders.filter((prefix) => isShortPrefix(short, prefix));
    if (meant.length === 1 && meant[0] !== undefined) return { known: meant[0], written };
  }
  return undefined;
}
