import { chronicleOf, eventText, wholeDay, type PartialDay } from '../model/chronicle.js';
import { noticeOf, type Archive } from '../model/archive.js';
import { formatDate, formatIsoDate } from '../model/date.js';
import { formatDocumentNumber } from '../model/document-number.js';
import { hashOf } from '../model/inputs.js';
import { issueName, type Issue } from '../model/issue.js';
import { lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { keyOf, nameOf, type Notice } from '../model/notice.js';
import { kindOf } from '../model/notice-kind.js';
import { issueUrl, noticeId } from '../model/permanent-address.js';
import { withoutLetterSpacing } from '../model/letter-spacing.js';
import { textOf } from '../model/prose.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import type { Part } from '../model/tree.js';
import { bodyOf } from './body.js';
import type { Edition, EditionNotice, EventData, EditionPart, OutlineItem } from './edition.js';
import { listTitle } from './list-title.js';
import { citedAddresses, linksOf, type CitedAddresses, type Links } from './links.js';
import { noticeDigest, type NoticeDigest } from './notice-digest.js';
import { number, type Numbering } from './numbering.js';
import { partTitleOf, titleOf } from './part-title.js';
import { bodyText } from './text.js';
import { titleNames, type TitleNames } from './title/title-names.js';
import { brokenPhrases } from './title/title-phrases.js';
import { withYearIndexes } from './year-index.js';

/**
 * Makes the edition of every issue. The archive has passed the checks: a notice without an address is a bug here. `memory`
 * has what others ask of the bodies of notices that were composed before.
 */
export function composeAll(archive: Archive, memory: Memory = NO_MEMORY): Edition[] {
  const names = titleNames(archive);
  return withYearIndexes(archive.issues.map((issue) => composeIssue(archive, issue, names, memory)));
}

/** Makes the edition of one issue alone; an index of the year is made of the issues before it, too. */
export function compose(archive: Archive, issue: Issue): Edition {
  const names = titleNames(archive);
  const edition = composeIssue(archive, issue, names);
  if (issue.yearIndex !== true) return edition;
  const at = archive.issues.findIndex(({ folder }) => folder === issue.folder);
  const before = archive.issues.slice(0, at).map((each) => composeIssue(archive, each, names));
  return withYearIndexes([...before, edition]).at(-1) ?? edition;
}

function composeIssue(archive: Archive, issue: Issue, names: TitleNames, memory = NO_MEMORY): Edition {
  const { publication, typefaces } = archive;
  const prefixes = JSON.stringify(knownPrefixes(publication));
  // A notice has its pictures below its own folder, which is the issue's.
  const images = new Map([...archive.images].filter(([path]) => path.startsWith(`${issue.folder}/`)));
  const digests = issueDigests(memory);
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((file) => {
      const notice = noticeOf(archive, issue, file);
      if (notice === undefined) throw new Error(`${issue.folder}/${file} was not read`);
      return composeNotice(notice, prefixes, citedAddresses(notice, archive), names, digests);
    }),
  }));
  return {
    publication,
    issue,
    name: issueName(issue),
    url: issueUrl(issue),
    sections,
    images,
    typefaces,
    titleNames: names,
  };
}

/**
 * A notice's edition follows from the notice, which is read with the prefixes of the publication's numbers in mind, from the
 * addresses of what it cites and the names in titles, and from nothing else.
 */
export function composeNotice(
  notice: Notice,
  prefixes: string,
  citations: CitedAddresses,
  names: TitleNames,
  digests: Digests,
): EditionNotice {
  const { front, url, source } = notice;
  if (url === undefined) throw new Error(`${source.path} has no permanent address`);
  const textSum = textSumOf(notice, prefixes);
  const parts = notice.keepView(() => composeParts(notice, citations));
  const heading = headingOf(notice);
  const body = notice.keepView(() => bodyText(notice.tree));
  const digest = digests(textSum, () => noticeDigest(notice, parts(), heading, body()));
  return {
    textSum,
    sum: hashOf([textSum, JSON.stringify([[...citations.citations], [...citations.titles]])]),
    digest,
    id: noticeId(url),
    url,
    key: keyOf(notice),
    number: notice.number === undefined ? front.number : formatDocumentNumber(notice.number),
    numberLine: numberLine(notice),
    name: nameOf(notice),
    kind: kindOf(notice),
    title: front.title,
    listTitle: listTitle(notice),
    listPhrases: lazy(() => brokenPhrases(listTitle(notice), names)),
    issuers: front.issuer,
    date: notice.date === undefined ? front.date : formatDate(notice.date),
    front,
    get parts() {
      return parts();
    },
    get text() {
      return [...heading, ...body()];
    },
    get sics() {
      return digest().sics;
    },
    get appointments() {
      return digest().appointments;
    },
    get events() {
      return events(notice);
    },
    file: source.path,
    get markdown() {
      return source.text;
    },
    markdownSum: source.sha256,
  };
}

