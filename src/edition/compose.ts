import { appointmentsOf } from '../model/appointment.js';
import { chronicleOf, eventText, wholeDay, type PartialDay } from '../model/chronicle.js';
import { visit } from '../model/visit.js';
import { noticeOf, type Archive } from '../model/archive.js';
import { formatDate, formatIsoDate } from '../model/date.js';
import { formatDocumentNumber } from '../model/document-number.js';
import { issueName, type Issue } from '../model/issue.js';
import { lazy } from '../model/lazy.js';
import { keyOf, nameOf, type Notice } from '../model/notice.js';
import { kindOf } from '../model/notice-kind.js';
import { issueUrl, noticeId } from '../model/permanent-address.js';
import { withoutLetterSpacing } from '../model/letter-spacing.js';
import { textOf } from '../model/prose.js';
import type { Part } from '../model/tree.js';
import { bodyOf } from './body.js';
import type { Edition, EditionNotice, EventData, EditionPart, OutlineItem, SicNote } from './edition.js';
import { listTitle } from './list-title.js';
import { citedAddresses, linksOf, type CitedAddresses, type Links } from './links.js';
import { number, type Numbering } from './numbering.js';
import { partTitleOf, titleOf } from './part-title.js';
import { bodyText } from './text.js';
import { titleNames, type TitleNames } from './title/title-names.js';
import { brokenPhrases } from './title/title-phrases.js';
import { withYearIndexes } from './year-index.js';

/** Makes the edition of every issue. The archive has passed the checks: a notice without an address is a bug here. */
export function composeAll(archive: Archive): Edition[] {
  const names = titleNames(archive);
  return withYearIndexes(archive.issues.map((issue) => composeIssue(archive, issue, names)));
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

function composeIssue(archive: Archive, issue: Issue, names: TitleNames): Edition {
  const { publication, typefaces } = archive;
  // A notice has its pictures below its own folder, which is the issue's.
  const images = new Map([...archive.images].filter(([path]) => path.startsWith(`${issue.folder}/`)));
  const sections = issue.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((file) => {
      const notice = noticeOf(archive, issue, file);
      if (notice === undefined) throw new Error(`${issue.folder}/${file} was not read`);
      return composeNotice(notice, citedAddresses(notice, archive), names);
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

/** A notice's edition follows from the notice, the addresses of what it cites and the names in titles, and nothing else. */
function composeNotice(notice: Notice, citations: CitedAddresses, names: TitleNames): EditionNotice {
  const { front, tree, url } = notice;
  if (url === undefined) throw new Error(`${notice.source.path} has no permanent address`);
  const numbering = number(tree);
  const line = numberLine(notice);
  const links = linksOf(notice, numbering, citations);
  return {
    id: noticeId(url),
    url,
    key: keyOf(notice),
    number: notice.number === undefined ? front.number : formatDocumentNumber(notice.number),
    numberLine: line,
    name: nameOf(notice),
    kind: kindOf(notice),
    title: front.title,
    listTitle: listTitle(notice),
    listPhrases: lazy(() => brokenPhrases(listTitle(notice), names)),
    issuers: front.issuer,
    date: notice.date === undefined ? front.date : formatDate(notice.date),
    front,
    parts: tree.children.map((part) => composePart(part, numbering, links)),
    text: [front.title, ...(line === undefined ? [] : [line]), ...bodyText(tree)],
    sics: sicNotes(notice),
    appointments: appointmentsOf(notice).map(({ action, person, post, probation }) => {
      return { action, person, post, probation };
    }),
    events: events(notice),
    file: notice.source.path,
    markdown: notice.source.text,
  };
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

function sicNotes({ tree }: Notice): SicNote[] {
  const notes: SicNote[] = [];
  visit(tree, 'sic', (node) => {
    notes.push({ text: textOf(node), note: node.note });
  });
  return notes;
}
