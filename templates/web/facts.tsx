import { formatDate, parseIsoDate } from '../../src/model/date.js';
import type { CatalogueEntry } from '../../src/edition/catalogue.js';
import { offprintUrl } from '../../src/edition/addresses.js';
import { issueLabel } from '../../src/model/issue.js';

/** 文号, 发文机关, the days that matter, and where the gazette carries the notice. */
export function facts({ edition, notice, page, standing }: CatalogueEntry, hasOffprint: boolean) {
  const { text, asOf } = standing;
  const { number, issuers, date, front } = notice;
  return (
    <dl className="facts">
      {fact('文号', number)}
      {fact('发文机关', issuers.join('、'))}
      {fact('成文日期', date)}
      {front.effective === undefined ? undefined : fact('施行日期', written(front.effective))}
      {front.expires === undefined ? undefined : fact('失效日期', written(front.expires))}
      {fact('有效性', `${text}（截至${asOf}）`)}
      <div>
        <dt>公报</dt>
        <dd>
          <a href={edition.url}>{`${issueLabel(edition.issue)}${page === undefined ? '' : `第${page}页`}`}</a>
        </dd>
      </div>
      <div>
        <dt>下载</dt>
        <dd className="downloads">
          {hasOffprint ? (
            <a href={offprintUrl(notice)} type="application/pdf">
              单行本（PDF）
            </a>
          ) : undefined}
          <a href={`${notice.url}notice.md`}>Markdown 原文</a>
          <a href={`${notice.url}notice.json`}>数据（JSON）</a>
        </dd>
      </div>
    </dl>
  );
}

function fact(label: string, value: string) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function written(isoDate: string): string {
  const date = parseIsoDate(isoDate);
  return date === undefined ? isoDate : formatDate(date);
}
