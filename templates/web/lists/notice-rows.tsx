import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, formatIsoDate, type CivilDate } from '../../../src/model/date.js';
import { issueLabel } from '../../../src/model/issue.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import type { EffectChange } from '../../../src/catalogue/effect-changes.js';
import { isOfForce } from '../../../src/catalogue/standing.js';
import { STATUS_WORDS } from '../../../src/catalogue/status-words.js';
import type { EditionNotice } from '../../../src/edition/edition.js';
import { KIND_FACTS } from '../../../src/model/notice-kind.js';
import { inPhrases } from '../parts/title.js';

/** Where the title of a list's row leads: to the page of the notice, or to its text below on the same page. */
export type RowTarget = 'page' | 'text-below';

/** Notices of one issue in a list: title, number, date, what has become of it, printed page where it is known. */
export function issueRows(entries: readonly CatalogueEntry[], target: RowTarget) {
  return (
    <ol className="notices">
      {entries.map((entry) => (
        <li>
          {target === 'page' ? titleLink(entry) : textLink(entry)}
          {h('p.entry-facts', [...facts(entry), ...(target === 'page' ? [] : [ownPage(entry)])])}
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

function titleLink({ notice: { url, listPhrases } }: CatalogueEntry) {
  return <a href={url}>{inPhrases(listPhrases())}</a>;
}

function textLink({ notice: { id, listPhrases } }: CatalogueEntry) {
  return <a href={`#${id}`}>{inPhrases(listPhrases())}</a>;
}

/** The second way of a row that leads to the text below. */
function ownPage({ notice: { url, listTitle } }: CatalogueEntry): ElementContent {
  return h('span.entry-own', h('a', { href: url, ariaLabel: `单篇页：${listTitle}` }, '单篇页'));
}

function facts({ notice, standing }: CatalogueEntry): ElementContent[] {
  const { number, date } = notice;
  const { status, by } = standing;
  const isPlain = status === 'in-force' || status === 'unknown' || !isOfForce(standing);
  const kind = untoldKind(notice);
  return [
    ...(kind === undefined ? [] : [h('span.entry-kind', kind)]),
    ...(number === undefined ? [] : [h('span.entry-number', number)]),
    h('span.entry-date', date),
    ...(isPlain ? [] : [h('span', { className: ['entry-status', status] }, STATUS_WORDS[status])]),
    ...by.map(({ name: doer, url }) =>
      h('span.entry-by', '见', url === undefined ? doer : h('a', { href: url }, doer)),
    ),
  ];
}

/** What kind of document it is, where neither its title nor its number says so: 任免 of 关于某人任职的通知. */
function untoldKind({ kind, number = '', listTitle }: EditionNotice): string | undefined {
  const { word } = KIND_FACTS[kind];
  const isTold = word.split('、').some((name) => `${number}${listTitle}`.includes(name));
  return kind === 'notice' || isTold ? undefined : word;
}

function issuePlace({ edition, page }: CatalogueEntry): ElementContent {
  const label = `${issueLabel(edition.issue)}${page === undefined ? '' : `第${page}页`}`;
  return h('span.entry-place', h('a', { href: edition.url }, label));
}
