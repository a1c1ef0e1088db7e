import type { Edition } from '../../../src/edition/edition.js';

/** The printed cover in small, which holds the title of the page. */
export function cover({ publication, issue }: Edition) {
  return (
    <header className="cover">
      <h1>
        <span className="name">{publication.name}</span>
        <span className="issue">
          <span className="year">{`${issue.year}年`}</span>
          <span className="number">{`第${issue.number}期`}</span>
        </span>
      </h1>
      <p className="total">{`总第${issue.total}期`}</p>
    </header>
  );
}
