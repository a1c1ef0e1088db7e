/**
 * When the invented city publishes what. Ten documents belong together (a ten): an order with its explanation, what the
 * city and its office ask for, and what all this does to the tens of earlier issues. Everything follows from these numbers.
 */
export interface Plan {
  readonly notices: number;
  /** Tens in each issue: the parts of all issues with the same number belong together. */
  readonly tensInIssue: number;
  readonly issues: number;
}

/** Ten documents of one issue. */
export interface Ten {
  /** The issue, counted from 0, and which ten of it. */
  readonly issue: number;
  readonly part: number;
  /** Counted over all issues, from 0. */
  readonly index: number;
}

const TEN = 10;
const ISSUES_IN_YEAR = 10;
const MOST_YEARS = 30;
const FIRST_YEAR = 1996;
const FIRST_TOTAL = 1;
// In issues: an order is amended, an order is repealed, an opinion is extended before its five years are over.
const AMENDED_AFTER = 7;
export const REPEALED_AFTER = 23;
export const EXTENDED_AFTER = 45;
export const YEARS_OF_OPINION = 5;
/** The orders of every third issue are amended. */
const EVERY_AMENDED = 3;
/** Every fourth opinion lasts for five years, and is extended. */
export const EVERY_OPINION = 4;

/** A plan of so many notices, a multiple of ten: ten in an issue until there are thirty years, then more in each. */
export function planOf(notices: number, noticesInIssue?: number): Plan {
  const most = ISSUES_IN_YEAR * MOST_YEARS * TEN;
  const inIssue = noticesInIssue ?? TEN * Math.max(1, Math.ceil(notices / most));
  const tensInIssue = Math.ceil(inIssue / TEN);
  return { notices, tensInIssue, issues: Math.ceil(notices / TEN / tensInIssue) };
}

export function tensOf({ notices, tensInIssue }: Plan, issue: number): Ten[] {
  return Array.from({ length: tensInIssue }, (_, part) => ({
    issue,
    part,
    index: issue * tensInIssue + part,
  })).filter(({ index }) => (index + 1) * TEN <= notices);
}

/** The ten whose order another amends; undefined where it amends none. */
export function amendedBy(plan: Plan, ten: Ten): Ten | undefined {
  const amended = earlier(plan, ten, AMENDED_AFTER);
  return amended !== undefined && amended.issue % EVERY_AMENDED === 0 ? amended : undefined;
}

/** How many orders before that of a ten amend another. */
export function amendmentsBefore(plan: Plan, { issue, part }: Ten): number {
  const last = issue - AMENDED_AFTER;
  const earlierIssues = Math.max(0, Math.ceil(last / EVERY_AMENDED));
  const isAmending = last >= 0 && last % EVERY_AMENDED === 0;
  return earlierIssues * plan.tensInIssue + (isAmending ? part : 0);
}

/** The ten of an earlier issue with the same part. */
export function earlier({ tensInIssue }: Plan, { issue, part }: Ten, before: number): Ten | undefined {
  const there = issue - before;
  return there < 0 ? undefined : { issue: there, part, index: there * tensInIssue + part };
}

/** The ten whose opinion every later yearly notice names: it has no end. */
export function foundingTen({ tensInIssue }: Plan): Ten {
  return { issue: 1, part: 0, index: tensInIssue };
}

export interface IssueTime {
  readonly year: number;
  /** Within its year, from 1. */
  readonly number: number;
  readonly total: number;
}

export function issueTime(issue: number): IssueTime {
  return {
    year: FIRST_YEAR + Math.floor(issue / ISSUES_IN_YEAR),
    number: (issue % ISSUES_IN_YEAR) + 1,
    total: FIRST_TOTAL + issue,
  };
}

/** A day as its year, month and day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LAST_DAY = 24;

/** The day on which a document of a ten is signed: the higher its number, the later. */
export function signingDay({ tensInIssue }: Plan, { issue, part }: Ten, slot: number): Day {
  const { year, number } = issueTime(issue);
  const day = 1 + Math.floor(((part * TEN + slot) * LAST_DAY) / (tensInIssue * TEN));
  return { year, month: number, day };
}

/** The first of a month after the issue's own: then what it publishes begins to hold. */
export function firstOf({ issue }: Ten, months: number): Day {
  const { year, number } = issueTime(issue);
  return { year, month: number + months, day: 1 };
}

export function iso({ year, month, day }: Day): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function inWords({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

/** Which of the year a document is, of a series that has so many in each ten. */
export function serialIn({ tensInIssue }: Plan, { issue, part }: Ten, inTen: number, place: number): number {
  const inYear = (issue % ISSUES_IN_YEAR) * tensInIssue + part;
  return inYear * inTen + place + 1;
}
