import type { ArchiveFiles } from './archive.js';
import { groupBy } from './group-by.js';
import { issueName, type Issue } from './issue.js';
import { lazy } from './lazy.js';
import { NO_MEMORY, remembered } from './memory.js';
import { textAt } from './named-place.js';
import { keyOf, type Notice, type WrittenCorrection } from './notice.js';
import type { Prose } from './prose.js';
import { noticesByTitle } from './notices-by-title.js';
import { knownPrefixes } from './publication.js';
import { publishedText } from './published-text.js';
import { titleKey } from './register.js';

/** A correction that a corrigendum (更正) makes, with the words that were printed wrong found in the notice. */
export interface Correction {
  /** One of the list in the front matter of the corrigendum. */
  readonly written: WrittenCorrection;
  readonly from: Notice;
  /** The notice that was printed wrong, and the issue that it stands in. */
  readonly to: Notice;
  readonly issue: Issue;
  /**
   * The wrong words: which of the notice's runs of text has them, and where they begin in its text, white space apart. No run is
   * named itself: of a long archive the runs of a notice are made again when they are asked for later.
   */
  readonly run: number;
  readonly offset: number;
}

/** Why the words of a correction are not found; `count` is how often they stand there. */
export type CorrectionFault =
  | { readonly fault: 'issue' | 'document' | 'documents' | 'place-unread' | 'place' }
  | { readonly fault: 'words'; readonly count: number };

type Corrected = Pick<ArchiveFiles, 'publication' | 'issues' | 'notices' | 'memory'>;

/** Every correction of an archive whose words are found, in the order of its notices. */
export function correctionsOf(archive: Corrected): Correction[] {
  return archive.notices.flatMap((from) =>
    (from.front.corrects ?? []).flatMap((written) => {
      const found = findCorrected(written, from, archive);
      return 'fault' in found ? [] : [found];
    }),
  );
}

/** Looks for the words that a corrigendum corrects. */
export function findCorrected(
  written: WrittenCorrection,
  from: Notice,
  archive: Corrected,
): Correction | CorrectionFault {
  const { issues, notices } = archive;
  const issue = byName(issues).get(written.issue);
  if (issue === undefined) return { fault: 'issue' };
  const named = namesIn(issue.folder, notices);
  const document = written.document.trim();
  const meant = new Set([
    ...(named.byNumber.get(document) ?? []),
    ...(named.byTitle.get(titleKey(document)) ?? []),
  ]);
  meant.delete(from);
  const [to, another] = meant;
  if (to === undefined) return { fault: 'document' };
  if (another !== undefined) return { fault: 'documents' };
  const words = wordsIn(to, written, archive);
  return 'fault' in words ? words : { written, from, to, issue, ...words };
}

type FoundWords = Pick<Correction, 'run' | 'offset'> | CorrectionFault;

const wordsKnown = new WeakMap<WrittenCorrection, { readonly to: Notice; readonly words: FoundWords }>();

/** The wrong words in the notice that was printed wrong; they are looked for once, whatever changes around the two. */
function wordsIn(to: Notice, written: WrittenCorrection, { publication, memory }: Corrected): FoundWords {
  const known = wordsKnown.get(written);
  if (known?.to === to) return known.words;
  const { path, sha256 } = to.source;
  const parts = [path, sha256, JSON.stringify([knownPrefixes(publication), written.place, written.wrong])];
  const words = remembered(memory ?? NO_MEMORY, 'corrected-words', parts, () => findWords(to, written));
  wordsKnown.set(written, { to, words });
  return words;
}

function findWords(to: Notice, { place, wrong }: WrittenCorrection): FoundWords {
  const proses = place === undefined ? to.proses : textAt(to, place);
  if (proses === undefined) return { fault: 'place-unread' };
  if (proses.length === 0) return { fault: 'place' };
  const places = proses.flatMap((prose) => occurrences(wrong, prose));
  const [only] = places;
  if (only === undefined || places.length > 1) return { fault: 'words', count: places.length };
  return {
    run: to.proses.indexOf(only.prose),
    offset: publishedText(to).offsetOf(only.prose, only.start),
  };
}

/** The notices of a folder by all that they may be called. */
interface Names {
  readonly byNumber: ReadonlyMap<string, readonly Notice[]>;
  /** By the keys of their titles. */
  readonly byTitle: ReadonlyMap<string, readonly Notice[]>;
}

const namesByFolder = new WeakMap<readonly Notice[], ReadonlyMap<string, () => Names>>();

/** The notices of an archive that stand in a folder, by their names: a long archive has many corrigenda of each issue. */
function namesIn(folder: string, notices: readonly Notice[]): Names {
  const known =
    namesByFolder.get(notices) ??
    new Map(Array.from(groupBy(notices, folderOf), ([each, own]) => [each, lazy(() => namesOf(own))]));
  namesByFolder.set(notices, known);
  return known.get(folder)?.() ?? NO_NAMES;
}

const NO_NAMES: Names = namesOf([]);

function namesOf(notices: readonly Notice[]): Names {
  const byNumber = groupBy(
    notices.filter(({ number }) => number !== undefined),
    keyOf,
  );
  return { byNumber, byTitle: noticesByTitle(notices) };
}

const issuesKnown = new WeakMap<readonly Issue[], ReadonlyMap<string, Issue>>();

/** The issues of an archive by their names; of two that share one, the first. */
function byName(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const known =
    issuesKnown.get(issues) ?? new Map(issues.toReversed().map((each) => [issueName(each), each]));
  issuesKnown.set(issues, known);
  return known;
}

/** The issue's folder in which a notice's file stands. */
export function folderOf({ source }: Pick<Notice, 'source'>): string {
  return source.path.slice(0, Math.max(0, source.path.lastIndexOf('/')));
}

function occurrences(words: string, prose: Prose): { prose: Prose; start: number }[] {
  const found = [];
  for (let at = prose.text.indexOf(words); at >= 0; at = prose.text.indexOf(words, at + 1))
    found.push({ prose, start: at });
  return found;
}
