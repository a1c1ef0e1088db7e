import { noticesOf, type Edition, type EditionNotice } from '../../edition/edition.js';
import { epubName } from '../../edition/issue-data.js';
import { yearIndexFault } from '../../edition/proof-of-year-index.js';
import { YEAR_INDEX_ID } from '../../edition/year-index.js';
import { epubTexts } from '../../epub/epub-text.js';
import type { Memory } from '../../model/memory.js';
import type { SiteFile } from '../../web/site-file.js';
import { YEAR_INDEX_FILE } from '../../web/year-index-data.js';
import type { Threads } from '../threads.js';
import { PROVED, type Proved, type Reading } from './carrier.js';
import { comparisonOf, type Comparison } from './compared.js';
import { comparedNow, prove } from './prove.js';

/** The files beside each other at a notice's address that carry its text. */
const NOTICE_FILES = { web: 'index.html', data: 'notice.json', xml: 'notice.xml' } as const;

// Their contents are in memory while they are read.
const MOST_AT_ONCE = 100;

/**
 * Reads the texts of notices out of the files of the site, out of the pages of issues and the three files of each notice, and
 * compares them, some issues at a time, so that of a long archive few texts are held. What an earlier build has compared is
 * not read again.
 *
 * @throws ProofError where they differ from the editions.
 */
export async function readBack(
  editions: readonly Edition[],
  pages: readonly SiteFile[],
  threads: Threads,
  memory: Memory,
): Promise<Reading[]> {
  const paths = new Set(editions.flatMap(carrierPaths));
  const files = new Map(pages.filter(({ path }) => paths.has(path)).map((file) => [file.path, file]));
  const readings: Reading[] = [];
  const readAll = async (proofs: readonly IssueProof[]): Promise<void> => {
    const read = await readFiles(proofs.flatMap(unreadFiles), threads);
    const made = proofs.flatMap((each) => readingsOf(each, read));
    prove(made);
    readings.push(...made.map(comparedNow));
  };
  let waiting: IssueProof[] = [];
  let unread = 0;
  for (const edition of editions) {
    const proofs = proofsOf(edition, files, memory);
    waiting.push(proofs);
    unread += unreadFiles(proofs).length;
    if (unread < MOST_AT_ONCE) continue;
    await readAll(waiting);
    waiting = [];
    unread = 0;
  }
  await readAll(waiting);
  return readings;
}

/** The texts in files, by the paths of these. */
async function readFiles(
  files: readonly SiteFile[],
  threads: Threads,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const texts = await threads(
    'readTexts',
    files.map(({ path, content }) => ({ path, content })),
  );
  return new Map(files.map(({ path }, index) => [path, texts[index] ?? new Map<string, string>()]));
}

function unreadFiles({ ofIssue, ofNotices }: IssueProof): readonly SiteFile[] {
  return [ofIssue, ...ofNotices].flatMap(({ isDone, files }) => (isDone ? [] : files));
}

/** Files whose texts are compared together, and whether an earlier build has done so. */
interface FileProof extends Comparison {
  readonly files: readonly SiteFile[];
}

/** What of an issue is compared: its page with the index of the year, and the files of each notice. */
interface IssueProof {
  readonly edition: Edition;
  readonly ofIssue: FileProof;
  readonly ofNotices: readonly (FileProof & { readonly notice: EditionNotice })[];
  /** Under which keys is kept that all of it was compared. */
  readonly marks: readonly string[];
}

function proofsOf(edition: Edition, files: ReadonlyMap<string, SiteFile>, memory: Memory): IssueProof {
  const proofOf = (paths: readonly string[], notices: readonly EditionNotice[]): FileProof => {
    const own = paths.flatMap((path) => files.get(path) ?? []);
    return { files: own, ...comparisonOf(memory, own, notices, edition) };
  };
  const notices = noticesOf(edition);
  const whole = proofOf(carrierPaths(edition), notices);
  if (whole.isDone) {
    const done: FileProof = { isDone: true, files: [], marks: [] };
    return { edition, ofIssue: done, ofNotices: notices.map((notice) => ({ notice, ...done })), marks: [] };
  }
  return {
    edition,
    ofIssue: proofOf([issuePage(edition), indexFile(edition)], notices),
    ofNotices: notices.map((notice) => ({ notice, ...proofOf(noticePaths(notice), [notice]) })),
    marks: whole.marks,
  };
}

