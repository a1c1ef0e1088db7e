/**
 * 标题和正文说印发、转发什么，后面就附什么，题目一字不差。
 *
 * 标题说印发「实施办法」，后面附的却是「实施细则」，读者无从知道哪个对。标题概括几件附文的（印发……工作规则与组成人员），附文有一件与
 * 标题开头相同即可，说明件数的（两个规定、等三个办法）不比较；「公布」「发布」的名单可以就在正文里，只在附文题目与标题相差一两个字时
 * 报告。转发别的机关的文件，可以省去机关名称和「的」，公报也可以不附。
 *
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民政府关于印发绍兴市临时救助实施办法的通知
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 现将《绍兴市临时救助实施办法》印发给你们，请认真贯彻执行。
 *
 * # 绍兴市临时救助实施细则
 *
 * 第一条　本细则自发布之日起施行。
 * ```
 * @example 错 没有附文
 * ```md
 * ---
 * title: 绍兴市人民政府关于印发绍兴市临时救助实施办法的通知
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府关于印发绍兴市临时救助实施办法的通知
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 现将《绍兴市临时救助实施办法》印发给你们，请认真贯彻执行。
 *
 * # 绍兴市临时救助实施办法
 *
 * 第一条　本办法自发布之日起施行。
 * ```
 */
import type { RelatedPlace } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { textOf, titleProse } from '../../model/prose.js';
import { comparableTitle, DOCUMENT_TYPES, parseTitle, type TitleParts } from '../../model/title.js';
import type { PartTitle } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';
import { TERMS } from '../wording.js';

export const enclosureTitle: NoticeRule = {
  id: 'enclosure-title',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: {
    zh: '公报编辑规范：附文题目与标题一致',
    en: 'House rules: an enclosed text has the title that is announced',
  },
  *check(notice, { publication }) {
    const enclosed = notice.tree.children.slice(1).flatMap(({ children }) => {
      const [title] = children;
      return title?.type === 'partTitle' && textOf(title).trim() !== '' ? [title] : [];
    });
    yield* namedByTitle(notice, enclosed, publication.city);
    yield* namedByText(notice, enclosed, publication.city);
  },
};

// 转发省政府有关文件的通知 does not give the title of what it sends along.
const NOT_A_TITLE = /(?:文件|精神|有关规定|有关事项|的函|情况)$/u;
const SEVERAL = /等(?:[一二三四五六七八九十两几\d]+(?:个|项|件|份|部)[^等]{0,8}|文件|制度|规定|办法|方案)$/u;

// …转制和进一步支持发展两个规定, 工作规则等三个办法: counted together, and not by their titles.
const COUNTED = /(?:[两二三四五六七八九十]+|\d{1,2})(?:个|项|件|份|部)\p{Script=Han}{1,8}$/u;

function* namedByTitle(
  { source, front, tree }: Notice,
  enclosed: readonly PartTitle[],
  city: string,
): Generator<Violation> {
  const title = parseTitle(front.title);
  const { verb, matter, matterStart } = title;
  if (verb === undefined || matter.trim() === '' || NOT_A_TITLE.test(matter)) return;
  const sent = isForward(title);
  const listed = verb === '公布' || verb === '发布';
  const prose = titleProse(front.title, source);
  if (enclosed.length === 0) {
    const elsewhere =
      listed ||
      sent ||
      tree.children.length > 1 ||
      tree.children.some(({ children }) => children.some(({ type }) => type === 'attachmentList'));
    const place = prose.place(matterStart, matterStart + matter.length);
    const reason = notEnclosed(comparableTitle(matter), verb);
    if (!elsewhere) yield { source, place, reason };
    return;
  }
  if (enclosed.length > 1 && COUNTED.test(matter)) return;
  const titles = enclosed.map((part) => textOf(part));
  const isMeant = (title: string, meant: string) =>
    isNamed(title, meant, city) || (sent && isSentAlong(title, meant));
  const things = thingsOf(matter);
  const others = enclosed.filter((part) => !things.some(({ text }) => isMeant(textOf(part), text)));
  for (const { text: named, start } of things) {
    const several = named.replace(SEVERAL, '');
    if (titles.some((title) => isMeant(title, named) || isMeant(title, several))) continue;
    const nearest = nearestOf(others, named);
    if (listed && (nearest === undefined || !isSlip(textOf(nearest), named))) continue;
    const place = prose.place(matterStart + start, matterStart + start + named.length);
    const name = comparableTitle(named);
    if (nearest === undefined) {
      yield { source, place, reason: notEnclosed(name, verb) };
    } else {
      const reason = otherTitle(`标题${verb}`, 'the title', name, nearest);
      yield { source, place, reason, related: related(source.path, nearest) };
    }
  }
}

function isForward({ verb }: TitleParts): boolean {
  return verb === '转发' || verb === '批转';
}

/** The things that a title sends along: one, or each of 《甲》和《乙》. */
function thingsOf(matter: string): { text: string; start: number }[] {
  if (!/^(?:《[^《》]+》[、，和及与]?){2,}$/u.test(matter)) return [{ text: matter, start: 0 }];
  return matchesOf(matter, /《[^《》]+》/gu).map(({ 0: text, index }) => ({ text, start: index }));
}

