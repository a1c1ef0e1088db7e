import type { ElementContent } from 'hast';
import type { EditionPart } from '../../src/edition/edition.js';
import type { CatalogueEntry } from '../../src/edition/catalogue.js';
import type { TitleNames } from '../../src/edition/title-names.js';
import { breadcrumb } from './breadcrumb.js';
import { facts } from './facts.js';
import { issueLabel } from '../../src/model/issue.js';
import { neighbours } from './neighbours.js';
import { noticeOutline } from './notice-outline.js';
import { relatedDocuments, standingBanner } from './standing.js';
import { title, titlePhrases } from './title.js';

/** A notice at its permanent address. The article holds the notice's own text and nothing else: `proof` reads it. */
export function notice(entry: CatalogueEntry, hasOffprint: boolean): ElementContent[] {
  const { edition, notice: own, standing, previous, next } = entry;
  const { titleNames } = edition;
  const outline = noticeOutline(own);
  return [
    breadcrumb([
      { text: '首页', url: '/' },
      { text: issueLabel(edition.issue), url: edition.url },
      { text: own.number },
    ]),
    standingBanner(standing),
    <div className={outline === undefined ? ['reading'] : ['reading', 'with-outline']}>
      {facts(entry, hasOffprint)}
      {outline}
      <article className="notice">
        <h1>{title(own.title, titleNames, own.front.titleBreaks)}</h1>
        <p className="number">{own.number}</p>
        {own.parts.map((each) => part(each, titleNames))}
      </article>
    </div>,
    relatedDocuments(standing),
    neighbours(
      '本期公文',
      previous && { label: '上一篇', text: titlePhrases(previous.title, titleNames), url: previous.url },
      next && { label: '下一篇', text: titlePhrases(next.title, titleNames), url: next.url },
    ),
  ].filter((child) => child !== undefined) as ElementContent[];
}

function part({ id, kind, label, title: text, body }: EditionPart, names: TitleNames) {
  if (text === undefined) return <div className={['part', kind]}>{[...body]}</div>;
  return (
    <section className={['part', kind]} id={id}>
      <h2>
        {label === undefined ? undefined : <span className="label">{label}</span>}
        {title(text, names)}
      </h2>
      {[...body]}
    </section>
  );
}
