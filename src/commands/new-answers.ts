import type { OpenedArchive } from '../content/open-archive.js';
import { issueAfter } from '../content/writing/write-issue.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { Asking } from './at-terminal.js';
import { nextIssueName, openIssue } from './issue-target.js';
import { likelyYears, type IssueFlags } from './new-issue.js';
import { likelySeries, NO_SERIES, planNotice, publicationOf, type NoticeFlags } from './new-notice.js';

/** What the call of `gazette new issue` says, and the answers to questions about what cannot be derived. */
export async function askForIssue(
  { issues }: OpenedArchive,
  flags: IssueFlags,
  today: CivilDate,
  { input, select }: Asking,
): Promise<IssueFlags> {
  const years = likelyYears(issues, today);
  const year =
    flags.year ??
    (years.length < 2
      ? undefined
      : await select({
          message: '哪一期：',
          choices: years.map((each) => ({
            value: String(each),
            name: `${each}年第${issueAfter(issues, each).number}期`,
          })),
        }));
  const total =
    flags.total ?? (issues.length > 0 ? undefined : await input({ message: '总第几期：', required: true }));
  const published =
    flags.published ?? (await input({ message: '出版日期（如 2015-04-15，还没有定的不填）：' })).trim();
  return { ...flags, year, total, published: published === '' ? undefined : published };
}

/** The same for `gazette new notice`. What is only guessed, as the number, is asked with the guess. */
export async function askForNotice(
  opened: OpenedArchive,
  flags: NoticeFlags,
  today: CivilDate,
  { input, select }: Asking,
): Promise<NoticeFlags> {
  const publication = publicationOf(opened);
  const title = flags.title ?? (await input({ message: '标题：', required: true })).trim();
  const date = flags.date ?? (await input({ message: '成文日期：', default: formatIsoDate(today) })).trim();
  const issue = flags.issue ?? (await askedIssue(opened, { input }));
  const likely = likelySeries(publication, title);
  const isAsked = flags.number === undefined && flags.series === undefined && likely.length !== 1;
  const series = isAsked
    ? await select({
        message: '发文字号的系列：',
        choices: [
          ...publication.series.map(({ prefix, issuer }) => ({
            value: prefix,
            name: `${prefix}　${issuer}`,
          })),
          { value: NO_SERIES, name: '没有文号，或者是别的机关的文号' },
        ],
      })
    : flags.series;
  const known = { ...flags, title, date, issue, series };
  const issuer =
    flags.issuer ??
    (series === NO_SERIES ? [(await input({ message: '发文机关：', required: true })).trim()] : undefined);
  const { front, isCounted } = planNotice(opened, { ...known, issuer }, today);
  const number = isCounted
    ? (
        await input({ message: '文号（按上一个推算，以发文机关编的为准）：', default: front.number ?? '' })
      ).trim()
    : flags.number;
  return { ...known, issuer, number };
}

async function askedIssue(
  { issues }: OpenedArchive,
  { input }: Pick<Asking, 'input'>,
): Promise<string | undefined> {
  if (openIssue(issues) !== undefined) return undefined;
  const next = nextIssueName(issues);
  const answer = await input({ message: '放进哪一期：', ...(next !== undefined && { default: next }) });
  return answer.trim() === '' ? undefined : answer.trim();
}
