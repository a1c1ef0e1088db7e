import type { Child } from 'hastscript';
import { formatDate, formatIsoDate, parseIsoDate, type CivilDate } from '../../../src/model/date.js';
import type { CatalogueEntry } from '../../../src/catalogue/catalogue-entry.js';
import { offprintUrl, organUrl, sectionUrl, subjectUrl } from '../../../src/catalogue/addresses.js';
import { effectiveDay } from '../../../src/catalogue/effective-day.js';
import { tablesOf } from '../../../src/catalogue/notice-tables.js';
import { issueLabel } from '../../../src/model/issue.js';
import type { EffectSource } from '../../../src/model/effect.js';
import { KIND_FACTS } from '../../../src/model/notice-kind.js';

/**
 * Folded on a phone, open beside the text at a desk: 索引号, 文号, 发文机关, the days that matter, where the gazette carries
 * the notice, and in what forms it can be had.
 */
export function facts(entry: CatalogueEntry, hasOffprint: boolean) {
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
        {fact('下载', downloads(entry, hasOffprint), ['downloads'])}
      </dl>
    </details>
  );
}

function downloads({ notice }: CatalogueEntry, hasOffprint: boolean) {
  return [
    hasOffprint ? (
      <a href={offprintUrl(notice)} type="application/pdf">
        单行本（PDF）
      </a>
    ) : undefined,
    <a href={`${notice.url}notice.md`}>Markdown 原文</a>,
    <a href={`${notice.url}notice.json`}>数据（JSON）</a>,
    <a href={`${notice.url}notice.xml`}>公文数据（XML）</a>,
    ...tablesOf(notice).map(({ number, url }) => (
      <a href={url} type="text/csv">
        {`表${number}（CSV）`}
      </a>
    )),
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
