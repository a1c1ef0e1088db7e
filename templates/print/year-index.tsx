import { h, type Result } from 'hastscript';
import { listBreaks, type Edition } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title/title-lines.js';
import {
  YEAR_INDEX_ID,
  type IndexEntry,
  type IndexGroup,
  type YearIndex,
} from '../../src/edition/year-index.js';
import { numberWords } from '../../src/model/issue.js';
import { lines } from './lines.js';

/** 总目录: the notices of the year with issues and pages. Those of the issue itself are found by the printer. */
export function yearIndex({ title, groups }: YearIndex, edition: Edition): Result {
  return (
    <section class="year-index">
      <h1 class="banner" id={YEAR_INDEX_ID}>
        {title}
      </h1>
      {groups.flatMap((group) => indexGroup(group, edition))}
    </section>
  );
}

function indexGroup({ headings, entries }: IndexGroup, edition: Edition): Result[] {
  return [
    ...headings.map(({ kind, level, text }) =>
      h(`h${level + 1}`, { className: ['index-heading', `index-${kind}`] }, text),
    ),
    <ul>{entries.map((entry) => indexEntry(entry, edition))}</ul>,
  ];
}

function indexEntry({ notice, edition: carrier, page }: IndexEntry, edition: Edition): Result {
  const { publication, name, titleNames } = edition;
  // Lines after the first are set in by one character.
  const longest = publication.page.columnEms - 1;
  const isOwn = carrier.name === name;
  return (
    <li>
      <p class="index-title">
        {lines(titleLines(notice.listTitle, longest, titleNames, listBreaks(notice)))}
      </p>
      <p class="index-line">
        {notice.number === undefined ? [] : <span class="index-number">{notice.number}</span>}
        <span class="leader" />
        {h('a', { className: ['index-place'], href: isOwn ? `#${notice.id}` : undefined }, [
          `${numberWords(carrier.issue.number)}第`,
          isOwn ? h('span', { dataPageOf: notice.id }, '0') : String(page ?? '?'),
          '页',
        ])}
      </p>
    </li>
  );
}
