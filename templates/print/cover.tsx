import type { Result } from 'hastscript';
import type { Edition } from '../../src/edition/edition.js';

export function cover({ issue, publication }: Edition): Result {
  const [organ, gazette] = splitName(publication.name);
  return (
    <section class="cover">
      <header>
        <p class="cover-organ">{organ}</p>
        <p class="cover-name">{gazette}</p>
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

/** 绍兴市人民政府 and 公报: the name is set in two lines. */
function splitName(name: string): [string, string] {
  return name.endsWith('公报') ? [name.slice(0, -2), '公报'] : ['', name];
}
