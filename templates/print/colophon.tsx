import type { Result } from 'hastscript';
import { renderSVG } from 'uqr';
import type { Edition } from '../../src/edition/edition.js';
import { absoluteUrl } from '../../src/model/absolute-url.js';
import { formatDate, parseIsoDate } from '../../src/model/date.js';
import { fullIssueLabel } from '../../src/model/issue.js';

// Light modules around a code, of which the paper gives the rest.
const QUIET_ZONE = 1;

/** 版权页, on the back cover: what the gazette says of itself, and where the issue stands in the web. */
export function colophon({ publication, issue, url }: Edition): Result {
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
    </section>
  );
}

/** An address as a picture for phones. */
function codeOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: QUIET_ZONE }))}`;
}
