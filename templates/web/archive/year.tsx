import { numberWords, totalWords } from '../../../src/model/issue.js';
import type { ElementContent } from 'hast';
import { yearUrl } from '../../../src/catalogue/addresses.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Edition } from '../../../src/edition/edition.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { contents } from '../parts/contents.js';
import { neighbours } from '../parts/neighbours.js';
import { pageHeading } from '../parts/page-heading.js';
import { pdfLink } from '../parts/pdf-link.js';

export interface YearOfIssues {
  readonly year: number;
  /** The issues of the year in order, each with its notices in print order. */
  readonly issues: readonly { readonly edition: Edition; readonly entries: readonly CatalogueEntry[] }[];
  /** The years before and after of which there are issues. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** The issues of a year with their contents. */
export function year(
  { year: own, issues, previous, next }: YearOfIssues,
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
        {contents(entries, 3)}
      </section>
    )),
    neighbours('各年公报', neighbour('上一年', previous), neighbour('下一年', next)),
  ].filter((child) => child !== undefined) as ElementContent[];
}

function neighbour(label: string, year: number | undefined) {
  return year === undefined ? undefined : { label, text: `${year}年`, url: yearUrl(year) };
}
