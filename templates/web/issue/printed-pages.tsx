import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Edition } from '../../../src/edition/edition.js';
import { bookletUrl } from '../../../src/edition/printed-sheets.js';
import { pageMarkId } from '../parts/page-mark.js';

/**
 * The way to a place that is cited by its printed page: 第3期第12页. Nothing where the issue was not printed. `shown`
 * is the edition where its pages are shown as pictures.
 */
export function printedPages(entries: readonly CatalogueEntry[], shown: Edition | undefined) {
  const pages = entries.flatMap(({ breaks }) => breaks.map(({ page }) => page));
  if (pages.length === 0) return undefined;
  return (
    <nav className="printed-pages" aria-labelledby="pages">
      <h2 id="pages">按印刷页码查找</h2>
      <ol>
        {pages.map((page) => (
          <li>
            <a href={`#${pageMarkId(page)}`} aria-label={`第${page}页`}>
              {page}
            </a>
          </li>
        ))}
      </ol>
      {shown === undefined ? undefined : (
        <p className="to-pages">
          <a href={bookletUrl(shown)}>逐页看印刷样</a>
        </p>
      )}
    </nav>
  );
}
