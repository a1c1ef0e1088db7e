import { noticeOf, type Archive } from '../model/archive.js';
import { hashOf } from '../model/inputs.js';
import { issueName, type Issue } from '../model/issue.js';
import { lazy } from '../model/lazy.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { issueUrl } from '../model/permanent-address.js';
import { knownPrefixes } from '../model/publication.js';
import { composeNotice, type Digests, type SummedDigest } from './compose-notice.js';
import type { Edition } from './edition.js';
import { citedAddresses } from './links.js';
import type { NoticeDigest } from './notice-digest.js';
import { titleNames, type TitleNames } from './title/title-names.js';
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

const DIGESTS = 'notice-digest';

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

/** Keeps a digest where composing the notice looks for it. */
export function keepDigest({ textSum, digest }: SummedDigest, memory: Memory): void {
  memory.keep(DIGESTS, hashOf([textSum]), digest);
}
