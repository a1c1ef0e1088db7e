/**
 * 文件头的施行日期、失效日期和废止的文号，与正文所写一致；令、通知和它公布、印发的办法，写的是同一个施行日期。
 *
 * 网页上的「有效性」按文件头显示，正文是准绳：「自2015年4月1日起施行」「有效期2年」「有效期至2017年12月31日」「《某办法》（某号）同时
 * 废止」与文件头不同的，改文件头。文件头没有写的，自动照正文，不必重复。「自发布之日起施行」的，施行日期可以是成文日期，也可以是此后实际发布的日期。
 * 后来的公文延长了有效期的，expires 可以写延长以后的日期。附件和引文里的不算。依据：公报编辑规范：施行与废止。
 *
 * @example 错 施行日期不同
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-03-01
 * ---
 *
 * 本通知自2015年4月1日起施行。
 * ```
 * @example 错 漏了一件废止的
 * ```md
 * ---
 * repeals: [绍政发〔2012〕60号]
 * ---
 *
 * 《甲办法》（绍政发〔2012〕60号）、《乙办法》（绍政发〔2012〕61号）同时废止。
 * ```
 * @example 错 正文没有提到所废止的文号
 * ```md
 * ---
 * repeals: [绍政发〔2012〕60号]
 * ---
 * ```
 * @example 错 办法写的是另一天
 * ```md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 现将《示例办法》印发给你们，自2015年4月1日起施行。
 *
 * # 示例办法
 *
 * 第一条　本办法自2015年5月1日起施行。
 * ```
 * @example 对
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-04-01
 * expires: 2017-03-31
 * repeals: [绍政发〔2012〕60号]
 * ---
 *
 * 本通知自2015年4月1日起施行，有效期2年。《甲办法》（绍政发〔2012〕60号）同时废止。
 * ```
 */
