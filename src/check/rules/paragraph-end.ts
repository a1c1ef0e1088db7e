/**
 * 正文的一段以句末标点结束，不停在「，」「、」上；标题末尾不加标点。
 *
 * 停在逗号、顿号上，或者写到一半没有标点的，多是一段被截断或误分成了两段；上一项以分号结束的，这一项也要有标点。独占一行的小标题、名单、日期、署名、公式、网址、电话，
 * 附件里的表格和文书样式，本来没有句末标点，不报。依据：GB/T 15834—2011 4.1；GB/T 9704—2012 7.3.3。
 *
 * @example 错
 * ```md
 * 各有关部门要加强管理，确保安全，
 * ```
 * @example 错
 * ```md
 * 各有关部门要加强管理。逐级落实责任；定期督促检查
 * ```
 * @example 错
 * ```md
 * ## 一、工作任务：
 *
 * 加强管理。
 * ```
 * @example 对
 * ```md
 * ## 一、工作任务
 *
 * （一）加强领导，落实责任
 *
 * 各有关部门要做好下列工作：
 *
 * 联系人：张三，电话：0575-85148964
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import type { Notice } from '../../model/notice.js';
import { proseRule, type Slip } from '../prose-rule.js';
import type { NoticeRule, Violation } from '../rule.js';

const words = proseRule(
  {
    id: 'paragraph-end',
    severity: 'warning',
    authority: 'practice',
    basis: {
      zh: 'GB/T 15834—2011 4.1；公文实务：标题末尾不加标点',
      en: 'GB/T 15834—2011 4.1; practice: no mark at the end of a heading',
    },
  },
  wrongEnd,
);

export const paragraphEnd: NoticeRule = {
  ...words,
  *check(notice, house) {
    yield* words.check(notice, house);
    yield* openItems(notice);
  },
};

const PAUSE = /[，、,]$/u;
const SENTENCE_END = /[。；，、：,;:.]$/u;
const WORD_AT_END = /[\p{Script=Han}》]$/u;
// Marks within tell a sentence from a heading, a name or a line of a list.
const WITHIN_SENTENCE = /[。；！？]/u;
// 联系人：…, 单位：…; 式中：A＝B; a web address.
const FIELD = /^(?:注\d*|(?!答[：:])[\p{Script=Han}（）]{1,10})[：:]|[＝=]|https?:|www\./u;

function* wrongEnd(prose: Prose): Generator<Slip> {
  const { kind, part, quoted, text } = prose;
  const end = text.trimEnd().length;
  const last = text.charAt(end - 1);
  if (kind === 'heading') {
    if (SENTENCE_END.test(last)) yield { start: end - 1, end, reason: headingEnd(last), expected: '' };
    return;
  }
  if (kind !== 'paragraph' || quoted) return;
  if (PAUSE.test(last)) yield { start: end - 1, end, reason: cutAt(last) };
  else if (part?.kind !== 'attachment' && isCutSentence(text.slice(0, end)))
    yield { start: end - 1, end, reason: CUT };
}

/** An item without a mark below one that ends with ；. */
function* openItems({ source, proses }: Notice): Generator<Violation> {
  for (const [at, { kind, part, quoted, text }] of proses.entries()) {
    const [before, next] = [proses[at - 1], proses[at + 1]];
    if (before === undefined || before.part !== part) continue;
    if (kind !== 'paragraph' || quoted || part?.kind === 'attachment') continue;
    const end = text.trimEnd().length;
    if (!/；$/u.test(before.text) || !ITEM_WITHOUT_END.test(text.slice(0, end))) continue;
    const style = parseOrdinal(text)?.style;
    const below = next?.part === part ? parseOrdinal(next?.text ?? '')?.style : undefined;
    if (style === undefined || style !== parseOrdinal(before.text)?.style) continue;
    // It has items of its own, or is told of as cut.
    if ((below !== undefined && below !== style) || isCutSentence(text.slice(0, end))) continue;
    const place = proses[at]?.place(end - 1, end);
    if (place !== undefined) yield { source, place, reason: OPEN_ITEM, actual: text.charAt(end - 1) };
  }
}

const ITEM_WITHOUT_END = /[\p{Script=Han}》）〕\dA-Za-z%]$/u;
const OPEN_ITEM: Bilingual = {
  zh: '上一项以「；」结束，这一项末尾缺「；」或「。」',
  en: 'the item before ends in “；”: a mark is missing at the end of this one',
};

function isCutSentence(text: string): boolean {
  return WORD_AT_END.test(text) && WITHIN_SENTENCE.test(withoutOrdinal(text)) && !FIELD.test(text);
}

function withoutOrdinal(text: string): string {
  return text.slice(parseOrdinal(text)?.text.length ?? 0);
}

function headingEnd(mark: string): Bilingual {
  return {
    zh: `标题末尾不加标点，实有「${mark}」`,
    en: `no mark at the end of a heading; there is “${mark}”`,
  };
}

function cutAt(mark: string): Bilingual {
  return {
    zh: `这一段停在「${mark}」上，疑有截断，或应与下一段相接`,
    en: `this paragraph ends in “${mark}”: it may be cut, or go on in the next`,
  };
}

const CUT: Bilingual = {
  zh: '这一段没有句末标点，疑有截断',
  en: 'this paragraph has no mark at its end: it may be cut',
};
