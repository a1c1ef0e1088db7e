/**
 * 同一单位的同一个人，姓名在全库写法一致，没有只差一个形近字的两种写法。
 *
 * 「闫小锋」和「闰小锋」、「张玮」和「张炜」，多半是录入时认错了字，要向起草单位核实。只比较名单、有「姓名」栏的表格、署名的市长和「办公室设在……，
 * 某某任主任」里的姓名；单位相同（全称与简称算相同）、写明的职务也不矛盾的才报。没有写单位的组长、主任是市领导，互相比较。不同单位的人、在同一份名单里
 * 都有的人是两个人，不报。形近字见源代码 src/model/confusable-han.ts；只是同音的字不算。报在出现得少的一处，一样多的报后一处。依据：公报编辑规范：名单。
 *
 * @example 错
 * ```md szbf-2015-21.md
 * :::roster
 * 成员：闫小锋　市人力社保局
 * :::
 * ```
 * ```md szbf-2015-23.md
 * :::roster
 * 成员：闰小锋　市人力社保局
 * :::
 * ```
 * @example 错 名单和正文不同
 * ```md
 * :::roster
 * 成员：张德胜　市交通运输局
 * :::
 *
 * 领导小组下设办公室，办公室设在市交通运输局，张德胜、王洁任办公室副主任。
 *
 * :::roster
 * 成员：王沽　市交通运输局
 * :::
 * ```
 * @example 对 不同单位的两个人，同一份名单里的两个人
 * ```md
 * :::roster
 * 成员：王伟　市财政局
 * 王玮　市教育局
 * 李建　市公安局
 * 李健　市公安局
 * :::
 * ```
 */
import type { Position } from 'unist';
import { lookAlikes } from '../../model/confusable-han.js';
import type { Notice } from '../../model/notice.js';
import { isSameOrgan } from '../../model/organ-name.js';
import type { Publication } from '../../model/publication.js';
import { namedPeople, peopleOf, type NamedPerson } from '../named-people.js';
import type { ArchiveRule, Violation } from '../rule.js';

export const nameConsistency: ArchiveRule = {
  id: 'name-consistency',
  reach: 'archive',
  facts: [peopleOf],
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：同一人姓名写法一致', en: 'House rules: one person’s name is written one way' },
  *check({ notices, publication }) {
    const { city } = publication;
    const doubtful = doubtfulNames(notices, publication);
    const byName = new Map<string, NamedPerson[]>();
    for (const notice of doubtful.size === 0 ? [] : notices) {
      for (const person of namedPeople(notice, publication)) {
        if (!doubtful.has(person.name)) continue;
        const known = byName.get(person.name);
        if (known === undefined) byName.set(person.name, [person]);
        else known.push(person);
      }
    }
    const met = new Set<string>();
    for (const [name, people] of byName) {
      met.add(name);
      for (const alike of lookAlikes(name)) {
        const others = met.has(alike) ? byName.get(alike) : undefined;
        if (others !== undefined) yield* conflicts(others, people, city);
      }
    }
  },
};

/** The names that have a look-alike in the archive: few, so that only these few people need be held beside each other. */
function doubtfulNames(notices: readonly Notice[], publication: Publication): Set<string> {
  const names = new Set<string>();
  for (const notice of notices) for (const [name] of peopleOf(notice, publication)) names.add(name);
  return new Set([...names].filter((name) => Array.from(lookAlikes(name)).some((alike) => names.has(alike))));
}

/** Two names a look-alike apart, the first met before the second. */
function* conflicts(
  before: readonly NamedPerson[],
  after: readonly NamedPerson[],
  city: string,
): Generator<Violation> {
  const lists = new Set(before.map(({ list }) => list));
  if (after.some(({ list }) => lists.has(list))) return;
  const [rare, usual] = noticesOf(before) < noticesOf(after) ? [before, after] : [after, before];
  // The first person of each office stands for the others.
  const offices = new Map(usual.toReversed().map((person) => [`${person.organ} ${person.post}`, person]));
  const others = [...offices.values()];
  for (const person of rare) {
    const other = others.findLast((each) => mayBeOne(person, each, city));
    if (other !== undefined) yield violation(person, other);
  }
}

function noticesOf(people: readonly NamedPerson[]): number {
  return new Set(people.map(({ notice }) => notice)).size;
}

function mayBeOne(one: NamedPerson, other: NamedPerson, city: string): boolean {
  if (one.post !== '' && other.post !== '' && one.post !== other.post) return false;
  if (one.organ === '' || other.organ === '') return one.organ === other.organ;
  return isSameOrgan(one.organ, other.organ, city);
}

function violation({ notice, name, place, organ }: NamedPerson, other: NamedPerson): Violation {
  const where =
    organ === '' ? { zh: '都是市领导', en: 'leaders of the city' } : { zh: '单位相同', en: 'of one organ' };
  return {
    source: notice.source,
    place: placeOf({ notice, place }),
    reason: {
      zh: `「${name}」与「${other.name}」只差一个形近字，${where.zh}，疑为同一人，请核实姓名`,
      en: `“${name}” and “${other.name}” differ by a look-alike and are both ${where.en}: is it one person?`,
    },
    actual: name,
    related: [
      {
        path: other.notice.source.path,
        place: placeOf(other),
        reason: { zh: `这里是「${other.name}」`, en: `here it is “${other.name}”` },
      },
    ],
  };
}

function placeOf({
  notice: { source },
  place: { start, end },
}: Pick<NamedPerson, 'notice' | 'place'>): Position {
  return { start: source.pointAt(start), end: source.pointAt(end) };
}
