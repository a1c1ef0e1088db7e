import type { Element } from 'hast';
import { groupBy } from '../../../src/model/group-by.js';
import { formatDate, parseIsoDate } from '../../../src/model/date.js';
import type { NoticeCorrection } from '../../../src/catalogue/corrections.js';

/** What later issues have corrected in the notice, one paragraph for each corrigendum. */
export function correctionsBanner(corrections: readonly NoticeCorrection[]) {
  return (
    <aside className={['standing', 'corrections']} aria-label="更正">
      {Array.from(groupBy(corrections, ({ by }) => by.url).values(), byOneCorrigendum)}
      <p>下面的正文照原印，更正的字注在原字之后。</p>
    </aside>
  );
}

function byOneCorrigendum(corrections: readonly NoticeCorrection[]): Element | undefined {
  const [first] = corrections;
  if (first === undefined) return undefined;
  const { by, issue, day: written } = first;
  const day = parseIsoDate(written);
  const words = corrections.map(
    ({ page, place = '', wrong, right }) => `第${page}页${place}“${wrong}”应为“${right}”`,
  );
  return (
    <p>
      <strong>更正</strong>
      {`：${words.join('；')}。见`}
      <a href={by.url}>{by.name}</a>
      {`（${issue}${day === undefined ? '' : `，${formatDate(day)}`}）`}
    </p>
  ) as Element;
}
