import type { ElementContent } from 'hast';
import { groupBy } from '../../../src/model/group-by.js';
import { issueLabel, numberWords } from '../../../src/model/issue.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Collection } from '../../../src/catalogue/collections.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { collectionNames } from '../lists/collection-names.js';
import { issueRows } from '../lists/notice-rows.js';
import { pageHeading } from '../lists/page-heading.js';
import { yearId, yearLinks } from '../lists/year-links.js';

/** One of the ways into the archive: by organ, by section, by subject word. */
export interface CollectionKind {
  /** 发文机关 */
  readonly title: string;
  /** URL of the page that lists all of its kind. */
  readonly url: string;
  /** What its page says where there are none. */
  readonly none: string;
}

/** All collections of a kind, each with the number of its notices. */
export function collections({ title, none }: CollectionKind, all: readonly Collection[]): ElementContent[] {
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: title }]),
    pageHeading(title, all.length === 0 ? none : `共${all.length}个`),
    ...(all.length === 0 ? [] : [collectionNames(all)]),
  ] as ElementContent[];
}

/** What a collection holds, the newest issue first, by year. */
export function collection({ title, url }: CollectionKind, { name, entries }: Collection): ElementContent[] {
  const years = [...groupBy(entries, ({ edition }) => edition.issue.year)].sort(([a], [b]) => b - a);
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: title, url }, { text: name }]),
    pageHeading(name, `${entries.length}件公文`, title),
    yearLinks(years.map(([year]) => year)),
    ...years.map(([year, ofYear]) => (
      <section className="year" aria-labelledby={yearId(year)}>
        <h2 id={yearId(year)}>{`${year}年`}</h2>
        {byIssue(ofYear)}
      </section>
    )),
  ].filter((child) => child !== undefined) as ElementContent[];
}

function byIssue(entries: readonly CatalogueEntry[]) {
  const issues = [...groupBy(entries, ({ edition }) => edition)].reverse();
  return issues.map(([edition, ofIssue]) => (
    <section className="of-issue" aria-label={issueLabel(edition.issue)}>
      <h3>
        <a href={edition.url}>{numberWords(edition.issue.number)}</a>
      </h3>
      {issueRows(ofIssue, 'page')}
    </section>
  ));
}
