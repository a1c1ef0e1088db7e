import { h } from 'hastscript';
import type { Edition, EditionNotice } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import type { TitleNames } from '../../src/edition/title-names.js';
import { titlePhrases } from './title.js';

/** The contents of an issue by section: title, document number, printed page where it is known. */
export function contents({ sections, titleNames }: Edition, pagination: Pagination | undefined, rank: 2 | 3) {
  return (
    <div className={pagination === undefined ? ['contents'] : ['contents', 'paged']}>
      {sections.map(({ title, notices }) => (
        <section>
          {h(`h${rank}`, title)}
          <ol>
            {notices.map((notice) => entry(notice, titleNames, pagination?.notices.get(notice.id)?.page))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function entry({ url, title, number, date }: EditionNotice, names: TitleNames, page: number | undefined) {
  return (
    <li>
      <a href={url}>{titlePhrases(title, names)}</a>
      <p className="entry-facts">
        <span className="entry-number">{number}</span>
        <span className="entry-date">{date}</span>
      </p>
      {page === undefined ? undefined : (
        <span className="entry-page">
          <span className="unseen">第</span>
          {page}
          <span className="unseen">页</span>
        </span>
      )}
    </li>
  );
}
