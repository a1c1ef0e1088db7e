/**
 * 汉字之间、汉字与数字或字母之间不空格；两个字的姓名不用空格撑开。
 *
 * 中西文之间的空隙由版式自动留出，姓名对齐是模板的事；源文件里的空格会原样带进网页和数据，「2015 年」就查不到「2015年」。
 * 「第一条　」等序数之后、「表1　」等题注编号之后、人名与职务之间的空格不算；没有句子的地方（表格单元、并列的姓名）也不报。
 * 依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 自 2015 年 3 月起施行，通过 GAP 认证。
 * ```
 * @example 错
 * ```md
 * 加强 管理，由姚　远、李　明负责。
 * ```
 * @example 错
 * ```md
 * :::roster
 * 组　长：姚　远　市政府
 * :::
 * ```
 * @example 对
 * ```md
 * 第一条　为规范管理，自2015年3月起施行ISO 9001和Good Agricultural Practices认证，制定本办法。
 *
 * 市长　某某
 *
 * 联系人：姚远　电话：0575-85148964，传真：0575-85148965。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import type { ChronicleEntry } from '../../model/tree.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const noHanSpacing = proseRule(
  {
    id: 'no-han-spacing',
    severity: 'warning',
    authority: 'own',
    basis: { zh: '公报编辑规范：汉字间不空格', en: 'House rules: no blanks between Han characters' },
  },
  blanks,
);

const SPACE = '[ \\t\\u00a0\\u2002-\\u200a\\u202f\\u3000]+';
const BLANK = new RegExp(
  `(?<=\\p{Script=Han})${SPACE}(?=[\\p{Script=Han}\\dA-Za-z])|(?<=[\\dA-Za-z%％℃])${SPACE}(?=\\p{Script=Han})`,
  'gu',
);
const ANY_BLANK = new RegExp(SPACE, 'u');
const BLANKS = new RegExp(SPACE, 'gu');
const SENTENCE = /[，。；]/u;
const TITLES: ReadonlySet<Prose['kind']> = new Set(['title', 'partTitle', 'heading', 'rosterRole']);
const ORDINAL = /第[\d零〇一二三四五六七八九十百]+[篇编章节条](?:之[一二三四五六七八九十]+)?$/u;
// 表1　指标, 附件2　名单: the number of what follows.
const CAPTION_NUMBER = /^(?:附件|附表|附图|附录|表|图)[ \u3000]*[\dA-Z一二三四五六七八九十.．-]{0,6}$/u;
// 《食品安全国家标准　食品添加剂使用标准》: a standard's title sets its group apart.
const GROUP_OF_STANDARD = /《[^《》]*标准$/u;
const PLAIN_NUMBER = /^[\dA-Z.．]{1,6}$/u;
const UNIT = /^[年月日时分个万亿元%％号条款项]/u;
// A field of its own: 电话：…
const LABEL = /^\p{Script=Han}{1,8}[：:]/u;
// An address would run on into the words after it.
const ADDRESS_BEFORE = /[A-Za-z\d][./@][A-Za-z][A-Za-z\d]*$/u;
const ADDRESS_AFTER = /^[A-Za-z\d-]+(?:[.@][A-Za-z]|:\/)/u;
// Blanks of a form, and choices.
const FORM = /^(?:第[号条页期批届次]|[年月日时分][年月日时分]|是否|有无|男女)$/u;
const OFFICE = /(?:长|主席|主任|书记|秘书|委员)$/u;
// A joint title sets its organs apart.
const ORGAN = /(?:政府|委|会|办公室|办公厅|局|厅|部|院|军分区|公司)$/u;

function* blanks(prose: Prose): Generator<Slip> {
  const { kind, text } = prose;
  if (kind === 'signatureLine' || !ANY_BLANK.test(text)) return;
  if (kind === 'rosterEntry') {
    // Nobody has a name of one character: 姚　远 was read as a name and an office.
    const padded = /^(\p{Script=Han})\u3000(\p{Script=Han})(?=$|\s)/u.exec(text);
    if (padded !== null) yield blankIn(`${padded[1] ?? ''}${padded[2] ?? ''}`, 1, 2);
    return;
  }
  const isTitle = TITLES.has(kind);
  const isSentence = SENTENCE.test(text);
  for (const { index: start, 0: space } of matchesOf(text, BLANK)) {
    const end = start + space.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (isSetOff(prose, start)) continue;
    if (isSetApart(text, start, end, isTitle) && !isPadding(text, start, end)) continue;
    const isNumber = /\d/u.test(before) && UNIT.test(after);
    if (isTitle || isSentence || isNumber || isPadding(text, start, end)) {
      yield blankIn(before + after, start, end);
    }
  }
}

/** 1日　市政府…: the days of a chronicle stand apart, and so do the pieces of a title's note （某会通过　自某日起施行）. */
function isSetOff({ node }: Prose, start: number): boolean {
  if (node?.type === 'titleNote') return true;
  return node?.type === 'chronicleEntry' && (node as ChronicleEntry).days.length === start;
}

/** A blank that parts the words. */
function blankIn(words: string, start: number, end: number): Slip {
  const reason = { zh: `「${words}」中间不应有空格`, en: `there should be no blank in “${words}”` };
  return { start, end, reason, expected: '' };
}

/** Two characters, a blank between them, and no more: 姚　远 before a mark, 总　则 as a whole heading. */
function isPadding(text: string, start: number, end: number): boolean {
  const isAlone = (at: number): boolean => !/[\p{Script=Han}\p{L}\p{N}\s]/u.test(text.charAt(at));
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (!/\p{Script=Han}/u.test(before) || !/\p{Script=Han}/u.test(after)) return false;
  return isAlone(start - 2) && isAlone(end + 1) && !FORM.test(before + after);
}

function isSetApart(text: string, start: number, end: number, isTitle: boolean): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (ORDINAL.test(before) || LABEL.test(after) || GROUP_OF_STANDARD.test(before)) return true;
  if (start <= before.length && CAPTION_NUMBER.test(before)) return true;
  if (start <= before.length && PLAIN_NUMBER.test(before) && !/^[年月日]/u.test(after)) return true;
  if (ADDRESS_BEFORE.test(before) || ADDRESS_AFTER.test(after)) return true;
  if (FORM.test(before.slice(-1) + after.charAt(0))) return true;
  if (isTitle) return ORGAN.test(before) && !after.startsWith('关于');
  return text.charAt(start) === '\u3000' && (OFFICE.test(before) || isOneOfSeveral(text, start, end));
}

/** Columns, and names in a row: 张三　李四　王五. */
function isOneOfSeveral(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start).replace(/^.*[，。；：、（）]/su, '');
  const after = text.slice(end, end + 20).replace(/[，。；：、（）].*$/su, '');
  return (before + after).match(BLANKS) !== null;
}
