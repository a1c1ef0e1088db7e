import type { ElementContent } from 'hast';
import type { Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { archiveByYear } from './archive-by-year.js';
import { contents } from './contents.js';
import { issueLabel } from '../../src/model/issue.js';
import { pdfLink } from './pdf-link.js';

/** The newest issue with its contents, then all issues by year. */
export function home(
  editions: readonly Edition[],
  newest: Edition,
  pagination: Pagination | undefined,
  hasPdf: boolean,
): ElementContent[] {
  return [
    <section className="newest" aria-labelledby="newest">
      <header className="issue-line">
        <h2 id="newest">
          <a href={newest.url}>{issueLabel(newest.issue)}</a>
        </h2>
        <p className="total">{`总第${newest.issue.total}期`}</p>
        {hasPdf ? pdfLink(newest) : undefined}
      </header>
      {contents(newest, pagination, 3)}
    </section>,
    archiveByYear(editions),
  ] as ElementContent[];
}
