import { numberWords, totalWords } from '../../src/model/issue.js';
import type { Result } from 'hastscript';
import type { Edition } from '../../src/edition/edition.js';
import { nameInTwo } from '../../src/model/publication.js';

export function cover({ issue, publication }: Edition): Result {
  const { organ, kind } = nameInTwo(publication);
  return (
    <section class="cover">
      <header>
        <p class="cover-organ">{organ}</p>
        <p class="cover-name">{kind}</p>
        <p class="cover-english" lang="en">
          {publication.englishName}
        </p>
      </header>
      <footer>
        <p class="cover-year">{String(issue.year)}</p>
        <p class="cover-number">{numberWords(issue.number)}</p>
        {issue.total === undefined ? [] : <p class="cover-total">{`（${totalWords(issue)}）`}</p>}
      </footer>
    </section>
  );
}
