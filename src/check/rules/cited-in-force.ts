/**
 * 作为依据引用的文件，在成文日期仍然有效。
 *
 * 「根据」「按照」「依据」等后面的文件是本文的依据，已经废止、失效或尚未印发的不能作依据。已经印发、尚未施行的可以：实施细则常在办法
 * 施行之前印发，与它同日施行；本文写明早于它施行的，只作提示。本库的公文按其施行、失效日期和后来公文的「废止」「失效」「有效期延长」判断；库外的文件按 works.yaml 的 status 和 until（从哪一天起不再有效）判断，没有写 until 的只作提示。废止、修改、转发
 * 某件和一般提到某件的，不在此列。依据：《党政机关公文处理工作条例》第二十条（经审核，内容符合现行规定）。
 *
 * @example 错 依据已由本库的公文废止
 * ```md szf-2015-2.md
 * ---
 * date: 2015-03-02
 * ---
 *
 * 本通知自2015年3月2日起施行，《示例办法》（绍政发〔2012〕60号）同时废止。
 * ```
 * ```md szf-2015-3.md
 * ---
 * date: 2015-03-10
 * ---
 *
 * 根据《示例办法》（绍政发〔2012〕60号）规定，现将有关事项通知如下。
 * ```
 * ```yaml works.yaml
 * - number: 绍政发〔2012〕60号
 *   title: 示例办法
 * ```
 * @example 错 库外的文件已经废止
 * ```md
 * 根据《示例意见》（国发〔2010〕5号）精神，现将有关事项通知如下。
 * ```
 * ```yaml works.yaml
 * - number: 国发〔2010〕5号
 *   title: 示例意见
 *   status: repealed
 *   until: 2014-01-01
 * ```
 * @example 对 成文以后才废止
 * ```md
 * 根据《示例意见》（国发〔2010〕5号）精神，现将有关事项通知如下。
 * ```
 * ```yaml works.yaml
 * - number: 国发〔2010〕5号
 *   title: 示例意见
 *   status: repealed
 *   until: 2016-01-01
 * ```
 */
import { compareDates, formatDate, formatIsoDate, type CivilDate } from '../../model/date.js';
import type { Bilingual, RelatedPlace } from '../../model/finding.js';
import { nameOf, type Notice } from '../../model/notice.js';
import type { Register, Relation, Status, StatusOn } from '../../model/register.js';
import type { ArchiveRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

export const citedInForce: ArchiveRule = {
  id: 'cited-in-force',
  reach: 'archive',
  severity: 'error',
  authority: 'law',
  basis: {
    zh: '《党政机关公文处理工作条例》第二十条',
    en: 'Regulations on the Handling of Official Documents, article 20',
  },
  *check(archive) {
    const register = archive.register;
    for (const relation of register.relations) {
      const { kind, from, to } = relation;
      if (kind !== 'implements' || from.date === undefined) continue;
      const status = register.statusOn(to, from.date);
      // What the same notice repeals was in force until then.
      if (status.by.includes(from)) continue;
      const words = WORDS[status.status];
      if (words !== undefined) yield violation(relation, from.date, status, words);
      else if (status.status === 'pending') yield* beforeItsTime(relation, from.date, register);
    }
  },
};

const WORDS: Partial<Record<Status, Bilingual>> = {
  repealed: { zh: '废止', en: 'repealed' },
  expired: { zh: '失效', en: 'expired' },
};

/** A basis that does not hold yet: it must have been issued, and should begin to hold no later than what rests on it. */
function* beforeItsTime(relation: Relation, date: CivilDate, register: Register): Generator<Violation> {
  const { from, to, place } = relation;
  const basis = register.notices.get(to);
  if (basis?.date === undefined) return;
  // Its place is asked for only where there is something to say: it takes reading the file again.
  const at = () => ({
    source: from.source,
    place,
    actual: to,
    related: [
      { path: basis.source.path, place: basis.source.yamlPlace('date'), reason: TERMS.dateOfSigning },
    ],
  });
  if (compareDates(basis.date, date) > 0) {
    const [signed, own] = [basis.date, date];
    yield {
      ...at(),
      reason: {
        zh: `依据「${to}」${formatDate(signed)}才成文，本文成文日期为${formatDate(own)}`,
        en: `the basis “${to}” was signed on ${formatIsoDate(signed)}; this notice was signed on ${formatIsoDate(own)}`,
      },
    };
    return;
  }
  const [own, others] = [register.effect(from), register.effect(basis).effective];
  if (own.effective === undefined || others === undefined || own.effectiveFrom === 'signing') return;
  if (compareDates(own.effective, others) >= 0) return;
  yield {
    ...at(),
    severity: 'note',
    reason: {
      zh: `依据「${to}」自${formatDate(others)}起施行，本文自${formatDate(own.effective)}起施行，先于依据`,
      en: `the basis “${to}” takes effect on ${formatIsoDate(others)}, and this notice before it, on ${formatIsoDate(own.effective)}`,
    },
  };
}

function violation(
  { from, to, place }: Relation,
  date: CivilDate,
  { since, by }: StatusOn,
  words: Bilingual,
): Violation {
  const [actor] = by;
  // Without a day nobody can say whether it still held when the notice was signed.
  const undated = since === undefined;
  const day = formatDate(date);
  const zh = [
    `依据「${to}」`,
    '已',
    actor === undefined ? '' : `由「${nameOf(actor)}」`,
    since === undefined ? '' : `自${formatDate(since)}起`,
    words.zh,
    undated ? '，works.yaml 没有写从哪一天起（until）' : `，本文成文日期为${day}`,
  ];
  const en = [
    `the basis “${to}” is ${words.en}`,
    actor === undefined ? '' : ` by “${nameOf(actor)}”`,
    since === undefined ? '' : ` since ${formatIsoDate(since)}`,
    undated
      ? '; works.yaml does not say since when (until)'
      : `; this notice was signed on ${formatIsoDate(date)}`,
  ];
  return {
    source: from.source,
    place,
    severity: undated ? 'note' : 'error',
    reason: { zh: zh.join(''), en: en.join('') },
    actual: to,
    ...(actor === undefined ? {} : { related: [relatedTo(actor)] }),
  };
}

function relatedTo({ source }: Notice): RelatedPlace {
  const reason = { zh: '使它不再有效的公文', en: 'the document that ended it' };
  return { path: source.path, place: source.yamlPlace('number'), reason };
}
