import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, formatIsoDate, type CivilDate } from '../../../src/model/date.js';
import { issueLabel } from '../../../src/model/issue.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { EffectChange } from '../../../src/catalogue/effect-changes.js';
import { STATUS_WORDS } from '../../../src/catalogue/status-words.js';
import { titlePhrases } from './title.js';

/** Notices of one issue in a list: title, number, date, what has become of it, printed page where it is known. */
export function issueRows(entries: readonly CatalogueEntry[]) {
  return (
    <ol className="notices">
      {entries.map((entry) => (
        <li>
          {titleLink(entry)}
          {h('p.entry-facts', facts(entry))}
          {entry.page === undefined ? undefined : (
            <span className="entry-page">
              <span className="unseen">第</span>
              {entry.page}
              <span className="unseen">页</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Notices of several issues, each with the day on which something becomes of it, in words: `{day}起施行`. */
export function datedRows(changes: readonly EffectChange[], before: string, after: string) {
  return (
    <ol className="notices dated">
      {changes.map(({ entry, day }) => (
        <li>
          {dayLine(day, before, after)}
          {titleLink(entry)}
          {h('p.entry-facts', [...facts(entry), issuePlace(entry)])}
        </li>
      ))}
    </ol>
  );
}

/** The shortest form, for a list beside others: day and title. */
export function briefRows(changes: readonly EffectChange[], before: string, after: string) {
  return (
    <ol className="notices brief">
      {changes.map(({ entry, day }) => (
        <li>
          {dayLine(day, before, after)}
          {titleLink(entry)}
        </li>
      ))}
    </ol>
  );
}

function dayLine(day: CivilDate, before: string, after: string) {
  return (
    <p className="entry-day">
      {before}
      <time dateTime={formatIsoDate(day)}>{formatDate(day)}</time>
      {after}
    </p>
  );
}

function titleLink({ edition, notice: { url, listTitle } }: CatalogueEntry) {
  return <a href={url}>{titlePhrases(listTitle, edition.titleNames)}</a>;
}

function facts({ notice: { number, date }, standing: { status, by } }: CatalogueEntry): ElementContent[] {
  const isPlain = status === 'in-force' || status === 'unknown';
  return [
    ...(number === undefined ? [] : [h('span.entry-number', number)]),
    h('span.entry-date', date),
    ...(isPlain ? [] : [h('span', { className: ['entry-status', status] }, STATUS_WORDS[status])]),
    ...by.map(({ name: doer, url }) =>
      h('span.entry-by', '见', url === undefined ? doer : h('a', { href: url }, doer)),
    ),
  ];
}

function issuePlace({ edition, page }: CatalogueEntry): ElementContent {
  const label = `${issueLabel(edition.issue)}${page === undefined ? '' : `第${page}页`}`;
  return h('span.entry-place', h('a', { href: edition.url }, label));
}
