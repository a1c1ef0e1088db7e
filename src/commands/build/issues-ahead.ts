import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { noticeText } from '../../content/read-archive.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import { citedAddresses } from '../../edition/links.js';
import type { Archive } from '../../model/archive.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { knownPrefixes } from '../../model/publication.js';
import { editionHash, entryHash } from '../../web/page-values.js';
import type { SharedByPages } from '../../web/site.js';
import type { MakeAhead } from '../../web/web-edition.js';
import type { Threads } from '../threads.js';
import type { IssueToMake, NamedIssue, NoticeToMake, SaidOfNotice } from './make-issue.js';
import { recalledTree } from './packed-trees.js';
import { keepAll } from './stored-memory.js';

// To start threads for less takes longer than to make it.
const WORTH_THREADS = 100;
// An issue for each thread is asked for at once, and so many times as much before it is wanted: what threads have made waits
// less than they do.
const BATCHES_AHEAD = 2;

/**
 * Has threads make the files of many issues, some before they are asked for, and puts them into the memory, where they are
 * found as those of an earlier build are.
 */
export function issuesAhead(
  catalogue: Catalogue,
  archive: Archive,
  threads: Threads,
  memory: Memory,
): MakeAhead {
  return (shared, issues) => {
    const notices = issues.reduce((sum, edition) => sum + noticesOf(edition).length, 0);
    if (memory === NO_MEMORY || threads.count === 1 || notices < WORTH_THREADS) return () => undefined;
    const size = threads.count;
    const batches = new Map<number, Promise<void>>();
    const begin = (batch: number): Promise<void> => {
      const known = batches.get(batch);
      if (known !== undefined) return known;
      const toMake = issues
        .slice(batch * size, (batch + 1) * size)
        .map((edition) => issueToMake(edition, catalogue, archive, shared, memory));
      const made = threads('makeIssues', toMake, (each) => {
        for (const kept of each) keepAll(kept, memory);
      }).then(() => undefined);
      // It is awaited later, and its failure told then.
      made.catch(() => undefined);
      batches.set(batch, made);
      return made;
    };
    const places = new Map(issues.map(({ name }, index) => [name, index]));
    return ({ name }) => {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const batch = Math.floor(place / size);
      for (let next = batch; next <= batch + BATCHES_AHEAD && next * size < issues.length; next++)
        void begin(next);
      return begin(batch);
    };
  };
}

/** An issue as plain values, for a thread. */
export function issueToMake(
  edition: Edition,
  { editions, entriesByIssue, pdfs, versions, textChanges }: Catalogue,
  archive: Archive,
  shared: SharedByPages,
  memory: Memory,
): IssueToMake {
  const place = editions.indexOf(edition);
  const [previous, next] = [editions[place - 1], editions[place + 1]].map((other) => other && named(other));
  const entries = entriesByIssue.get(edition.name) ?? [];
  const noticeToMake = (entry: CatalogueEntry): NoticeToMake => {
    const { notice: own } = entry;
    const notice = archive.noticeAt.get(own.file);
    if (notice === undefined) throw new Error(`${own.file} was not read`);
    const { front, bodyOffset, source } = notice;
    const text = noticeText(
      { path: own.file, front, source, bodyOffset },
      knownPrefixes(edition.publication),
    );
    const amended = versions.get(own.key);
    return {
      text,
      tree: recalledTree(text, memory),
      front,
      url: own.url,
      cited: citedAddresses(notice, archive),
      digest: own.digest(),
      said: JSON.stringify(saidOf(entry)),
      hash: entryHash(entry),
      versions: amended && JSON.stringify(amended),
      textChanges: textChanges.get(own.file) ?? [],
    };
  };
  const made = new Map(entries.map((entry) => [entry.notice.id, entry]));
  return {
    shared,
    own: named(edition),
    previous,
    next,
    titleNames: edition.titleNames,
    images: edition.images,
    sections: edition.sections.map(({ title, notices }) => ({
      title,
      notices: notices.flatMap(({ id }) => made.get(id) ?? []).map(noticeToMake),
    })),
    pdfs: new Set([edition.name, ...made.keys()].filter((name) => pdfs.has(name))),
    hasYearIndex: edition.yearIndex !== undefined,
  };
}

function named(edition: Edition): NamedIssue {
  const { name, url, issue } = edition;
  const { source: _source, record: _record, ...rest } = issue;
  return { name, url, issue: rest, hash: editionHash(edition) };
}

function saidOf({
  standing,
  holdings,
  effect,
  history,
  corrections,
  page,
  breaks,
}: CatalogueEntry): SaidOfNotice {
  return { standing, holdings, effect, history, corrections, page, breaks };
}
