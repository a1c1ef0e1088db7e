/**
 * 标题里不重复「关于」和文种。
 *
 * 「关于同意关于……的批复」「……指导意见的意见」多是套改旧标题时留下的。转发、印发别的公文的标题，里面那件公文有自己的「关于」和文种，
 * 书名号里的也是，不算。依据：公文实务。
 *
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民政府关于做好关于示例工作的通知
 * ---
 * ```
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民政府关于加快示例工作的指导意见的意见
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府办公室转发市民政局关于做好示例工作的通知的通知
 * ---
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import type { Prose } from '../../model/prose.js';
import { DOCUMENT_TYPES } from '../../model/title.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const titleWording = proseRule(
  {
    id: 'title-wording',
    severity: 'warning',
    authority: 'practice',
    basis: { zh: '公文实务：标题不重复', en: 'Practice: a title says nothing twice' },
  },
  repeats,
);

const TYPE = DOCUMENT_TYPES.join('|');
const AFTER_TYPE = '(?=(?:[（(][^（()）]*[）)])*$)';
// 的通知通知 is two document types in a row, which title-document-type reports.
const TYPE_TWICE = new RegExp(`(?<!的)(${TYPE})\\1${AFTER_TYPE}`, 'u');
const TYPE_OF_TYPE = new RegExp(`(${TYPE})的\\1${AFTER_TYPE}`, 'u');
// What is sent along, changed or answered has a title of its own.
const SPEAKS_OF_DOCUMENT =
  /转发|批转|印发|公布|发布|修改|修订|废止|停止|延长|撤销|贯彻|落实|执行|[的对]?(?:请示|来函|报告)的(?:批复|函|复函)$/u;
const CITED = /《[^《》]*(?:》|$)/gu;

function* repeats({ kind, text: whole }: Prose): Generator<Slip> {
  if (kind !== 'title' && kind !== 'partTitle') return;
  const text = whole.replace(CITED, (title) => '》'.repeat(title.length));
  const twice = TYPE_TWICE.exec(text);
  if (twice !== null) {
    const [actual, type = ''] = twice;
    yield { ...span(twice), reason: saidTwice(actual, type), expected: type };
  }
  if (SPEAKS_OF_DOCUMENT.test(text)) return;
  const ofType = TYPE_OF_TYPE.exec(text);
  if (ofType !== null) yield { ...span(ofType), reason: saidTwice(ofType[0], ofType[1] ?? '') };
  const first = text.indexOf('关于');
  // 关于关于 is a word twice, which is another rule's.
  const start = first < 0 ? -1 : text.indexOf('关于', first + 3);
  if (start >= 0) yield { start, end: start + 2, reason: saidTwice('关于', '关于') };
}

function span({ index, 0: actual }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + actual.length };
}

function saidTwice(actual: string, word: string): Bilingual {
  return {
    zh: actual === word ? `标题里有两个「${word}」` : `标题里「${actual}」的「${word}」重复`,
    en: actual === word ? `the title has “${word}” twice` : `“${word}” stands twice in “${actual}”`,
  };
}