function readingsOf(
  { edition, ofIssue, ofNotices, marks }: IssueProof,
  read: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Reading[] {
  const running = ofIssue.isDone
    ? comparedBefore('running', edition)
    : {
        ...reading('running', edition, read.get(issuePage(edition)) ?? new Map<string, string>()),
        marks: ofIssue.marks,
      };
  const compared = new Set(ofNotices.flatMap(({ isDone, notice }) => (isDone ? [notice.id] : [])));
  const unread = ofNotices.filter(({ isDone }) => !isDone).flatMap((each) => each.marks);
  const others = (['web', 'data', 'xml'] as const).map((kind): Reading => {
    const own = ofNotices.map(
      ({ notice: { id, url } }) => [id, read.get(noticeFile(url, kind))?.get('') ?? ''] as const,
    );
    const index = kind === 'data' ? read.get(indexFile(edition)) : undefined;
    const texts = new Map([...own, ...(index ?? [])]);
    const faults = kind === 'data' && !ofIssue.isDone ? indexFaults(kind, edition, texts) : [];
    return { proved: kind, edition, texts, faults, compared, marks: [...unread, ...marks] };
  });
  return [running, ...others];
}

function reading(proved: Proved, edition: Edition, texts: ReadonlyMap<string, string>): Reading {
  return { proved, edition, texts, faults: proved === 'running' ? indexFaults(proved, edition, texts) : [] };
}

/** What an earlier build has read and compared whole. */
function comparedBefore(proved: Proved, edition: Edition): Reading {
  const compared = new Set(noticesOf(edition).map(({ id }) => id));
  return { proved, edition, texts: new Map(), faults: [], compared };
}

function indexFaults(proved: Proved, edition: Edition, texts: ReadonlyMap<string, string>): string[] {
  const fault = yearIndexFault(edition, PROVED[proved], texts.get(YEAR_INDEX_ID) ?? '');
  return fault === undefined ? [] : [fault];
}

/**
 * Reads the texts of notices out of the books of issues, one after the other, and compares them, but for those that an earlier
 * build has compared.
 *
 * @throws ProofError where they differ from the editions.
 */
export function readBooks(
  editions: readonly Edition[],
  books: readonly SiteFile[],
  memory: Memory,
): Reading[] {
  const written = new Map(books.map((book) => [book.path, book]));
  return editions.flatMap((edition): Reading[] => {
    const book = written.get(bookPath(edition));
    if (book === undefined) return [];
    const { isDone, marks } = comparisonOf(memory, [book], noticesOf(edition));
    if (isDone) return [comparedBefore('epub', edition)];
    const read = { ...reading('epub', edition, epubTexts(Buffer.from(book.content))), marks };
    prove([read]);
    return [comparedNow(read)];
  });
}

/** The file of an issue's EPUB, below the output folder. */
export function bookPath(edition: Edition): string {
  return `${edition.url.slice(1)}${epubName(edition)}`;
}

function carrierPaths(edition: Edition): string[] {
  return [issuePage(edition), indexFile(edition), ...noticesOf(edition).flatMap(noticePaths)];
}

function noticePaths({ url }: EditionNotice): string[] {
  return (['web', 'data', 'xml'] as const).map((kind) => noticeFile(url, kind));
}

function issuePage({ url }: Edition): string {
  return `${url.slice(1)}index.html`;
}

function indexFile({ url }: Edition): string {
  return `${url.slice(1)}${YEAR_INDEX_FILE}`;
}

/** A file of the notice at an address, below the output folder. */
export function noticeFile(url: string, kind: keyof typeof NOTICE_FILES): string {
  return `${url.slice(1)}${NOTICE_FILES[kind]}`;
}
