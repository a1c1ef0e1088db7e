import { h } from 'hastscript';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue.js';
import { issueRows } from './notice-rows.js';

/** The contents of an issue by section, with headings of the given rank. */
export function contents(entries: readonly CatalogueEntry[], rank: 2 | 3) {
  const sections = [...new Set(entries.map(({ section }) => section))];
  const isPaged = entries.some(({ page }) => page !== undefined);
  return (
    <div className={isPaged ? ['contents', 'paged'] : ['contents']}>
      {sections.map((title) => (
        <section>
          {h(`h${rank}`, title)}
          {issueRows(entries.filter(({ section }) => section === title))}
        </section>
      ))}
    </div>
  );
}
