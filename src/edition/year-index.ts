import { groupBy } from '../model/group-by.js';
import { numberWords } from '../model/issue.js';
import { byPinyin, inRegisteredOrder } from '../model/listing-order.js';
import type { Series } from '../model/publication.js';
import type { Edition, EditionNotice } from './edition.js';
import type { Pagination } from './pagination.js';

/** 年度总目录: every notice that the issues of a year have carried. It is made of them, never typed. */
export interface YearIndex {
  /** 2015年总目录 */
  readonly title: string;
  /** The issues whose notices it lists, the oldest first. */
  readonly issues: readonly IndexedIssue[];
  /** By section, in it by organ, in that by subject word. */
  readonly groups: readonly IndexGroup[];
}

/** Notices that stand together. */
export interface IndexGroup {
  /** The headings above it, from the section down, as far as the group before does not stand below them too. */
  readonly headings: readonly IndexHeading[];
  /** In print order, the oldest issue first. */
  readonly entries: readonly IndexEntry[];
}

export type IndexedIssue = Pick<Edition, 'name' | 'url' | 'issue'>;

export interface IndexHeading {
  readonly kind: 'section' | 'organ' | 'subject';
  /** Its rank among the headings of the index: 1 for a section, 2 for what stands right below one. */
  readonly level: number;
  readonly text: string;
}

export interface IndexEntry {
  readonly notice: EditionNotice;
  /** The issue that carries it. */
  readonly edition: IndexedIssue;
  /** Its page there, where printing has found it. */
  readonly page: number | undefined;
}

/** The id of the index in the printed issue and on the page of the issue. */
export const YEAR_INDEX_ID = 'year-index';

/** The editions, those with the index of their year that say so in `issue.yaml`. They stand in order, the oldest first. */
export function withYearIndexes(editions: readonly Edition[]): Edition[] {
  return editions.map((edition, index) => {
    const { issue, publication } = edition;
    if (issue.yearIndex !== true) return edition;
    const ofYear = editions.slice(0, index + 1).filter((other) => other.issue.year === issue.year);
    return { ...edition, yearIndex: yearIndexOf(issue.year, ofYear, publication.series) };
  });
}

function yearIndexOf(year: number, editions: readonly Edition[], series: readonly Series[]): YearIndex {
  const all = editions.flatMap((edition) =>
    edition.sections.flatMap(({ title, notices }) =>
      notices.map((notice) => ({ section: title, entry: { notice, edition, page: undefined } })),
    ),
  );
  const sections = inRegisteredOrder(
    [...groupBy(all, ({ section }) => section)],
    ([title]) => title,
    series.map(({ section }) => section),
  );
  const groups = sections.flatMap(([title, own]) => {
    const entries = own.map(({ entry }) => entry);
    return below({ kind: 'section', level: 1, text: title }, byOrgan(entries, series));
  });
  return { title: `${year}年总目录`, issues: editions, groups };
}

/** The notices of a section by the organ that has signed them first. One organ alone is not named. */
function byOrgan(entries: readonly IndexEntry[], series: readonly Series[]): IndexGroup[] {
  const organs = inRegisteredOrder(
    [...groupBy(entries, ({ notice }) => notice.issuers[0] ?? '')],
    ([organ]) => organ,
    series.map(({ issuer }) => issuer),
  );
  if (organs.length === 1) return bySubject(entries, 2);
  return organs.flatMap(([organ, own]) => below({ kind: 'organ', level: 2, text: organ }, bySubject(own, 3)));
}

const NO_SUBJECT = '其他';

/** Notices by their first subject word, those without one at the end. Where none has one, nothing is named. */
function bySubject(entries: readonly IndexEntry[], level: number): IndexGroup[] {
  const subjects = groupBy(entries, ({ notice }) => notice.front.keywords?.[0]);
  const without = subjects.get(undefined);
  const named = [...subjects]
    .flatMap(([word, own]) => (word === undefined ? [] : [[word, own] as const]))
    .sort(([a], [b]) => byPinyin(a, b));
  if (named.length === 0) return [{ headings: [], entries }];
  return [...named, ...(without === undefined ? [] : [[NO_SUBJECT, without] as const])].map(
    ([word, own]): IndexGroup => ({ headings: [{ kind: 'subject', level, text: word }], entries: own }),
  );
}

/** Groups below a heading, which stands above the first of them. */
function below(heading: IndexHeading, groups: readonly IndexGroup[]): IndexGroup[] {
  return groups.map((group, index) =>
    index === 0 ? { ...group, headings: [heading, ...group.headings] } : group,
  );
}

/** The edition, in whose index stand the pages that printing has found, by the edition's name. */
export function withIndexPages(edition: Edition, paginations: ReadonlyMap<string, Pagination>): Edition {
  const { yearIndex } = edition;
  if (yearIndex === undefined) return edition;
  const groups = yearIndex.groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => ({
      ...entry,
      page: paginations.get(entry.edition.name)?.notices.get(entry.notice.id)?.page,
    })),
  }));
  return { ...edition, yearIndex: { ...yearIndex, groups } };
}

/** The lines of an index in reading order, as every carrier must have them: of each notice title, number, issue and page. */
export function indexLines({ title, groups }: YearIndex): string[] {
  return [
    title,
    ...groups.flatMap(({ headings, entries }) => [
      ...headings.map(({ text }) => text),
      ...entries.flatMap(({ notice, edition, page }) => [
        notice.listTitle,
        ...(notice.number === undefined ? [] : [notice.number]),
        numberWords(edition.issue.number) + (page === undefined ? '' : `第${page}页`),
      ]),
    ]),
  ];
}
