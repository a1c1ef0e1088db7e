import { numberWords, totalWords } from '../../src/model/issue.js';
import { h, type Result } from 'hastscript';
import { formatDate, parseIsoDate } from '../../src/model/date.js';
import type { Edition } from '../../src/edition/edition.js';
import { nameInTwo, organiserOf } from '../../src/model/publication.js';

export function cover({ issue, publication }: Edition): Result {
  const { organ, kind } = nameInTwo(publication);
  const organiser = organiserOf(publication);
  const published = parseIsoDate(issue.published ?? '');
  return (
    <section class="cover">
      <header>
        <p class="cover-organ">{organ}</p>
        <p class="cover-name">{kind}</p>
        <p class="cover-english" lang="en">
          {typographic(publication.englishName)}
        </p>
      </header>
      <footer>
        <p class="cover-year">{String(issue.year)}</p>
        <p class="cover-number">{numberWords(issue.number)}</p>
        {issue.total === undefined ? [] : <p class="cover-total">{`（${totalWords(issue)}）`}</p>}
        {organiser === undefined ? [] : <p class="cover-organiser">{`${organiser}主办`}</p>}
        {published === undefined ? [] : <p class="cover-date">{formatDate(published)}</p>}
      </footer>
    </section>
  );
}

/** PEOPLE’S for PEOPLE'S. In our 宋 the mark is as wide as a character. */
function typographic(name: string): Result[] {
  return name
    .split(/(['’])/u)
    .map((piece, index) => (index % 2 === 0 ? h(null, piece) : <span class="apostrophe">’</span>));
}
