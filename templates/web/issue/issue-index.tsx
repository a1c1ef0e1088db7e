import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { bookletUrl } from '../../../src/edition/printed-sheets.js';
import type { Edition } from '../../../src/edition/edition.js';
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

/** Beside the text where there is room: the way to the printed pages, in whose place the script shows the one that is read. */
export function pageBeside(edition: Edition) {
  return (
    <aside className="page-beside" aria-label="印刷页">
      <a href={bookletUrl(edition)}>看印刷页</a>
    </aside>
  );
}
