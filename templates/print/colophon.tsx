import type { Result } from 'hastscript';
import type { Edition } from '../../src/edition/edition.js';
import { fullIssueLabel } from '../../src/model/issue.js';

/** 版权页, the last page. */
export function colophon({ publication, issue }: Edition): Result {
  return (
    <section class="colophon">
      <div class="colophon-box">
        <p class="colophon-name">{publication.name}</p>
        <p class="colophon-issue">{fullIssueLabel(issue)}</p>
        <dl>
          {publication.colophon.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
