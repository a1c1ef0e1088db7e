import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { inPhrases } from '../parts/title.js';

/** The notices of an issue beside its running text; the script marks the one that is read, and tells its printed page. */
export function issueIndex(entries: readonly CatalogueEntry[]) {
  return (
    <nav className={['outline', 'issue-index']} aria-label="本期公文">
      <ol>
        {entries.map(({ notice }) => (
          <li>
            <a href={`#${notice.id}`}>{inPhrases(notice.listPhrases())}</a>
          </li>
        ))}
      </ol>
      <p className="to-top">
        <a href="#main">回到页首</a>
      </p>
    </nav>
  );
}
