/**
 * 日期先后合理：成文日期不晚于所在一期的出版日期，施行日期不早于成文日期，失效日期晚于施行日期。
 *
 * 先后颠倒多半是年份或月份抄错。公文一般不溯及既往，施行日期早于成文日期的作警告；正文自己写明这个日期（自2015年1月1日起施行）的，
 * 照正文，不作警告。没有施行日期的，失效日期与成文日期相比；
 * 文件头没有写失效日期的，看正文写的。
 *
 * @example 错 成文在出版之后
 * ```yaml issue.yaml
 * year: 2015
 * number: 3
 * total: 245
 * published: 2015-04-15
 * sections:
 *   - title: 市政府文件
 *     notices: [szf-2015-1.md]
 * ```
 * ```md szf-2015-1.md
 * ---
 * date: 2015-05-02
 * ---
 * ```
 * @example 错 施行在成文之前，正文没有说
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-01-01
 * ---
 * ```
 * @example 错 失效在施行之前
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-04-01
 * expires: 2015-03-31
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * date: 2015-03-02
 * effective: 2015-01-01
 * expires: 2017-12-31
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 本通知自2015年1月1日起施行，有效期至2017年12月31日。
 * ```
 */
import { formatDate, formatIsoDate, parseIsoDate, type CivilDate } from '../../model/date.js';
import { effectOf, effectsInText, lastDayInText } from '../../model/effect.js';
import { fact } from '../../model/fact.js';
import type { Issue } from '../../model/issue.js';
import type { Notice } from '../../model/notice.js';
import type { ArchiveRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';
import { withoutSpace } from '../../model/without-space.js';

/** Whether the text names the day of effect, with its year, or without it as in 自今年1月1日起. */
const saysEffective = fact('says-effective', (notice): boolean => {
  const date = parseIsoDate(notice.front.effective ?? '');
  if (date === undefined) return false;
  const day = `${date.month}月${date.day}日`;
  const spoken = new RegExp(`${formatDate(date)}|(?<!\\d|\\d年)${day}起`, 'u');
  return notice.proses.some(({ text }) => spoken.test(withoutSpace(text)));
});

export const dateOrder: ArchiveRule = {
  id: 'date-order',
  reach: 'archive',
  facts: [saysEffective, effectsInText],
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：日期先后', en: 'House rules: order of dates' },
  *check({ notices, issues }) {
    const byFolder = new Map(issues.map((issue) => [issue.folder, issue]));
    for (const notice of notices) {
      const { path } = notice.source;
      const issue = byFolder.get(path.slice(0, path.lastIndexOf('/')));
      if (issue !== undefined) yield* signedAndPublished(notice, issue);
      yield* signedAndEffective(notice);
      yield* effectiveAndExpired(notice);
      yield* expiredInText(notice);
    }
  },
};

function* signedAndPublished({ source, front, date }: Notice, issue: Issue): Generator<Violation> {
  const published = parseIsoDate(issue.published ?? '');
  if (date === undefined || published === undefined || !isBefore(published, date)) return;
  const day = formatIsoDate(published);
  yield {
    source,
    place: source.yamlPlace('date'),
    reason: {
      zh: `成文日期「${front.date}」晚于本期出版日期「${day}」`,
      en: `the date of signing “${front.date}” is later than the issue’s date of publication “${day}”`,
    },
    actual: front.date,
    related: [
      {
        path: issue.source.path,
        place: issue.source.yamlPlace('published'),
        reason: TERMS.dateOfPublication,
      },
    ],
  };
}

function* signedAndEffective(notice: Notice): Generator<Violation> {
  const { source, front, date } = notice;
  const effective = parseIsoDate(front.effective ?? '');
  if (date === undefined || effective === undefined || !isBefore(effective, date)) return;
  if (saysEffective(notice)) return;
  const [actual, signed] = [formatIsoDate(effective), formatIsoDate(date)];
  yield {
    source,
    place: source.yamlPlace('effective'),
    severity: 'warning',
    reason: {
      zh: `施行日期「${actual}」早于成文日期「${signed}」，正文没有写明`,
      en: `the day of effect “${actual}” is earlier than the date of signing “${signed}”, and the text does not say so`,
    },
    actual,
    related: [{ path: source.path, place: source.yamlPlace('date'), reason: TERMS.dateOfSigning }],
  };
}

function* effectiveAndExpired({ source, front, date }: Notice): Generator<Violation> {
  const effective = parseIsoDate(front.effective ?? '');
  const [start, name, key] =
    effective === undefined
      ? [date, TERMS.dateOfSigning, 'date']
      : [effective, TERMS.dayOfEffect, 'effective'];
  const expires = parseIsoDate(front.expires ?? '');
  if (start === undefined || expires === undefined || isBefore(start, expires)) return;
  const [actual, from] = [formatIsoDate(expires), formatIsoDate(start)];
  yield {
    source,
    place: source.yamlPlace('expires'),
    reason: {
      zh: `失效日期「${actual}」应晚于${name.zh}「${from}」`,
      en: `the day of expiry “${actual}” should be later than the ${name.en} “${from}”`,
    },
    actual,
    related: [{ path: source.path, place: source.yamlPlace(key), reason: name }],
  };
}

/** 有效期至2013年12月31日, in a text of 2015. */
function* expiredInText(notice: Notice): Generator<Violation> {
  const { source, front } = notice;
  const expires = lastDayInText(notice);
  const { effective } = effectOf(notice);
  if (front.expires !== undefined || expires === undefined || effective === undefined) return;
  const stated = effectsInText(notice).find(({ which }) => which === 'expires');
  if (stated === undefined || isBefore(effective, expires)) return;
  const [actual, from] = [formatDate(expires), formatDate(effective)];
  yield {
    source,
    place: stated.place,
    reason: {
      zh: `失效日期「${actual}」应晚于${TERMS.dayOfEffect.zh}「${from}」`,
      en: `the day of expiry “${formatIsoDate(expires)}” should be later than the ${TERMS.dayOfEffect.en} “${formatIsoDate(effective)}”`,
    },
    actual: stated.text,
  };
}

function isBefore(a: CivilDate, b: CivilDate): boolean {
  return formatIsoDate(a) < formatIsoDate(b);
}