const DIGESTS = 'notice-digest';

/** Gives a notice of an issue its digest, which is made when it is first asked for, or was made before from the same sum. */
export type Digests = (textSum: string, make: () => NoticeDigest) => () => NoticeDigest;

/** The digests of an issue's notices, which are kept together too: of an issue without a change they are read at once. */
function issueDigests(memory: Memory): Digests {
  const sums: string[] = [];
  const ofNotices: (() => NoticeDigest)[] = [];
  const all = lazy(() =>
    remembered(memory, 'issue-digests', sums, () => ofNotices.map((digest) => digest())),
  );
  return (textSum, make) => {
    const own = lazy(() => remembered(memory, DIGESTS, [textSum], make));
    if (memory === NO_MEMORY) return own;
    const place = sums.push(textSum) - 1;
    ofNotices.push(own);
    return () => all()[place] ?? own();
  };
}

function textSumOf({ source, url = '' }: Notice, prefixes: string): string {
  return hashOf([source.path, source.sha256, url, prefixes]);
}

function headingOf(notice: Notice): string[] {
  const line = numberLine(notice);
  return [notice.front.title, ...(line === undefined ? [] : [line])];
}

/** The digest of a notice as `composeAll` has it, with the sum of all that it follows from. */
export interface SummedDigest {
  readonly textSum: string;
  readonly digest: NoticeDigest;
}

/** The digest of a notice while its tree is at hand. */
export function summedDigest(notice: Notice, publication: Publication): SummedDigest {
  const parts = composeParts(notice, { citations: new Map(), titles: new Map() });
  const digest = noticeDigest(notice, parts, headingOf(notice), bodyText(notice.tree));
  return { textSum: textSumOf(notice, JSON.stringify(knownPrefixes(publication))), digest };
}

/** Keeps a digest where composing the notice looks for it. */
export function keepDigest({ textSum, digest }: SummedDigest, memory: Memory): void {
  memory.keep(DIGESTS, hashOf([textSum]), digest);
}

function composeParts(notice: Notice, citations: CitedAddresses): EditionPart[] {
  const numbering = number(notice.tree);
  const links = linksOf(notice, numbering, citations);
  return notice.tree.children.map((part) => composePart(part, numbering, links));
}

/** 文号 and 登记号 on one line, as far as there are any. */
function numberLine({ front: { number: written, registration } }: Notice): string | undefined {
  const numbers = [written, registration].filter((each) => each !== undefined);
  return numbers.length === 0 ? undefined : numbers.join('　');
}

function composePart(part: Part, numbering: Numbering, links: Links): EditionPart {
  return {
    id: numbering.parts.get(part) ?? '',
    kind: part.kind,
    label: partTitleOf(part)?.label,
    title: titleOf(part),
    ...bodyOf(part, numbering, links, part.kind === 'main' ? 2 : 3),
    outline: outlineItems(part, numbering),
  };
}

/** Headings by their whole text, articles by their number. */
function outlineItems(part: Part, { provisions }: Numbering): OutlineItem[] {
  return part.children.flatMap((block) => {
    const provision = provisions.get(block);
    if (provision === undefined) return [];
    const { id, level, ordinal } = provision;
    if (block.type === 'heading') return [{ id, text: withoutLetterSpacing(textOf(block)), level }];
    return ordinal.style === 'article' ? [{ id, text: ordinal.text, level }] : [];
  });
}

function events(notice: Notice): EventData[] {
  if (kindOf(notice) !== 'chronicle') return [];
  return chronicleOf(notice).map(({ entry, from, to }) => ({
    from: isoDay(from),
    to: isoDay(to),
    text: eventText(entry),
  }));
}

function isoDay(day: PartialDay | undefined): string | undefined {
  const whole = wholeDay(day);
  return whole && formatIsoDate(whole);
}
