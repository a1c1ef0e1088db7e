import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { issueAfter, withNotice, writeIssue } from '../content/writing/write-issue.js';
import { isExtra, issueFolder, issueName, type Issue } from '../model/issue.js';
import { UsageError } from './errors.js';

/** An issue that takes one more notice: its name and folder, and its `issue.yaml` as it will then be. */
export interface IssueTarget {
  /** 2015-04 */
  readonly name: string;
  /** 2015/04 */
  readonly folder: string;
  readonly issueText: (section: string, file: string) => string;
}

/**
 * The issue that a notice goes into: the one of that name (2015-04), which may be the next, not begun yet; or without a
 * name the last that has not come out.
 *
 * @throws UsageError where there is none, or it has come out.
 */
export function issueTarget(folder: string, issues: readonly Issue[], name: string | undefined): IssueTarget {
  if (issues.length === 0 && name === undefined)
    throw new UsageError('本库还没有一期，先用 gazette new issue 新建');
  const issue = name === undefined ? openIssue(issues) : issues.find((each) => issueName(each) === name);
  if (issue?.record !== undefined)
    throw new UsageError(`「${issueName(issue)}」已经出版，不能再放公文；请用 --issue 写下一期`);
  if (issue !== undefined) return intoIssue(issue);
  const next = nextIssueName(issues) ?? '2015-04';
  if (name === undefined) throw new UsageError(`各期都已经出版；请用 --issue 写明放进哪一期，如 ${next}`);
  const [, year, number] = /^(\d{4})-(\d{2,3})$/u.exec(name) ?? [];
  const begun = year === undefined ? undefined : following(issues, Number(year));
  if (begun === undefined || begun.number !== Number(number))
    throw new UsageError(`没有「${name}」这一期，它也不是下一期；写法如 ${next}`);
  const own = `${begun.year}/${issueFolder(begun.number)}`;
  if (existsSync(join(folder, own, 'issue.yaml')))
    throw new UsageError(`「${own}/issue.yaml」读不通，先用 gazette check 看看`);
  const issueText = (title: string, file: string): string => writeIssue(begun, [{ title, notices: [file] }]);
  return { name, folder: own, issueText };
}

/** The last issue that has not come out. */
export function openIssue(issues: readonly Issue[]): Issue | undefined {
  return issues.findLast(({ record }) => record === undefined);
}

/** What the issue after all others is called; undefined in an archive without issues. */
export function nextIssueName(issues: readonly Issue[]): string | undefined {
  const last = issues.findLast(({ number }) => !isExtra(number));
  const next = last && following(issues, last.year);
  return next && issueName(next);
}

/** The next issue of the year of the last one, or the first of the year after. */
function following(issues: readonly Issue[], year: number) {
  const last = issues.findLast(({ number }) => !isExtra(number));
  const follows = last !== undefined && (year === last.year || year === last.year + 1);
  return follows ? { year, ...issueAfter(issues, year) } : undefined;
}

function intoIssue(issue: Issue): IssueTarget {
  const { folder, source } = issue;
  return {
    name: issueName(issue),
    folder,
    issueText: (section, file) => {
      const text = withNotice(source.text, section, file);
      if (text === undefined)
        throw new UsageError(`「${folder}/issue.yaml」的写法加不进一行，请照手册写成每件一行`);
      return text;
    },
  };
}
