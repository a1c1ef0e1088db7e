import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenedArchive } from '../content/open-archive.js';
import { writeFrontMatter } from '../content/writing/write-front-matter.js';
import { writeSkeleton } from '../content/writing/write-skeleton.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { FrontMatter } from '../model/notice.js';
import { nextNumber } from '../model/next-number.js';
import { KIND_FACTS, kindOf, type NoticeKind } from '../model/notice-kind.js';
import { ownNumber } from '../model/own-number.js';
import { knownOrgans, seriesOf, type Publication, type Series } from '../model/publication.js';
import { withoutSpace } from '../model/without-space.js';
import { daySaid } from './day-said.js';
import { UsageError } from './errors.js';
import { issueTarget } from './issue-target.js';
import { noticeName } from './notice-name.js';
import { replaceFile } from './replace-file.js';

/** What the call of `gazette new notice` says, or its editor has answered; all else is derived. */
export interface NoticeFlags {
  readonly title?: string | undefined;
  /** 绍政发; 无 for a document without a number. */
  readonly series?: string | undefined;
  readonly number?: string | undefined;
  readonly issuer?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly issue?: string | undefined;
  readonly section?: string | undefined;
}

/** In `--series`: the document has no number. */
export const NO_SERIES = '无';

/** A notice to be begun: its file, and the `issue.yaml` that lists it. */
export interface NoticePlan {
  readonly front: FrontMatter;
  /** Below the archive's folder: 2015/04/szf-2015-17.md. */
  readonly path: string;
  readonly text: string;
  readonly section: string;
  readonly issue: string;
  readonly issueText: string;
  /** Whether its number was only counted on from the last of its series. */
  readonly isCounted: boolean;
  /** Numbers before it that no issue has. */
  readonly gaps: readonly number[];
}

/**
 * What a notice is begun with.
 *
 * @throws UsageError where something must be known and is not said, or is said wrongly, or the notice is there.
 */
export function planNotice(opened: OpenedArchive, flags: NoticeFlags, today: CivilDate): NoticePlan {
  const publication = publicationOf(opened);
  const { title, date } = titleAndDate(flags, today);
  const target = issueTarget(opened.folder, opened.issues, flags.issue);
  const series = flags.number === undefined ? seriesMeant(publication, title, flags.series) : undefined;
  const counted = series && nextNumber(opened.notices, series, date.year);
  const number = flags.number ?? counted?.written;
  const named = number === undefined ? undefined : ownNumber({ number, title, issuer: flags.issuer ?? [] });
  if (flags.number !== undefined && named === undefined)
    throw new UsageError(`--number 应写成 绍政发〔2015〕17号 的样子，实为「${flags.number}」`);
  const own = series ?? (named && seriesOf(publication, named.prefix));
  const issuer = flags.issuer ?? organsMeant(publication, title, own);
  if (issuer === undefined) throw new UsageError('缺少 --issuer，如 --issuer 绍兴市人民政府');
  const front: FrontMatter = {
    ...(number !== undefined && { number }),
    title,
    issuer,
    date: formatIsoDate(date),
  };
  const section = flags.section ?? own?.section ?? SECTIONS[kindOf({ front, number: named })] ?? '其他文件';
  const name = noticeName(front, publication, title.replace(issuer[0] ?? '', ''));
  const path = `${target.folder}/${name}.md`;
  const there = opened.notices.find((each) => basename(each.path) === `${name}.md`)?.path ?? path;
  if (there !== path || existsSync(join(opened.folder, path)))
    throw new UsageError(`已经有「${there}」了，没有写`);
  const whole = section === own?.section ? front : { ...front, section };
  return {
    front: whole,
    path,
    text: writeFrontMatter(whole) + writeSkeleton(whole),
    section,
    issue: target.name,
    issueText: target.issueText(section, `${name}.md`),
    isCounted: counted !== undefined,
    gaps: counted?.gaps ?? [],
  };
}

