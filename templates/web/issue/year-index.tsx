import { h, type Result } from 'hastscript';
import type { Edition } from '../../../src/edition/edition.js';
import {
  YEAR_INDEX_ID,
  type IndexEntry,
  type IndexGroup,
  type YearIndex,
} from '../../../src/edition/year-index.js';
import { numberWords } from '../../../src/model/issue.js';
import { pageMarkId } from '../parts/page-mark.js';
import { titlePhrases } from '../parts/title.js';

/** The index of the year, as the issue that ends with it carries it: every notice with the way to its printed page. */
export function yearIndex({ title, groups }: YearIndex, { titleNames }: Edition) {
  return (
    <section className="running" id={YEAR_INDEX_ID} aria-labelledby="year-index-title">
      <h2 id="year-index-title">{title}</h2>
      <div className="contents year-index">{groups.flatMap((group) => indexGroup(group, titleNames))}</div>
    </section>
  );
}

function indexGroup({ headings, entries }: IndexGroup, names: Edition['titleNames']): Result[] {
  return [
    ...headings.map(({ kind, level, text }) => h(`h${level + 2}`, { className: [`index-${kind}`] }, text)),
    <ol className="notices">{entries.map((entry) => indexEntry(entry, names))}</ol>,
  ];
}

function indexEntry(
  { notice: { url, listTitle, number }, edition, page }: IndexEntry,
  names: Edition['titleNames'],
) {
  const place = page === undefined ? edition.url : `${edition.url}#${pageMarkId(page)}`;
  const words = numberWords(edition.issue.number) + (page === undefined ? '' : `第${page}页`);
  return (
    <li>
      <a href={url}>{titlePhrases(listTitle, names)}</a>
      {number === undefined ? undefined : <p className="entry-facts">{number}</p>}
      <span className="entry-page">
        <a href={place}>{words}</a>
      </span>
    </li>
  );
}
