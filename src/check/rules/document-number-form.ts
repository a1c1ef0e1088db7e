/**
 * 文号由机关代字、年份、序号组成：年份四位，用六角括号「〔〕」括入；序号不加「第」，不编虚位，后加「号」；中间不空格。
 *
 * 网址、引用和查找都认这一种写法。文件头里的文号以及「废止」「修改」两项里的文号都照此检查；命令（令）、公告、通告的
 * 「第N号」是另一种编号，不在此列。
 *
 * @example 错
 * ```md
 * ---
 * number: 绍政发[2015]第013号
 * ---
 * ```
 * @example 错
 * ```md
 * ---
 * number: 绍政发〔15〕13号
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * number: 绍政发〔2015〕13号
 * ---
 * ```
 */
import {
  formatDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../../model/document-number.js';
import type { Bilingual } from '../../model/finding.js';
import type { NoticeRule } from '../rule.js';
import { numberForm } from '../wording.js';

const MEANT =
  /^\s*([\p{Script=Han}\s]+?)\s*([〔[（(【［〖{﹝]?)\s*(\d{4}|\d{2})\s*(年?)\s*([〕\]）)】］〗}﹞]?)\s*(第?)\s*(0*)([1-9]\d*)\s*(号?)\s*$/u;
const ORDER = /^\p{Script=Han}*(?:令|公告|通告)(?:\d{4}年)?第?[1-9]\d*号$/u;

export const documentNumberForm: NoticeRule = {
  id: 'document-number-form',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.2.5',
  *check({ source, front, date }, { publication }) {
    const written: [string, string][] = [
      ['number', front.number],
      ...listed('repeals', front.repeals),
      ...listed('amends', front.amends),
    ];
    for (const [key, text] of written) {
      if (parseDocumentNumber(text) !== undefined || ORDER.test(text)) continue;
      const { number, faults } = read(text);
      // What is repealed or amended may be named by its title instead.
      if (number === undefined && key !== 'number') continue;
      const right = number === undefined ? undefined : formatDocumentNumber(number);
      yield {
        source,
        place: source.yamlPlace(key),
        reason: reasonFor(text, right ?? numberForm(publication, date?.year), faults),
        actual: text,
        ...(right === undefined ? {} : { expected: [right] }),
      };
    }
  },
};

function reasonFor(text: string, right: string | Bilingual, faults: readonly Bilingual[]): Bilingual {
  const should = typeof right === 'string' ? { zh: `「${right}」`, en: `“${right}”` } : right;
  const why =
    faults.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `：${faults.map(({ zh }) => zh).join('；')}`,
          en: `: ${faults.map(({ en }) => en).join('; ')}`,
        };
  return {
    zh: `文号应为${should.zh}，实为「${text}」${why.zh}`,
    en: `the document number should be ${should.en}, is “${text}”${why.en}`,
  };
}

function listed(key: string, numbers: readonly string[] = []): [string, string][] {
  return numbers.map((number, index) => [`${key}.${index}`, number]);
}

/** The number that is meant, and what is wrong with the way it is written. */
function read(text: string): { number: DocumentNumber | undefined; faults: Bilingual[] } {
  const match = MEANT.exec(text.normalize('NFKC'));
  if (match === null) return { number: undefined, faults: [] };
  const [, prefix = '', open = '', year = '', yearUnit, close = '', ordinal, zeros, number, unit] = match;
  // 绍政发2015013: where the year ends is a guess.
  if (open === '' && close === '') return { number: undefined, faults: [] };
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
  return { number: { prefix: prefix.replace(/\s+/gu, ''), year: fullYear, number: Number(number) }, faults };
}
