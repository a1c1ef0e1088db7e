import type { Result } from 'hastscript';
import { designOf } from '../../designs/designs.js';
import { listBreaks, type Edition, type EditionNotice } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title/title-lines.js';
import { YEAR_INDEX_ID, type YearIndex } from '../../src/edition/year-index.js';
import { formatDate, parseIsoDate } from '../../src/model/date.js';
import { fullIssueLabel } from '../../src/model/issue.js';
import { organiserOf } from '../../src/model/publication.js';
import { lines } from './lines.js';

/** 目录: every notice with its number and its printed page, which the printer fills in. */
export function contents(edition: Edition): Result {
  const { publication, sections, titleNames, yearIndex } = edition;
  const { contentsLine, contentsLineWithPage } = designOf(publication).issue;
  // The page stands in the same line where there is no number.
  const lineOf = ({ number }: EditionNotice): number =>
    number === undefined ? contentsLineWithPage : contentsLine;
  return (
    <nav class="contents">
      {masthead(edition)}
      <h1 class="contents-title">目录</h1>
      {sections.map((section) => (
        <section>
          <h2 class="contents-section">{`【${section.title}】`}</h2>
          <ul>
            {section.notices.map((notice) => (
              <li class={notice.number === undefined ? 'unnumbered' : undefined}>
                <a href={`#${notice.id}`}>
                  <span class="contents-notice">
                    {lines(titleLines(notice.listTitle, lineOf(notice), titleNames, listBreaks(notice)))}
                  </span>
                  <span class="contents-line">
                    {notice.number === undefined ? (
                      []
                    ) : (
                      <span class="contents-number">{`〔${notice.number}〕`}</span>
                    )}
                    <span class="leader" />
                    <span class="contents-page">
                      （<span data-page-of={notice.id}>0</span>）
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {yearIndex === undefined ? [] : indexLine(yearIndex)}
    </nav>
  );
}

/** What is listed here, for who has the page alone. */
function masthead({ publication, issue }: Edition): Result {
  const organiser = organiserOf(publication);
  const published = parseIsoDate(issue.published ?? '');
  const of = [
    ...(organiser === undefined ? [] : [`${organiser}主办`]),
    ...(published === undefined ? [] : [`${formatDate(published)}出版`]),
  ];
  return (
    <header class="contents-masthead">
      <p class="contents-name">{publication.name}</p>
      <p class="contents-issue">
        <span>{fullIssueLabel(issue)}</span>
        <span>{of.join('　')}</span>
      </p>
    </header>
  );
}

/** The index of the year stands by itself, below the sections. */
function indexLine({ title }: YearIndex): Result {
  return (
    <p class="contents-index">
      <a class="contents-line" href={`#${YEAR_INDEX_ID}`}>
        {title}
        <span class="leader" />
        <span class="contents-page">
          （<span data-page-of={YEAR_INDEX_ID}>0</span>）
        </span>
      </a>
    </p>
  );
}
