import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../content/read-archive.js';
import { noticeOf, type Archive } from '../model/archive.js';
import { formatDate, parseIsoDate, type CivilDate } from '../model/date.js';
import { findDocumentNumbers, formatDocumentNumber } from '../model/document-number.js';
import { issueLabel } from '../model/issue.js';
import type { MentionKind } from '../model/mention.js';
import type { Notice } from '../model/notice.js';
import { knownPrefixes } from '../model/publication.js';
import {
  numberOf,
  registerOf,
  type Register,
  type Relation,
  type Status,
  type StatusOn,
} from '../model/register.js';
import { UsageError } from './errors.js';

/**
 * What a document cites, what cites it, and its status on a day, as text for a terminal.
 *
 * @param written The document number in any brackets, with or without 号, or only its end (13号) where that is of one notice.
 * @param on The day as 2016-01-01; today where it is not given.
 * @throws UsageError where the number is not in the archive, or the day is none.
 */
export function cite(folder: string, written: string, on: string | undefined): string {
  if (!existsSync(join(folder, 'gazette.yaml')))
    throw new UsageError(`找不到「${join(folder, 'gazette.yaml')}」`);
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new UsageError('gazette.yaml 读不通，请先用 gazette check 检查');
  const date = on === undefined ? today() : parseIsoDate(on);
  if (date === undefined) throw new UsageError(`日期应写成 2016-01-01 的样子，实为「${on ?? ''}」`);
  const register = registerOf(archive);
  const number = numberMeant(written, archive, register);
  return [
    ...heading(number, archive, register),
    `  ${formatDate(date)} ${statusText(register.statusOn(number, date))}`,
    ...relationLines(register.from(number), 'out', register, folder),
    ...relationLines(register.to(number), 'in', register, folder),
  ].join('\n');
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pending: '尚未施行',
  'in-force': '有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
  unknown: '效力未查',
};

// From the gravest: where a notice does several things with another, only the gravest is told.
const KINDS: readonly { readonly kind: MentionKind; readonly out: string; readonly in: string }[] = [
  { kind: 'repeals', out: '本文废止', in: '废止本文' },
  { kind: 'amends', out: '本文修改', in: '修改本文' },
  { kind: 'forwards', out: '本文转发', in: '转发本文' },
  { kind: 'implements', out: '本文依据', in: '以本文为依据' },
  { kind: 'cites', out: '本文提到', in: '提到本文' },
];

function heading(number: string, archive: Archive, register: Register): string[] {
  const notice = register.notices.get(number);
  if (notice === undefined) return [number, `  ${register.works.get(number)?.title ?? '标题不详'}`];
  const { effective, expires } = register.effect(notice);
  const issue = archive.issues.find((each) =>
    each.sections.some(({ notices }) => notices.some((file) => noticeOf(archive, each, file) === notice)),
  );
  const facts = [
    ['成文', notice.date === undefined ? undefined : formatDate(notice.date)],
    ['施行', effective === undefined ? undefined : formatDate(effective)],
    ['有效期至', expires === undefined ? undefined : formatDate(expires)],
    ['刊于', issue === undefined ? undefined : issueLabel(issue)],
  ] as const;
  const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return [number, `  ${notice.front.title}`, `  ${known.join('，')}`];
}

function statusText({ status, since, by }: StatusOn): string {
  const when = since === undefined || status === 'in-force' ? '' : `，自${formatDate(since)}起`;
  const actors = by.length === 0 ? '' : `，见${by.map(numberOf).join('、')}`;
  return `${STATUS_WORDS[status]}${when}${actors}`;
}

/** The relations by kind, each document once, with the place where it is said. */
function relationLines(
  relations: readonly Relation[],
  direction: 'out' | 'in',
  register: Register,
  folder: string,
): string[] {
  const told = new Set<string>();
  return KINDS.flatMap(({ kind, [direction]: words }) => {
    const lines: string[] = [];
    for (const { kind: own, from, to, place } of relations) {
      const number = direction === 'out' ? to : numberOf(from);
      if (own !== kind || told.has(number)) continue;
      told.add(number);
      const { line, column } = place.start;
      lines.push(
        `    ${named(number, register)}`,
        `      ${join(folder, from.source.path)}:${line}:${column}`,
      );
    }
    return lines.length === 0 ? [] : [`  ${words}`, ...lines];
  });
}

function named(number: string, { notices, works }: Register): string {
  const title = notices.get(number)?.front.title ?? works.get(number)?.title;
  return title === undefined ? number : `${number}　${title}`;
}

function numberMeant(written: string, archive: Archive, register: Register): string {
  const text = /号\s*$/u.test(written) ? written : `${written}号`;
  const [found] = findDocumentNumbers(text, knownPrefixes(archive.publication));
  if (found !== undefined) {
    const number = formatDocumentNumber(found.meant);
    if (register.notices.has(number) || register.works.has(number) || register.to(number).length > 0)
      return number;
  }
  const end = /(\d+)\s*号\s*$/u.exec(text)?.[1];
  const alike = archive.notices.filter(({ number }) => number !== undefined && String(number.number) === end);
  const [only, another] = alike;
  if (found === undefined && only !== undefined && another === undefined) return numberOf(only);
  throw new UsageError(notFound(written, alike));
}

function notFound(written: string, alike: readonly Notice[]): string {
  const shown = alike.slice(0, 5).map(numberOf).join('、');
  return `本库没有「${written}」${shown === '' ? '' : `，是不是${shown}？`}`;
}

function today(): CivilDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
