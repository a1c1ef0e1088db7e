import type { ElementContent } from 'hast';
import type { Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { breadcrumb } from './breadcrumb.js';
import { contents } from './contents.js';
import { cover } from './cover.js';
import { issueLabel } from '../../src/model/issue.js';
import { neighbours } from './neighbours.js';
import { pdfLink } from './pdf-link.js';

export interface IssueNeighbours {
  readonly previous: Edition | undefined;
  readonly next: Edition | undefined;
}

/** An issue as its reader opens it: cover, contents. The running text with its printed pages will follow the contents. */
export function issue(
  edition: Edition,
  pagination: Pagination | undefined,
  hasPdf: boolean,
  { previous, next }: IssueNeighbours,
): ElementContent[] {
  const { publication, issue: own } = edition;
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: issueLabel(own) }]),
    <div className="opened">
      {cover(edition)}
      <section className="issue-contents" aria-labelledby="contents">
        <header className="issue-line">
          <h2 id="contents">目录</h2>
          {hasPdf ? pdfLink(edition) : undefined}
        </header>
        {contents(edition, pagination, 3)}
      </section>
    </div>,
    neighbours(
      publication.name,
      previous && { label: '上一期', text: issueLabel(previous.issue), url: previous.url },
      next && { label: '下一期', text: issueLabel(next.issue), url: next.url },
    ),
  ].filter((child) => child !== undefined) as ElementContent[];
}
