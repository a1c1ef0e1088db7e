import type { Edition } from '../../src/edition/edition.js';

/** All issues, the latest year first, the issues of a year in order. */
export function archiveByYear(editions: readonly Edition[]) {
  const years = [...new Set(editions.map(({ issue }) => issue.year))].sort((a, b) => b - a);
  return (
    <section className="archive" aria-labelledby="archive">
      <h2 id="archive">历年公报</h2>
      {years.map((year) => (
        <section className="year">
          <h3>{`${year}年`}</h3>
          <ol>
            {editions
              .filter(({ issue }) => issue.year === year)
              .map(({ issue, url }) => (
                <li>
                  <a href={url}>
                    <span className="issue-number">{`第${issue.number}期`}</span>
                    <span className="issue-total">{`总第${issue.total}期`}</span>
                  </a>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
