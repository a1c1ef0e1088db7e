import type { ElementContent } from 'hast';
import { yearUrl } from '../../../src/catalogue/addresses.js';
import type { Edition } from '../../../src/edition/edition.js';
import { groupBy } from '../../../src/model/group-by.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { issueShelf } from './issue-shelf.js';
import { pageHeading } from '../lists/page-heading.js';
import { yearId, yearLinks } from '../lists/year-links.js';

/** All issues, the newest year first; the issues of a year in order. */
export function issues(editions: readonly Edition[], pdfs: ReadonlySet<string>): ElementContent[] {
  const byYear = [...groupBy(editions, ({ issue }) => issue.year)].sort(([a], [b]) => b - a);
  const years = byYear.map(([year]) => year);
  const [newest, oldest] = [years.at(0), years.at(-1)];
  const span = newest === oldest ? `${newest ?? ''}年` : `${oldest ?? ''}年至${newest ?? ''}年`;
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: '历年公报' }]),
    pageHeading('历年公报', `${span}，共${editions.length}期`),
    yearLinks(years),
    ...byYear.map(([year, ofYear]) => (
      <section className="year" aria-labelledby={yearId(year)}>
        <h2 id={yearId(year)}>
          <a href={yearUrl(year)}>{`${year}年`}</a>
        </h2>
        {issueShelf(ofYear, pdfs)}
      </section>
    )),
  ].filter((child) => child !== undefined) as ElementContent[];
}
