import type { Result } from 'hastscript';
import type { Edition } from '../../src/edition/edition.js';
import { absoluteUrl } from '../../src/model/absolute-url.js';
import { formatDate, parseIsoDate } from '../../src/model/date.js';
import { fullIssueLabel } from '../../src/model/issue.js';
import { codeOf } from './code.js';
import { colophonProof } from './colophon-proof.js';

/** 版权页, on the back cover: what the gazette says of itself, and where the issue stands in the web. */
export function colophon(edition: Edition): Result {
  const { publication, issue, url } = edition;
  const address = absoluteUrl(url, publication.address);
  const published = parseIsoDate(issue.published ?? '');
  const entries = [
    ...publication.colophon,
    ...(published === undefined ? [] : [{ label: '出版日期', value: formatDate(published) }]),
    ...(address === undefined ? [] : [{ label: '网址', value: address }]),
  ];
  return (
    <section class="colophon">
      <div class="colophon-box">
        <div>
          <p class="colophon-name">{publication.name}</p>
          <p class="colophon-issue">{fullIssueLabel(issue)}</p>
          <dl>
            {entries.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        {address === undefined ? (
          []
        ) : (
          <img class="colophon-code" alt="本期网络版的二维码" src={codeOf(address)} />
        )}
      </div>
      {colophonProof(edition)}
    </section>
  );
}
