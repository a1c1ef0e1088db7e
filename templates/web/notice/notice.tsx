import type { ElementContent } from 'hast';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { cite } from './cite.js';
import { facts } from './facts.js';
import { issueLabel } from '../../../src/model/issue.js';
import { neighbours } from '../parts/neighbours.js';
import { noticeArticle } from '../parts/notice-article.js';
import { noticeOutline } from './outline.js';
import { noticeHistory, relatedDocuments, standingBanner } from './standing.js';
import { titlePhrases } from '../parts/title.js';

/**
 * A notice at its permanent address, which is given whole where that is known. The article holds the notice's own text
 * and nothing else: `proof` reads it.
 */
export function notice(
  entry: CatalogueEntry,
  hasOffprint: boolean,
  wholeAddress: string | undefined,
): ElementContent[] {
  const { edition, notice: own, standing, page, previous, next } = entry;
  const { titleNames } = edition;
  const outline = noticeOutline(own);
  return [
    breadcrumb([
      { text: '首页', url: '/' },
      { text: issueLabel(edition.issue), url: edition.url },
      { text: own.name },
    ]),
    <div className="reading">
      {standingBanner(entry)}
      {facts(entry, hasOffprint)}
      {outline}
      {noticeArticle(own, titleNames, page)}
      <div className="about-notice">
        {noticeHistory(entry)}
        {relatedDocuments(standing)}
        {cite(entry, wholeAddress)}
      </div>
    </div>,
    neighbours(
      '本期公文',
      previous && { label: '上一篇', text: titlePhrases(previous.title, titleNames), url: previous.url },
      next && { label: '下一篇', text: titlePhrases(next.title, titleNames), url: next.url },
    ),
  ].filter((child) => child !== undefined) as ElementContent[];
}
