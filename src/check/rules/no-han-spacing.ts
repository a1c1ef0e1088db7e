/**
 * 汉字之间、汉字与数字或字母之间不空格；两个字的姓名不用空格撑开。
 *
 * 中西文之间的空隙由版式自动留出，姓名对齐是模板的事；源文件里的空格会原样带进网页和数据，「2015 年」就查不到「2015年」。
 * 「第一条　」等序数之后、「表1　」「专栏1　」等编号之后、人名与职务之间、联合发文的机关之间的空格不算；「总　则」「目　录」这样两个字的题目
 * 照习惯可以撑开；没有句子的地方（表格单元、并列的姓名）也不报。
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
 * 根据《绍兴市教育局　绍兴银行关于做好助学工作的通知》要求，
 *
 * 市长　某某
 *
 * 联系人：市财政局　姚远，电话：0575-85148964，传真：0575-85148965。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import { knownOrgans } from '../../model/publication.js';
import { isSetOff } from '../set-off.js';
import { proseRule, type Slip } from '../prose-rule.js';
import type { House } from '../rule.js';

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
// 联系人：市财政局　姚远，电话：…: who is there stands behind the organ.
const CONTACT =
  /(?:联系|经办|咨询|值班|负责|收件)(?:人|人员|方式|单位|部门|单位及电话)?[：:][^，。；：]{2,30}$/u;
const NAME_ALONE = /^\p{Script=Han}{2,4}(?=[，、；。（）()]|$)/u;
// A joint title sets its organs apart.
const ORGAN = /(?:政府|委|会|办公室|办公厅|局|厅|部|院|军分区|公司)$/u;
// What organs are called at the head of a joint title, where nothing else can stand.
const JOINT_ORGAN =
  /\p{Script=Han}{2}(?:政府|[委会办室厅局部院署行社团司]|中心|军区|军分区|警备区|集团|海关|大学|[支总]队)$/u;
const AFTER_ORGANS = /关于|印发|[转批]转|公布|发布|命令|公告|通告/u;
const LONGEST_HEAD = 200;
// 总　则 as a whole title; 目　录 also where it is a paragraph.
const TITLE_OF_TWO = /^\p{Script=Han}$/u;
const OWN_TITLES = /^(?:目录|目次|说明|前言|总则|附则|序言|引言|后记|摘要|附录|附件|附表|附图)$/u;

function* blanks(prose: Prose, { front }: Notice, { publication }: House): Generator<Slip> {
  const { kind, text } = prose;
  if (kind === 'signatureLine' || !ANY_BLANK.test(text) || isSpacedTitle(prose)) return;
  if (kind === 'rosterEntry') {
    // Nobody has a name of one character: 姚　远 was read as a name and an office.
    const padded = /^(\p{Script=Han})\u3000(\p{Script=Han})(?=$|\s)/u.exec(text);
    if (padded !== null) yield blankIn(`${padded[1] ?? ''}${padded[2] ?? ''}`, 1, 2);
    return;
  }
  const isTitle = TITLES.has(kind);
  const isSentence = SENTENCE.test(text);
  const isKnown = (name: string): boolean =>
    front.issuer.includes(name) ||
    knownOrgans(publication).has(name) ||
    Object.hasOwn(publication.organs ?? {}, name);
  for (const { index: start, 0: space } of matchesOf(text, BLANK)) {
    const end = start + space.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (isSetOff(prose, start)) continue;
    if (isSetApart(text, start, end, isTitle) && !isPadding(text, start, end)) continue;
    if (isBetweenOrgans(text, start, end, kind, isKnown) || isBetweenIssuers(prose, start, front.issuer))
      continue;
    const isNumber = /\d/u.test(before) && UNIT.test(after);
    if (isTitle || isSentence || isNumber || isPadding(text, start, end)) {
      yield blankIn(before + after, start, end);
    }
  }
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

/** 总　则, 第五章　附　则: a title of two characters is spaced out by custom. */
function isSpacedTitle({ kind, text }: Prose): boolean {
  const words = text.slice(parseOrdinal(text, kind === 'heading')?.text.length ?? 0).trim();
  const [first = '', second = '', ...others] = words.split(BLANKS);
  if (others.length > 0 || !TITLE_OF_TWO.test(first) || !TITLE_OF_TWO.test(second)) return false;
  return kind === 'heading' || kind === 'partTitle' || OWN_TITLES.test(first + second);
}

/** Between the organs with which the notice's title, or one in 《》, begins: 甲局　乙银行关于…. */
function isBetweenOrgans(
  text: string,
  start: number,
  end: number,
  kind: Prose['kind'],
  isKnown: (name: string) => boolean,
): boolean {
  const open = text.slice(Math.max(0, start - LONGEST_HEAD), start).search(/《[^《》]*$/u);
  const from = open < 0 ? 0 : Math.max(0, start - LONGEST_HEAD) + open + 1;
  if (open < 0 && kind !== 'title' && kind !== 'partTitle') return false;
  const rest = text.slice(end, end + LONGEST_HEAD).replace(/》.*$/su, '');
  const until = AFTER_ORGANS.exec(rest)?.index;
  const [before, after] = [text.slice(from, start), rest.slice(0, until ?? rest.length)];
  if (AFTER_ORGANS.test(before) || until === 0) return false;
  const organs = [...before.split(BLANKS), ...after.split(BLANKS)];
  return organs.every((name) => isKnown(name) || JOINT_ORGAN.test(name.replace(/等.{0,8}$/u, '')));
}

/** Between as many organs as there are issuers, whatever they are called. */
function isBetweenIssuers({ kind, text }: Prose, start: number, issuers: readonly string[]): boolean {
  const head = text.slice(0, AFTER_ORGANS.exec(text)?.index ?? 0);
  return kind === 'title' && start < head.length && head.split(BLANKS).length === issuers.length;
}

function isSetApart(text: string, start: number, end: number, isTitle: boolean): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (ORDINAL.test(before) || LABEL.test(after) || GROUP_OF_STANDARD.test(before)) return true;
  if (start <= before.length && PLAIN_NUMBER.test(before) && !/^[年月日]/u.test(after)) return true;
  if (ADDRESS_BEFORE.test(before) || ADDRESS_AFTER.test(after)) return true;
  if (FORM.test(before.slice(-1) + after.charAt(0))) return true;
  if (isTitle) return ORGAN.test(before) && !after.startsWith('关于');
  if (CONTACT.test(text.slice(Math.max(0, start - 40), start)) && NAME_ALONE.test(after)) return true;
  return text.charAt(start) === '\u3000' && (OFFICE.test(before) || isOneOfSeveral(text, start, end));
}

/** Columns, and names in a row: 张三　李四　王五. */
function isOneOfSeveral(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start).replace(/^.*[，。；：、（）]/su, '');
  const after = text.slice(end, end + 20).replace(/[，。；：、（）].*$/su, '');
  return (before + after).match(BLANKS) !== null;
}
