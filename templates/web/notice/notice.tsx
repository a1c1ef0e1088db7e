import type { ElementContent } from 'hast';
import type { ActVersion } from '../../../src/catalogue/act-versions.js';
import type { TextChange } from '../../../src/catalogue/text-change.js';
import type { EditionNotice } from '../../../src/edition/edition.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { cite } from './cite.js';
import { correctionsBanner } from './corrections.js';
import { facts } from './facts.js';
import { issueLabel } from '../../../src/model/issue.js';
import { neighbours } from '../parts/neighbours.js';
import { noticeArticle } from '../parts/notice-article.js';
import { noticeOutline } from './outline.js';
import { printedSource } from './printed-source.js';
import { noticeHistory, relatedDocuments, standingBanner } from './standing.js';
import { readingTools } from '../parts/reading-tools.js';
import { inPhrases } from '../parts/title.js';
import { textChanges } from './text-changes.js';
import { versionList } from '../archive/act-version.js';
import { withApparatus } from './with-apparatus.js';

/**
 * A notice at its permanent address, which is given whole where that is known; `pdfs` names all that has a PDF. The article holds the notice's own text,
 * which `proof` reads, and what is said of it in elements apart.
 */
export function notice(
  entry: CatalogueEntry,
  pdfs: ReadonlySet<string>,
  wholeAddress: string | undefined,
  versions: readonly ActVersion[],
  changes: readonly TextChange[],
): ElementContent[] {
  const { edition, notice: own, standing, corrections, page, previous, next } = entry;
  return known([
    breadcrumb([
      { text: '首页', url: '/' },
      { text: issueLabel(edition.issue), url: edition.url },
      { text: own.name },
    ]),
    <div className="reading">
      {withApparatus(
        noticeArticle(own, edition.titleNames, page, corrections),
        known([englishTitle(own), dateline(own), readingTools(), banners(entry)]),
        known([facts(entry, pdfs), noticeOutline(own)]),
      )}
      <div className="about-notice">
        {versions.length === 0 ? undefined : versionList(own, versions, 'published')}
        {noticeHistory(entry)}
        {relatedDocuments(standing)}
        {textChanges(changes, edition.publication.repository)}
        {cite(entry, wholeAddress)}
      </div>
      {printedSource(entry, pdfs.has(own.id), wholeAddress)}
    </div>,
    neighbours(
      '本期公文',
      previous && { label: '上一篇', text: inPhrases(previous.listPhrases()), url: previous.url },
      next && { label: '下一篇', text: inPhrases(next.listPhrases()), url: next.url },
    ),
  ]);
}

function known(children: readonly unknown[]): ElementContent[] {
  return children.filter((child) => child !== undefined) as ElementContent[];
}

/** As its editor gives it: it is no text of the notice. */
function englishTitle({ front: { englishTitle: words } }: EditionNotice) {
  return words === undefined ? undefined : (
    <p className="english-title" lang="en">
      {words}
    </p>
  );
}

/** Who signed the notice and when, which a reader asks next after its title. */
function dateline({ issuers, date }: EditionNotice) {
  return (
    <p className="dateline">
      <span>{issuers.join('、')}</span> <span>{date}</span>
    </p>
  );
}

/** What a reader must know before reading on. A corrigendum is no act, and so neither in force nor out of it. */
function banners(entry: CatalogueEntry) {
  const { corrections } = entry;
  const standing = standingBanner(entry);
  if (corrections.length === 0) return standing;
  return (
    <div>
      {standing}
      {correctionsBanner(corrections)}
    </div>
  );
}
