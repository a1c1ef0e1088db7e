import type { ArchiveData, ArchiveIssue, ArchiveNotice } from '../archive-data.js';
import { issueAnswer, lookUp, noticeAnswer, type Answer } from './look-up.js';

const MOST = 6;
// Of the notices whose numbers are near the one that was asked for.
const MOST_NEAR = 4;

/**
 * The pages that an address without one may have meant, the likeliest first. `path` is what was asked for below the
 * site's root, decoded: szf/2015/013, 绍政发〔2015〕13号, art/2015/3/16/art_1_2.html.
 */
export function guessPages(path: string, archive: ArchiveData): Answer[] {
  const asked = comparable(path.slice(0, LONGEST));
  const words = path.slice(0, LONGEST).split('/').map(withoutEnding);
  const guesses = [
    ...alike(asked, archive),
    ...[...words, words.join('')].flatMap((word) => named(word, archive)),
    ...inSameSeries(asked, archive),
    ...inSameYear(asked, archive),
  ];
  const byUrl = new Map(guesses.map((answer) => [urlOf(answer), answer]));
  return [...byUrl.values()].slice(0, MOST);
}

const LONGEST = 300;

function urlOf(answer: Answer): string {
  return answer.kind === 'notice' ? answer.notice.url : answer.issue.url;
}

/** SZF/2015/013/index.html as szf/2015/13. */
function comparable(path: string): string {
  const steps = path.toLowerCase().split('/').map(withoutEnding);
  return steps
    .filter((step) => step !== '' && step !== 'index')
    .map(withoutZeros)
    .join('/');
}

function withoutEnding(step: string): string {
  return step.replace(/\.(?:s?html?|php|aspx?|jsp|pdf|md|json|xml)$/u, '').trim();
}

function withoutZeros(step: string): string {
  return step.replace(/^0+(?=\d)/u, '');
}

/** What has the address but for capitals, zeros and endings, and where a former one has gone. */
function alike(asked: string, { issues, notices, moved }: ArchiveData): Answer[] {
  const former = Object.entries(moved).find(([from]) => comparable(from) === asked)?.[1];
  const meant = [asked, ...(former === undefined ? [] : [comparable(former)])];
  const isMeant = ({ url }: { readonly url: string }) => meant.includes(comparable(url));
  return [...notices.filter(isMeant).map(noticeAnswer), ...issues.filter(isMeant).map(issueAnswer)];
}

/** What a step of the address names as a reader would: 绍政发〔2015〕13号, 2015-03. A single digit names nothing. */
function named(word: string, archive: ArchiveData): Answer[] {
  if (/^\d*$/u.test(word)) return [];
  const { answers, by } = lookUp(word, archive);
  return by === 'name' ? [...answers] : [];
}

/** szf/2015/99: what the series has nearest to it in that year; szf/15: in its last year. */
function inSameSeries(asked: string, { notices }: ArchiveData): Answer[] {
  const [slug = '', ...numbers] = asked.split('/');
  const own = notices.filter(({ url }) => url.startsWith(`${slug}/`) && !/^\d/u.test(url));
  const [year, number] = [numbers.find(isYear), numbers.findLast((step) => !isYear(step))].map(Number);
  const ofYear = own.filter(
    ({ url }) => year === undefined || Number.isNaN(year) || url.split('/')[1] === String(year),
  );
  if (number === undefined || Number.isNaN(number)) return ofYear.reverse().map(noticeAnswer);
  const distance = ({ url }: ArchiveNotice) => Math.abs(lastNumber(url) - number);
  return ofYear
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, MOST_NEAR)
    .map(noticeAnswer);
}

function isYear(step: string): boolean {
  return /^(?:19|20)\d\d$/u.test(step);
}

function lastNumber(url: string): number {
  return Number(url.split('/').findLast((step) => step !== ''));
}

/** 2015/13, art/2015/3/16/art_1_2: the issues of that year, those with a number of the address first. */
function inSameYear(asked: string, { issues }: ArchiveData): Answer[] {
  const numbers = asked.match(/\d+/gu) ?? [];
  const year = numbers.find(isYear);
  const ofYear = issues.filter((issue) => String(issue.year) === year);
  const isNamed = ({ number }: ArchiveIssue) => numbers.map(withoutZeros).includes(String(number));
  return [...ofYear.filter(isNamed), ...ofYear.filter((issue) => !isNamed(issue)).reverse()].map(issueAnswer);
}
