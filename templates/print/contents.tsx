import type { Result } from 'hastscript';
import type { Edition, EditionNotice } from '../../src/edition/edition.js';
import type { TitleNames } from '../../src/edition/title/title-names.js';
import { titleLines } from '../../src/edition/title/title-lines.js';
import { YEAR_INDEX_ID, type YearIndex } from '../../src/edition/year-index.js';
import { lines } from './lines.js';

// Characters of a line at 11 pt in a type area of 441 pt.
const LINE = 40;

/** 目录: every notice with its number and its printed page, which the printer fills in. */
export function contents({ sections, titleNames, yearIndex }: Edition): Result {
  return (
    <nav class="contents">
      <h1 class="contents-title">目录</h1>
      {sections.map((section) => (
        <section>
          <h2 class="contents-section">{`【${section.title}】`}</h2>
          <ul>
            {section.notices.map((notice) => (
              <li class={notice.number === undefined ? 'unnumbered' : undefined}>
                <a href={`#${notice.id}`}>
                  <span class="contents-notice">{lines(contentsLines(notice, titleNames))}</span>
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

function contentsLines({ title, listTitle, front }: EditionNotice, names: TitleNames): string[] {
  return titleLines(listTitle, LINE, names, listTitle === title ? front.titleBreaks : undefined);
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
