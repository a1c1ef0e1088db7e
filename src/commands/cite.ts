import { join } from 'node:path';
import { titleOf } from '../catalogue/document-link.js';
import { groupRelations, otherKey } from '../catalogue/relation-groups.js';
import { statusText } from '../catalogue/standing.js';
import { listTitle } from '../edition/list-title.js';
import type { Archive } from '../model/archive.js';
import { formatDate, type CivilDate } from '../model/date.js';
import type { EffectSource } from '../model/effect.js';
import { issueLabel, issueWith } from '../model/issue.js';
import { nameOf, type Notice } from '../model/notice.js';
import type { Register, Relation, StatusOn } from '../model/register.js';
import { archiveOnDay } from './archive-on-day.js';
import { numberMeant } from './number-meant.js';

/**
 * What a document cites, what cites it, and its status on a day, as text for a terminal.
 *
 * @param written The document number in any brackets, with or without 号, or only its end (13号) where that is of one notice.
 * @param on The day as 2016-01-01; today where it is not given.
 * @throws UsageError where the number is not in the archive, or the day is none.
 */
export function cite(folder: string, written: string, on: string | undefined): string {
  const { archive, day: date } = archiveOnDay(folder, on);
  const { register } = archive;
  const number = numberMeant(written, archive, register);
  return [
    ...heading(number, archive, register),
    `  ${formatDate(date)} ${statusLine(register.statusOn(number, date))}`,
    ...relationLines(register.from(number), 'out', register, folder),
    ...relationLines(register.to(number), 'in', register, folder),
  ].join('\n');
}

function heading(number: string, archive: Archive, register: Register): string[] {
  const notice = register.notices.get(number);
  if (notice === undefined) return [number, `  ${titleOf(number, register) ?? '标题不详'}`];
  const effect = register.effect(notice);
  const issue = issueWith(notice.source.path, archive.issues);
  const facts = [
    ['成文', notice.date === undefined ? undefined : formatDate(notice.date)],
    ['施行', known(effect.effective, effect.effectiveFrom)],
    ['有效期至', known(effect.expires, effect.expiresFrom, effect.extendedBy)],
    ['刊于', issue === undefined ? undefined : issueLabel(issue)],
  ] as const;
  const written = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  const title = listTitle(notice);
  return notice.number === undefined
    ? [title, `  ${written.join('，')}`]
    : [number, `  ${title}`, `  ${written.join('，')}`];
}

const SOURCES: Readonly<Record<EffectSource, string>> = {
  'front-matter': '据文件头',
  text: '据正文',
  signing: '推定，文件头和正文都没有写',
};

/** A day and where it is known from: 2015年4月1日（据正文）. */
function known(
  day: CivilDate | undefined,
  source: EffectSource | undefined,
  extendedBy?: Notice,
): string | undefined {
  if (day === undefined || source === undefined) return undefined;
  const from = extendedBy === undefined ? SOURCES[source] : `由${nameOf(extendedBy)}延长`;
  return `${formatDate(day)}（${from}）`;
}

function statusLine(status: StatusOn): string {
  const actors = status.by.map(nameOf).join('、');
  return actors === '' ? statusText(status) : `${statusText(status)}，见${actors}`;
}

/** The relations by kind, with the place where each is said. */
function relationLines(
  relations: readonly Relation[],
  direction: 'out' | 'in',
  register: Register,
  folder: string,
): string[] {
  return groupRelations(relations, direction).flatMap(({ words, relations: group }) => [
    `  ${words}`,
    ...group.flatMap((relation) => {
      const { line, column } = relation.place.start;
      return [
        `    ${named(otherKey(relation, direction), register)}`,
        `      ${join(folder, relation.from.source.path)}:${line}:${column}`,
      ];
    }),
  ]);
}

function named(number: string, register: Register): string {
  const title = titleOf(number, register);
  if (title === undefined) return number;
  const notice = register.notices.get(number);
  return notice !== undefined && notice.number === undefined ? title : `${number}　${title}`;
}
