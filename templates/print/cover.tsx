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
        <p class="cover-number">{`第${issue.number}期`}</p>
        <p class="cover-total">{`（总第${issue.total}期）`}</p>
      </footer>
    </section>
  );
}
