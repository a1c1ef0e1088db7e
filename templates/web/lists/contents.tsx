import { h } from 'hastscript';
import { groupBy } from '../../../src/model/group-by.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { issueRows, type RowTarget } from './notice-rows.js';

/** The contents of an issue by section, with headings of the given rank. */
export function contents(entries: readonly CatalogueEntry[], rank: 2 | 3, target: RowTarget = 'page') {
  const isPaged = entries.some(({ page }) => page !== undefined);
  return (
    <div className={isPaged ? ['contents', 'paged'] : ['contents']}>
      {Array.from(
        groupBy(entries, ({ section }) => section),
        ([title, own]) => (
          <section>
            {h(`h${rank}`, title)}
            {issueRows(own, target)}
          </section>
        ),
      )}
    </div>
  );
}