const TITLES = '((?:《[^《》]+》[、，和及与]?)+)';
// What the text hands over, not what it is based on: 现将《…》印发给你们; 《…》已经市政府同意，现印发给你们; 市政府同意市教育局《…》，现转发给你们.
const HANDED_OVER = new RegExp(
  `现(?:将|把)${TITLES}[^。]{0,20}?(?:印发|[转批]转|转发|发)给|(?:^|[。；]|同意[^。；，《》]{0,40})${TITLES}(?:[^。《》]{0,4}经[^。《》]*|，现)(?:印发|[转批]转|转发|发)给`,
  'gu',
);

function* namedByText(
  { source, front, tree, proses }: Notice,
  enclosed: readonly PartTitle[],
  city: string,
): Generator<Violation> {
  if (enclosed.length === 0) return;
  const titles = enclosed.map((part) => textOf(part));
  const sent = isForward(parseTitle(front.title));
  for (const prose of proses) {
    const { kind, part, text } = prose;
    if (part !== tree.children[0] || kind !== 'paragraph') continue;
    for (const sentence of matchesOf(text, HANDED_OVER)) {
      const from = sentence.index + sentence[0].indexOf('《');
      for (const match of (sentence[1] ?? sentence[2] ?? '').matchAll(/《([^《》]+)》/gu)) {
        const [, named = ''] = match;
        if (titles.some((title) => isNamed(title, named, city) || (sent && isSentAlong(title, named))))
          continue;
        const nearest = nearestOf(enclosed, named);
        if (nearest === undefined) continue;
        yield {
          source,
          place: prose.place(from + match.index + 1, from + match.index + 1 + named.length),
          reason: otherTitle('正文印发', 'the text', named, nearest),
          related: related(source.path, nearest),
        };
      }
    }
  }
}

/** Whether a part's title is what is named, or the first of several things that are named together. */
function isNamed(title: string, named: string, city: string): boolean {
  const [is, meant] = [withoutCity(title, city), withoutCity(named, city)];
  if (is === meant || comparableTitle(title) === comparableTitle(named)) return true;
  return meant.startsWith(is) && /^[与及和、并》]/u.test(meant.slice(is.length));
}

function withoutCity(title: string, city: string): string {
  const text = comparableTitle(title).replaceAll(/[《》]/gu, '');
  return text.startsWith(city) ? text.slice(city.length) : text.replace(/^(?:[我本全]?市)/u, '');
}

const ORGAN_BEFORE = /(?:政府|部门|单位|国务院|办公室|办公厅|委员会|[委局厅部办院会])$/u;

/** 市教育局关于…意见 names 关于…的意见; 国务院关于…的通知 may stand for …的通知的通知; 教育部等部门某计划 names 某计划. */
function isSentAlong(title: string, named: string): boolean {
  const [is = '', meant = ''] = [title, named].map((text) =>
    comparableTitle(text).replaceAll(/[《》的]/gu, ''),
  );
  if (meant.endsWith(is) && ORGAN_BEFORE.test(meant.slice(0, meant.length - is.length))) return true;
  const [isAbout, meantAbout] = [is, meant].map((text) => text.slice(Math.max(0, text.indexOf('关于'))));
  return isAbout === meantAbout || DOCUMENT_TYPES.some((type) => isAbout === `${meantAbout ?? ''}${type}`);
}

/** The part whose title shares most with what is named, at its start and its end. */
function nearestOf(enclosed: readonly PartTitle[], named: string): PartTitle | undefined {
  const ranked = enclosed.map((part) => ({ part, shared: shared(textOf(part), named) }));
  return ranked.reduce((best, next) => (next.shared > best.shared ? next : best), {
    part: enclosed[0],
    shared: -1,
  }).part;
}

// 2014年度 for 2015年度; but a list of what is announced has a longer title: 非遗代表性项目, 非遗代表性项目名单.
const SLIP = 2;

function isSlip(title: string, named: string): boolean {
  if (title.startsWith(named) || named.startsWith(title)) return false;
  return shared(title, named) >= Math.max(title.length, named.length) - SLIP;
}

function shared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

function notEnclosed(title: string, verb: string): Bilingual {
  return {
    zh: `标题${verb}「${title}」，后面没有这件附文`,
    en: `the title sends “${title}” along, but no such text is enclosed`,
  };
}

function otherTitle(
  sender: string,
  senderInEnglish: string,
  announced: string,
  enclosed: PartTitle,
): Bilingual {
  return {
    zh: `${sender}的是「${announced}」，附文题目是「${textOf(enclosed)}」`,
    en: `${senderInEnglish} sends “${announced}” along, but the enclosed text is titled “${textOf(enclosed)}”`,
  };
}

function related(path: string, { position }: PartTitle): RelatedPlace[] {
  return position === undefined ? [] : [{ path, place: position, reason: TERMS.enclosedTitle }];
}
