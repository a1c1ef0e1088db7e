import { numberWords } from '../../../src/model/issue.js';
import { yearUrl } from '../../../src/catalogue/addresses.js';
import type { Edition } from '../../../src/edition/edition.js';
import { groupBy } from '../../../src/model/group-by.js';

// A reader of an old year goes to the page of all issues.
const MOST_YEARS = 10;

/** The issues of the newest years, the latest year first, the issues of a year in order; and the way to all others. */
export function archiveByYear(editions: readonly Edition[]) {
  const years = [...groupBy(editions, ({ issue }) => issue.year)].sort(([a], [b]) => b - a);
  return (
    <section className="archive" aria-labelledby="archive">
      <header>
        <h2 id="archive">
          <a href="/issues/">历年公报</a>
        </h2>
        <p className="total">{`共${editions.length}期`}</p>
      </header>
      {years.slice(0, MOST_YEARS).map(([year, ofYear]) => (
        <section className="year-line">
          <h3>
            <a href={yearUrl(year)}>{`${year}年`}</a>
          </h3>
          <ol>
            {ofYear.map(({ issue, url }) => (
              <li>
                <a href={url}>{numberWords(issue.number)}</a>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {years.length > MOST_YEARS ? (
        <p className="more">
          <a href="/issues/">{`${years[MOST_YEARS]?.[0] ?? ''}年和更早的各期`}</a>
        </p>
      ) : undefined}
    </section>
  );
}