/** Writes the file of a notice, and the issue that lists it. */
export function beginNotice(folder: string, { path, text, issueText }: NoticePlan): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, text);
  replaceFile(join(dirname(file), 'issue.yaml'), issueText);
}

/** @throws UsageError where the archive cannot be read. */
export function publicationOf({ publication, folder }: OpenedArchive): Publication {
  if (publication !== undefined) return publication;
  throw new UsageError(`「${folder}」的 gazette.yaml 读不通，先用 gazette check 看看`);
}

function titleAndDate(flags: NoticeFlags, today: CivilDate): { title: string; date: CivilDate } {
  const { title } = flags;
  if (title === undefined)
    throw new UsageError('缺少 --title，如 --title 绍兴市人民政府关于做好示例工作的通知');
  return { title, date: flags.date === undefined ? today : daySaid(flags.date, '--date') };
}

// What readers look for under a name of its own, where no series says in which section it is printed.
const SECTIONS: Readonly<Partial<Record<NoticeKind, string>>> = {
  explanation: '政策解读',
  chronicle: '大事记',
  appointments: '人事任免',
  corrigendum: '更正',
};

/** The organ of the series, or the known one with which the title begins. */
function organsMeant(
  publication: Publication,
  title: string,
  own: Series | undefined,
): readonly string[] | undefined {
  const organ = own?.issuer ?? organAtStart(publication, title);
  return organ === undefined ? undefined : [organ];
}

/** The longest name of an organ that is known with which a title begins. */
function organAtStart(publication: Publication, title: string): string | undefined {
  const words = withoutSpace(title);
  const [longest] = [...knownOrgans(publication)]
    .filter((organ) => words.startsWith(organ))
    .sort((a, b) => b.length - a.length);
  return longest;
}

/**
 * The series that is named, or the one that the title tells: of the organ with which it begins, and of its kind.
 *
 * @throws UsageError where there is no series of that name, or the title fits none or several.
 */
function seriesMeant(publication: Publication, title: string, said: string | undefined): Series | undefined {
  const known = publication.series.map(({ prefix }) => prefix).join('、');
  if (said === NO_SERIES || (said === undefined && isUnnumbered(title))) return undefined;
  const named = said === undefined ? undefined : seriesOf(publication, said);
  if (said !== undefined && named === undefined)
    throw new UsageError(`没有「${said}」这个系列；有 ${known}，没有文号的写 ${NO_SERIES}`);
  const [only, another] = named === undefined ? likelySeries(publication, title) : [named];
  if (only === undefined || another !== undefined)
    throw new UsageError(`缺少 --series，如 --series ${known}；没有文号的写 --series ${NO_SERIES}`);
  return only;
}

/** Whether what has such a title never has a number: an explanation, a chronicle, a report, a corrigendum. */
function isUnnumbered(title: string): boolean {
  const kind = kindOf({ front: { title }, number: undefined });
  return !KIND_FACTS[kind].hasForce && kind !== 'appointments';
}

const OF_KIND = {
  order: /令$/u,
  announcement: /[公通布]告$/u,
  appointments: /[干任人]$/u,
  reply: /[函复]$/u,
} as const;

/** The series that a document of this title may belong to. */
export function likelySeries(publication: Publication, title: string): readonly Series[] {
  const organ = organAtStart(publication, title);
  const own = publication.series.filter(({ issuer }) => issuer === organ);
  const kind = kindOf({ front: { title }, number: undefined });
  const pattern = kind in OF_KIND ? OF_KIND[kind as keyof typeof OF_KIND] : undefined;
  const ofKind = pattern === undefined ? [] : own.filter(({ prefix }) => pattern.test(prefix));
  if (ofKind.length > 0) return ofKind;
  const usual = own.filter(({ prefix }) => !Object.values(OF_KIND).some((each) => each.test(prefix)));
  return usual.length > 0 ? usual : own;
}
