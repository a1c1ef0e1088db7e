import type { Edition } from '../../../src/edition/edition.js';
import { YEAR_INDEX_ID } from '../../../src/edition/year-index.js';

/** The way to the index of the year, below the contents of the issue that ends with it; nothing where it has none. */
export function yearIndexLink({ url, yearIndex }: Edition) {
  if (yearIndex === undefined) return undefined;
  return (
    <div className="contents">
      <section>
        <h3>
          <a href={`${url}#${YEAR_INDEX_ID}`}>{yearIndex.title}</a>
        </h3>
      </section>
    </div>
  );
}
