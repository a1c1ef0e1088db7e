/**
 * 全角标点前后不空格。
 *
 * 全角标点自带空白，再空一格就疏密不匀，空格还会带进网页和数据。表格、名单、署名里隔开各栏的空格，「第一条（目的）　」序数之后的空格，
 * 留待填写的「（　）」「时间：　　地点：」，以及「“Smart City” Program」外文词之间的空格不算。依据：公报编辑规范：汉字间不空格。
 *
 * @example 错
 * ```md
 * 加强管理 ，确保安全 。落实责任； 督促检查。
 * ```
 * @example 错
 * ```md
 * 推进“ 智慧城市 ”建设，执行《 示例办法 》。
 * ```
 * @example 对
 * ```md
 * 第一条（目的）　为加强管理，推进“智慧城市”建设，采用“Smart City” Program和ISO 9001（2008）标准，制定本办法。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import { isSetOff } from '../set-off.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const markSpacing = proseRule(
  {
    id: 'mark-spacing',
    severity: 'warning',
    authority: 'own',
    basis: { zh: '公报编辑规范：标点前后不空格', en: 'House rules: no blanks beside full-width marks' },
  },
  blanks,
);

const SPACE = '[ \\t\\u00a0\\u2002-\\u200a\\u202f\\u205f\\u3000]+';
const BESIDE_MARK = new RegExp(
  `(?<=[，。、；：？！“”‘’《》〈〉（）])${SPACE}|${SPACE}(?=[，。、；：？！“”‘’《》〈〉（）])`,
  'gu',
);
// Blanks part the columns in these.
const SET_APART: ReadonlySet<Prose['kind']> = new Set([
  'gridCell',
  'rosterEntry',
  'rosterRole',
  'signatureLine',
]);
const LATIN = /[A-Za-z\d]/u;
// What is left to fill in: a form's own field, or the words around a number.
const FIELD = /^(?:\p{Script=Han}{1,8}[：:]|[年月日时分号届次页_＿）】”》□☐])/u;
const LETTER_OR_MARK = /[\p{L}\p{N}\p{P}]/u;

function* blanks(prose: Prose): Generator<Slip> {
  const { kind, text } = prose;
  if (SET_APART.has(kind)) return;
  const from = parseOrdinal(text)?.text.length ?? 0;
  for (const { index: start, 0: space } of matchesOf(text, BESIDE_MARK)) {
    const end = start + space.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (isSetOff(prose, start)) continue;
    if (start <= from || after === '' || isField(text, start, end) || isSeparator(space, before, after))
      continue;
    const words = `${before}${after}`;
    if (!LETTER_OR_MARK.test(before) || isBetweenLatin(text, start, end)) continue;
    yield {
      start,
      end,
      reason: {
        zh: `标点旁不应有空格：「${words}」`,
        en: 'there should be no blank beside a full-width mark',
      },
      // Two characters wide, a blank may stand for the end of a paragraph.
      ...(/^\u3000{2}/u.test(space) && before === '。' ? {} : { expected: '' }),
    };
  }
}

/** A blank to write in: （　）, 时间：　　地点：, ：　　年. */
function isField(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[：（“《〈‘]/u.test(before) && FIELD.test(text.slice(end, end + 10))) return true;
  return /[_＿]/u.test(before);
}

/** A full-width space sets apart what follows brackets, or stands before them: 第一条（目的）　, 张三（组长）　李四. */
function isSeparator(space: string, before: string, after: string): boolean {
  return space.includes('\u3000') && (before === '）' || after === '（');
}

/** “Smart City” Program: quotation marks and brackets in a foreign language. */
function isBetweenLatin(text: string, start: number, end: number): boolean {
  const before = /[”’）]/u.test(text.charAt(start - 1)) ? text.charAt(start - 2) : text.charAt(start - 1);
  const after = /[“‘（]/u.test(text.charAt(end)) ? text.charAt(end + 1) : text.charAt(end);
  return LATIN.test(before) && LATIN.test(after);
}
