import { numberWords, totalWords } from '../../../src/model/issue.js';
import type { Edition } from '../../../src/edition/edition.js';

/** The printed cover in small, which holds the title of the page. */
export function cover({ publication, issue }: Edition) {
  return (
    <header className="cover">
      <h1>
        <span className="name">{publication.name}</span>
        <span className="issue">
          <span className="year">{`${issue.year}年`}</span>
          <span className="number">{numberWords(issue.number)}</span>
        </span>
      </h1>
      <p className="total">{totalWords(issue)}</p>
    </header>
  );
}
