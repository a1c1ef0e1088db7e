import { fullIssueLabel, type Issue } from '../../model/issue.js';
import type { Finding } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import type { FileRemarks, ShelfIssue, ShelfNotice, State } from '../../../templates/preview/overview.js';
import type { DeskArchive } from '../desk-archive.js';
import { issueAddress, noticeAddress } from './addresses.js';
import { remarksOf } from './remarks.js';

/** Issues that are shown with their notices at once: the newest. */
const OPEN_ISSUES = 2;

/** The issues of an archive, the newest first. */
export function shelfIssues(desk: DeskArchive): ShelfIssue[] {
  const found = groupBy(desk.findings, ({ path }) => path);
  return desk.opened.issues
    .toReversed()
    .map((issue, index) => shelfIssue(desk, issue, found, index < OPEN_ISSUES));
}

/** What is wrong with the files of an archive that are no notices, as far as they are asked for. */
export function otherFiles(
  desk: DeskArchive,
  isAsked: (path: string) => boolean = () => true,
): FileRemarks[] {
  const others = desk.findings.filter(
    ({ path, severity }) => severity !== 'note' && !path.endsWith('.md') && isAsked(path),
  );
  return Array.from(
    groupBy(others, ({ path }) => path),
    ([path, own]) => ({
      path,
      remarks: remarksOf(desk.folder, desk.archive, own),
    }),
  );
}

function shelfIssue(
  { opened }: DeskArchive,
  issue: Issue,
  found: ReadonlyMap<string, readonly Finding[]>,
  isOpen: boolean,
): ShelfIssue {
  const { folder, sections, record } = issue;
  const own = opened.notices.filter(({ path }) => path.startsWith(`${folder}/`));
  const titles = new Map(own.map(({ path, front }) => [path, front]));
  const listed = sections.flatMap(({ notices }) => notices.map((file) => `${folder}/${file}`));
  const unread = opened.unread.filter((path) => path.startsWith(`${folder}/`));
  const paths = new Set([...listed.filter((path) => titles.has(path)), ...titles.keys(), ...unread]);
  const notices = Array.from(paths, (path): ShelfNotice => {
    const front = titles.get(path);
    const findings = found.get(path) ?? [];
    return {
      path,
      href: noticeAddress(path),
      number: front?.number,
      title: front?.title ?? path,
      state: front === undefined ? 'unread' : stateOf(findings, record !== undefined),
      errors: count(findings, 'error'),
      warnings: count(findings, 'warning'),
    };
  });
  const all = [
    ...(found.get(issue.source.path) ?? []),
    ...notices.flatMap(({ path }) => found.get(path) ?? []),
  ];
  return {
    folder,
    href: issueAddress(folder),
    label: fullIssueLabel(issue),
    state: stateOf(all, record !== undefined),
    notices,
    isOpen,
  };
}

function stateOf(findings: readonly Finding[], isPublished: boolean): State {
  if (count(findings, 'error') > 0) return 'error';
  if (count(findings, 'warning') > 0) return 'warning';
  return isPublished ? 'published' : 'ready';
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
