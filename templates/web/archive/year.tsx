import { numberWords, totalWords } from '../../../src/model/issue.js';
import type { ElementContent } from 'hast';
import { yearUrl } from '../../../src/catalogue/addresses.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Collection } from '../../../src/catalogue/collections.js';
import type { Edition } from '../../../src/edition/edition.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { contents } from '../lists/contents.js';
import { collectionNames } from '../lists/collection-names.js';
import { neighbours } from '../parts/neighbours.js';
import { pageHeading } from '../lists/page-heading.js';
import { pdfLink } from '../lists/pdf-link.js';
import { yearIndexLink } from '../parts/year-index-link.js';
import { yearId } from '../lists/year-links.js';
import type { CollectionKind } from './collection.js';

export interface YearOfIssues {
  readonly year: number;
  /** The issues of the year in order, each with its notices in print order. */
  readonly issues: readonly { readonly edition: Edition; readonly entries: readonly CatalogueEntry[] }[];
  /** Its notices by section, by organ and by subject word. */
  readonly ways: readonly { readonly kind: CollectionKind; readonly collections: readonly Collection[] }[];
  /** The years before and after of which there are issues. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** The issues of a year with their contents, and its notices by what they have in common. */
export function year(
  { year: own, issues, ways, previous, next }: YearOfIssues,
  pdfs: ReadonlySet<string>,
): ElementContent[] {
  const count = issues.reduce((sum, { entries }) => sum + entries.length, 0);
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '历年公报', url: '/issues/' }, { text: `${own}年` }]),
    pageHeading(`${own}年`, `${issues.length}期，${count}件公文`, '历年公报'),
    ...issues.map(({ edition, entries }) => (
      <section className="year-issue" aria-labelledby={edition.name}>
        <header className="issue-line">
          <h2 id={edition.name}>
            <a href={edition.url}>{numberWords(edition.issue.number)}</a>
          </h2>
          <p className="total">{totalWords(edition.issue)}</p>
          {pdfs.has(edition.name) ? pdfLink(edition) : undefined}
        </header>
        <div>
          {contents(entries, 3)}
          {yearIndexLink(edition)}
        </div>
      </section>
    )),
    <div className="ways-in">{ways.map((way) => wayThrough(own, way))}</div>,
    neighbours('各年公报', neighbour('上一年', previous), neighbour('下一年', next)),
  ].filter((child) => child !== undefined) as ElementContent[];
}

/** What the year has of each section, organ or subject word, on whose page its notices are listed. */
function wayThrough(own: number, { kind, collections }: YearOfIssues['ways'][number]) {
  if (collections.length === 0) return undefined;
  const id = kind.url.replaceAll('/', '');
  const ofYear = collections.map(({ url, ...rest }) => ({ ...rest, url: `${url}#${yearId(own)}` }));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kind.title}</h2>
      {collectionNames(ofYear)}
    </section>
  );
}

function neighbour(label: string, year: number | undefined) {
  return year === undefined ? undefined : { label, text: `${year}年`, url: yearUrl(year) };
}
