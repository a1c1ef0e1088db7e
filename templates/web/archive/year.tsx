import type { ElementContent } from 'hast';
import { yearUrl } from '../../../src/catalogue/addresses.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue.js';
import type { Edition } from '../../../src/edition/edition.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { contents } from '../parts/contents.js';
import { neighbours } from '../parts/neighbours.js';
import { pageHeading } from '../parts/page-heading.js';
import { pdfLink } from '../parts/pdf-link.js';

export interface YearOfIssues {
  readonly year: number;
  readonly editions: readonly Edition[];
  readonly entries: readonly CatalogueEntry[];
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** The issues of a year with their contents. */
export function year(
  { year: own, editions, entries, previous, next }: YearOfIssues,
  pdfs: ReadonlySet<string>,
): ElementContent[] {
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '历年公报', url: '/issues/' }, { text: `${own}年` }]),
    pageHeading(`${own}年`, `${editions.length}期，${entries.length}件公文`, '历年公报'),
    ...editions.map((edition) => (
      <section className="year-issue" aria-labelledby={edition.name}>
        <header className="issue-line">
          <h2 id={edition.name}>
            <a href={edition.url}>{`第${edition.issue.number}期`}</a>
          </h2>
          <p className="total">{`总第${edition.issue.total}期`}</p>
          {pdfs.has(edition.name) ? pdfLink(edition) : undefined}
        </header>
        {contents(
          entries.filter((entry) => entry.edition === edition),
          3,
        )}
      </section>
    )),
    neighbours('各年公报', neighbour('上一年', previous), neighbour('下一年', next)),
  ].filter((child) => child !== undefined) as ElementContent[];
}

function neighbour(label: string, year: number | undefined) {
  return year === undefined ? undefined : { label, text: `${year}年`, url: yearUrl(year) };
}