import {
  addSpan,
  compareDates,
  formatDate,
  formatIsoDate,
  parseIsoDate,
  type CivilDate,
} from '../../model/date.js';
import type { Bilingual } from '../../model/finding.js';
import { dayOf, effectsInText, type Effect, type EffectInText } from '../../model/effect.js';
import { fact } from '../../model/fact.js';
import { findMentions } from '../../model/mention.js';
import { keyOf, nameOf, type Notice } from '../../model/notice.js';
import type { Register } from '../../model/register.js';
import type { ArchiveRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

/** Whether a notice with `repeals` also repeals something that it names without a number. */
const repealsByTitle = fact(
  'repeals-by-title',
  (notice): boolean =>
    notice.front.repeals !== undefined &&
    notice.proses.some(({ text }) =>
      findMentions(text, []).some(({ kind, number }) => kind === 'repeals' && number === undefined),
    ),
);

export const effectDates: ArchiveRule = {
  id: 'effect-dates',
  reach: 'archive',
  facts: [effectsInText, repealsByTitle],
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：施行与废止照正文', en: 'House rules: effect and repeal follow the text' },
  *check(archive) {
    const register = archive.register;
    for (const notice of archive.notices) {
      const { effective, expires, repeals } = notice.front;
      if (effective !== undefined || expires !== undefined)
        yield* dates(notice, effectsInText(notice), register);
      yield* enclosed(notice, effectsInText(notice));
      if (repeals !== undefined) yield* repealed(notice, repeals, register);
    }
  },
};

function* dates(notice: Notice, inText: readonly EffectInText[], register: Register): Generator<Violation> {
  const { source, front, date } = notice;
  const effective = parseIsoDate(front.effective ?? '');
  for (const { key, name, day } of [
    { key: 'effective', name: TERMS.dayOfEffect, day: effective },
    { key: 'expires', name: TERMS.dayOfExpiry, day: parseIsoDate(front.expires ?? '') },
  ] as const) {
    const stated = inText.filter(({ which }) => which === key);
    const first = stated[0];
    if (day === undefined || first === undefined) continue;
    const from = key === 'effective' ? date : (effective ?? date);
    if (stated.some((effect) => agrees(effect, day, from))) continue;
    if (key === 'expires' && isExtendedTo(day, register.effect(notice))) continue;
    const right = statedDay(first, from);
    yield {
      source,
      place: source.yamlPlace(key),
      reason: disagreement(
        name,
        formatIsoDate(day),
        first,
        right,
        key === 'expires' ? register.effect(notice) : undefined,
      ),
      actual: formatIsoDate(day),
      related: [{ path: source.path, place: first.place, reason: TERMS.text }],
    };
  }
}

// What is printed again after changes keeps its old day.
const CHANGES = /修[改正订]/u;

/** What an order or a notice says of when the text that it encloses begins to hold, and that text itself. */
function* enclosed({ source, front, date }: Notice, inText: readonly EffectInText[]): Generator<Violation> {
  const stated = inText.filter(({ which, when }) => which === 'effective' && 'day' in when);
  const [own, others] = [stated.filter(({ part }) => part === 0), stated.filter(({ part }) => part > 0)];
  const [first, other] = [own[0], others[0]];
  if (first === undefined || other === undefined || CHANGES.test(front.title)) return;
  const isSame = (effect: EffectInText): boolean => own.some((each) => sameDay(each, effect, date));
  if (others.some((each) => each.part !== other.part) || others.some(isSame)) return;
  const day = statedDay(other, date);
  if (day === undefined || (date !== undefined && compareDates(day, date) < 0)) return;
  yield {
    source,
    place: other.place,
    reason: {
      zh: `附文写「${other.text}」，前面写的是「${first.text}」，施行日期不同`,
      en: `the enclosed text says “${other.text}”, the notice “${first.text}”: two days of effect`,
    },
    actual: other.text,
    related: [{ path: source.path, place: first.place, reason: TERMS.text }],
  };
}

function sameDay(a: EffectInText, b: EffectInText, from: CivilDate | undefined): boolean {
  const [first, second] = [statedDay(a, from), statedDay(b, from)];
  return first !== undefined && second !== undefined && compareDates(first, second) === 0;
}

function disagreement(
  name: Bilingual,
  actual: string,
  { text }: EffectInText,
  right: CivilDate | undefined,
  effect: Effect | undefined,
): Bilingual {
  const { expires, extendedBy } = effect ?? {};
  const extended =
    expires === undefined || extendedBy === undefined ? undefined : { expires, by: nameOf(extendedBy) };
  return {
    zh: [
      `${name.zh}「${actual}」与正文「${text}」不符`,
      extended === undefined
        ? ''
        : `，「${extended.by}」延长到的也是另一天「${formatDate(extended.expires)}」`,
      right === undefined ? '' : `，应为「${formatDate(right)}」`,
    ].join(''),
    en: [
      `the ${name.en} “${actual}” disagrees with the text “${text}”`,
      extended === undefined
        ? ''
        : ` and with “${extended.by}”, which extends it to ${formatIsoDate(extended.expires)}`,
      right === undefined ? '' : `; it should be “${formatIsoDate(right)}”`,
    ].join(''),
  };
}

function agrees(stated: EffectInText, day: CivilDate, from: CivilDate | undefined): boolean {
  const right = dayOf(stated, from);
  if (right === undefined) return true;
  if ('day' in stated.when) return compareDates(day, right) === 0;
  // 自发布之日起: a notice may be made public later than it is signed.
  if (stated.which === 'effective') return compareDates(day, right) >= 0;
  // 有效期2年 from 4月1日 is written as 3月31日 by some and as 4月1日 by others.
  return [0, -1].some((days) => compareDates(day, addSpan(right, { days })) === 0);
}

/** Whether a later notice has put the last day off to this one. One that is counted may be off by a day. */
function isExtendedTo(day: CivilDate, { expires, extendedBy }: Effect): boolean {
  return (
    extendedBy !== undefined &&
    expires !== undefined &&
    [0, 1].some((days) => compareDates(day, addSpan(expires, { days })) === 0)
  );
}

/** The day where the text names it; one that is counted may be off by a day. */
function statedDay(stated: EffectInText, from: CivilDate | undefined): CivilDate | undefined {
  return 'day' in stated.when ? dayOf(stated, from) : undefined;
}

function* repealed(notice: Notice, numbers: readonly string[], register: Register): Generator<Violation> {
  const { source } = notice;
  const own = register.from(keyOf(notice));
  const keys = numbers.map((written) => register.keyOfTitle(written) ?? written);
  const listed = new Set(keys);
  const inText = own.filter((relation) => relation.inText);
  // 《某办法》同时废止 without a number may be the one that the front matter names.
  const byTitle = repealsByTitle(notice);
  for (const [index, number] of numbers.entries()) {
    if (byTitle || inText.some(({ to }) => to === keys[index])) continue;
    yield {
      source,
      place: source.yamlPlace(`repeals.${index}`),
      reason: {
        zh: `文件头写明废止「${number}」，正文没有提到`,
        en: `the front matter repeals “${number}”, which the text does not mention`,
      },
      actual: number,
    };
  }
  const told = new Set<string>();
  for (const { kind, to, place } of inText) {
    if ((kind !== 'repeals' && kind !== 'voids') || listed.has(to) || told.has(to)) continue;
    told.add(to);
    yield {
      source,
      place,
      reason: {
        zh: `正文废止「${to}」，文件头的 repeals 漏了它`,
        en: `the text repeals “${to}”, which is missing from “repeals” in the front matter`,
      },
      actual: to,
      related: [{ path: source.path, place: source.yamlPlace('repeals'), reason: TERMS.frontMatter }],
    };
  }
}
