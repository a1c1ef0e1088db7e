import type { ElementContent } from 'hast';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { Edition } from '../../../src/edition/edition.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { contents } from '../lists/contents.js';
import { cover } from './cover.js';
import { issueDownloads } from './issue-downloads.js';
import { issueText } from './issue-text.js';
import { issueIndex, pageBeside } from './issue-index.js';
import { issueLabel } from '../../../src/model/issue.js';
import { neighbours } from '../parts/neighbours.js';
import { printedPages } from './printed-pages.js';
import { readingTools } from '../parts/reading-tools.js';
import { yearIndex } from './year-index.js';
import { yearIndexLink } from '../parts/year-index-link.js';

export interface IssueNeighbours {
  readonly previous: Edition | undefined;
  readonly next: Edition | undefined;
}

/** An issue as its reader opens it: cover, contents, the running text with its printed pages, the index of the year. */
export function issue(
  edition: Edition,
  entries: readonly CatalogueEntry[],
  hasPdf: boolean,
  { previous, next }: IssueNeighbours,
): ElementContent[] {
  const { publication, issue: own, yearIndex: index } = edition;
  return [
    breadcrumb([{ text: '首页', url: '/' }, { text: issueLabel(own) }]),
    <div className="opened">
      {cover(edition)}
      <section className="issue-contents" aria-labelledby="contents">
        <header className="issue-line">
          <h2 id="contents">目录</h2>
        </header>
        {issueDownloads(edition, hasPdf)}
        {contents(entries, 3, 'text-below')}
        {yearIndexLink(edition)}
      </section>
    </div>,
    readingTools(),
    printedPages(entries, hasPdf ? edition : undefined),
    <div className={['issue-reading', ...(hasPdf ? ['with-pages'] : [])]}>
      {issueIndex(entries)}
      <div>{issueText(entries)}</div>
      {hasPdf ? pageBeside(edition) : undefined}
    </div>,
    index && yearIndex(index),
    neighbours(
      publication.name,
      previous && { label: '上一期', text: issueLabel(previous.issue), url: previous.url },
      next && { label: '下一期', text: issueLabel(next.issue), url: next.url },
    ),
  ].filter((child) => child !== undefined) as ElementContent[];
}
