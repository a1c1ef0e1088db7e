import type { DocumentNumber } from '../model/document-number.js';
import type { Bilingual } from '../model/finding.js';
import type { Notice } from '../model/notice.js';
import { withoutSpace } from '../model/without-space.js';

const MEANT =
  /^\s*([\p{Script=Han}\s]+?)\s*([〔[（(【［〖{﹝]?)\s*(\d{4}|\d{2})\s*(年?)\s*([〕\]）)】］〗}﹞]?)\s*(第?)\s*(0*)([1-9]\d*)\s*(号?)\s*$/u;

/** What is meant by a document number, and what is wrong with the way it is written. */
export interface MeantNumber {
  readonly meant: DocumentNumber | undefined;
  readonly faults: readonly Bilingual[];
}

/** Reads a document number however it is written; nothing is meant where that would be a guess. */
export function meantNumber(text: string): MeantNumber {
  const match = MEANT.exec(text.normalize('NFKC'));
  if (match === null) return { meant: undefined, faults: [] };
  const [, prefix = '', open = '', year = '', yearUnit, close = '', ordinal, zeros, number, unit] = match;
  // 绍政发2015013: where the year ends is a guess.
  if (open === '' && close === '') return { meant: undefined, faults: [] };
  const faults = [
    ...(/[０-９]/u.test(text) ? [{ zh: '数字用半角', en: 'digits are half-width' }] : []),
    ...(open !== '〔' || close !== '〕'
      ? [{ zh: '年份用六角括号「〔〕」', en: 'the year stands in “〔〕”' }]
      : []),
    ...(year.length < 4 || yearUnit !== ''
      ? [{ zh: '年份用四位数字，不加「年」', en: 'the year has four digits and no “年”' }]
      : []),
    ...(ordinal !== '' ? [{ zh: '序号前不加「第」', en: 'no “第” before the number' }] : []),
    ...(zeros !== '' ? [{ zh: '序号不编虚位', en: 'no leading zeros' }] : []),
    ...(unit === '' ? [{ zh: '序号后缺「号」', en: '“号” is missing after the number' }] : []),
    ...(/\s/u.test(text) ? [{ zh: '中间不空格', en: 'no spaces within' }] : []),
  ];
  const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 48 ? 1900 : 2000);
  return { meant: { prefix: withoutSpace(prefix), year: fullYear, number: Number(number) }, faults };
}

/** The document number of a notice, also where it is written wrong: that is told there, and the notice is the one that others cite. */
export function numberMeantBy({
  number,
  front,
}: Pick<Notice, 'number' | 'front'>): DocumentNumber | undefined {
  return number ?? meantNumber(front.number ?? '').meant;
}
