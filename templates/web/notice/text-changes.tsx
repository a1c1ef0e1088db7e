import type { TextChange } from '../../../src/catalogue/text-change.js';
import { formatDate, parseIsoDate } from '../../../src/model/date.js';

// As many digits as tell one commit from all others of an archive.
const SHORT = 10;

/**
 * When the file of a notice was changed after it was published, each time with the commit that did; nothing where it never
 * was, or nobody knows.
 *
 * @param repository Where the commits can be seen in the web.
 */
export function textChanges(changes: readonly TextChange[], repository: string | undefined) {
  if (changes.length === 0) return undefined;
  return (
    <section className="text-changes" aria-labelledby="text-changes">
      <h2 id="text-changes">登出后的改动</h2>
      <ol>
        {changes.map(({ day, commit }) => {
          const date = parseIsoDate(day);
          const name = commit.slice(0, SHORT);
          return (
            <li>
              <time dateTime={day}>{date === undefined ? day : formatDate(date)}</time>
              <span>
                原文文件有改动，提交{' '}
                <code>
                  {repository === undefined ? name : <a href={`${repository}/commit/${commit}`}>{name}</a>}
                </code>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
