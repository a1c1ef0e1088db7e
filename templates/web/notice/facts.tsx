import type { Child } from 'hastscript';
import { formatDate, formatIsoDate, parseIsoDate, type CivilDate } from '../../../src/model/date.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { offprintUrl, organUrl, sectionUrl, subjectUrl } from '../../../src/catalogue/addresses.js';
import { effectiveDay } from '../../../src/catalogue/effective-day.js';
import { tablesOf } from '../../../src/catalogue/notice-tables.js';
import { dataZipName, epubName, pdfName } from '../../../src/edition/issue-data.js';
import { issueLabel } from '../../../src/model/issue.js';
import type { EffectSource } from '../../../src/model/effect.js';
import { KIND_FACTS } from '../../../src/model/notice-kind.js';
import { download } from '../parts/download.js';

/**
 * Folded on a phone, open beside the text at a desk: 索引号, 文号, 发文机关, the days that matter, where the gazette carries
 * the notice, and in what forms it can be had. `pdfs` are the names of editions and ids of notices that have a PDF.
 */
export function facts(entry: CatalogueEntry, pdfs: ReadonlySet<string>) {
  const { edition, notice, section, page, effect } = entry;
  const { number, issuers, date, front, kind } = notice;
  const { issue } = edition;
  return (
    <details className="about-facts">
      <summary>公文信息与下载</summary>
      <dl className="facts">
        {fact('索引号', front.indexNumber)}
        {fact('文号', number)}
        {fact('登记号', front.registration)}
        {fact('类别', kind === 'notice' ? undefined : KIND_FACTS[kind].word)}
        {fact('发文机关', links(issuers, organUrl))}
        {fact('成文日期', date)}
        {fact('发布日期', written(parseIsoDate(issue.published ?? '')))}
        {fact('施行日期', known(effectiveDay(front, effect), effect.effectiveFrom))}
        {fact('有效期至', known(effect.expires, effect.expiresFrom))}
        {fact('公开方式', front.release)}
        {fact('主题词', links(front.keywords ?? [], subjectUrl))}
        {fact('栏目', links([section], sectionUrl))}
        {fact(
          '公报',
          page === undefined ? (
            <a href={edition.url}>{issueLabel(issue)}</a>
          ) : (
            <a href={`${edition.url}#page-${page}`}>{`${issueLabel(issue)}第${page}页`}</a>
          ),
        )}
        {fact(
          '真伪',
          edition.publication.seal && <a href={`/verify/#${notice.url.slice(1)}`}>验证这件公文</a>,
        )}
        {downloads(entry, pdfs).map(([label, files]) => fact(label, files, ['downloads']))}
      </dl>
    </details>
  );
}

/** What the notice and its issue can be had for, and the files. */
function downloads({ notice, edition }: CatalogueEntry, pdfs: ReadonlySet<string>): [string, Child][] {
  const own = (file: string): string => `${notice.url}${file}`;
  const ofIssue = (file: string): string => `${edition.url}${file}`;
  const printed = [
    ...(pdfs.has(notice.id) ? [{ name: '本篇', url: offprintUrl(notice) }] : []),
    ...(pdfs.has(edition.name) ? [{ name: '全期', url: ofIssue(pdfName(edition)) }] : []),
  ].map((file) => download({ ...file, format: 'PDF', type: 'application/pdf' }));
  const book = { format: 'EPUB', url: ofIssue(epubName(edition)), type: 'application/epub+zip' };
  const data = [
    { name: '本篇', format: 'JSON', url: own('notice.json'), type: 'application/json' },
    { name: '本篇', format: 'XML', url: own('notice.xml'), type: 'application/xml' },
    { name: '原文', format: 'Markdown', url: own('notice.md'), type: 'text/markdown' },
    ...tablesOf(notice).map(({ number, url }) => ({
      name: `表${number}`,
      format: 'CSV',
      url,
      type: 'text/csv',
    })),
    { name: '全期', format: 'ZIP', url: ofIssue(dataZipName(edition)), type: 'application/zip' },
  ];
  return [
    ...(printed.length > 0 ? [['打印', printed] satisfies [string, Child]] : []),
    ['电子书', download({ name: '全期', ...book })],
    ['数据', data.map(download)],
  ];
}

/** Names that lead to their lists: 甲、乙. */
function links(names: readonly string[], urlOf: (name: string) => string): Child {
  if (names.length === 0) return undefined;
  return names.flatMap((name, index) => [index === 0 ? '' : '、', <a href={urlOf(name)}>{name}</a>]);
}

function written(day: CivilDate | undefined): Child {
  return day === undefined ? undefined : dayTime(day);
}

function dayTime(day: CivilDate) {
  return <time dateTime={formatIsoDate(day)}>{formatDate(day)}</time>;
}

/** Where a day is known from. */
const SOURCES: Readonly<Record<EffectSource, string>> = {
  'front-matter': '编者注明',
  text: '正文写明',
  signing: '按成文日期推算',
};

function known(day: CivilDate | undefined, from: EffectSource | undefined): Child {
  if (day === undefined) return undefined;
  return [dayTime(day), from === undefined ? '' : `（${SOURCES[from]}）`];
}

/** A line of the list; nothing where nothing is known. */
function fact(label: string, value: Child, className: readonly string[] = []) {
  if (value === undefined) return undefined;
  return (
    <div>
      <dt>{label}</dt>
      <dd className={[...className]}>{value}</dd>
    </div>
  );
}
