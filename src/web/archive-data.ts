import type { Catalogue } from '../catalogue/catalogue.js';
import type { NoticeCorrection } from '../catalogue/corrections.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Edition } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import { writtenNumber } from '../model/issue.js';
import type { NoticeKind } from '../model/notice-kind.js';
import type { Status } from '../model/register.js';
import type { SiteFile } from './site-file.js';

/**
 * `archive.json`: every issue and every notice of the site, for its own search and for the programs of others. Days are
 * written 2015-03-02. Addresses are below the site's root, without a slash at their start: szf/2015/13/.
 */
export interface ArchiveData {
  /** The gazette's name. */
  readonly publication: string;
  /** The issues, oldest first. */
  readonly issues: readonly ArchiveIssue[];
  /** The notices in print order, those of the oldest issue first. */
  readonly notices: readonly ArchiveNotice[];
  /** Former addresses, and where they have gone, or `withdrawn`: the files below them are no longer there. */
  readonly moved: Readonly<Record<string, string>>;
}

export interface ArchiveIssue {
  readonly year: number;
  /** 3; 3-4 for two in one; 增刊 for one outside the numbering. */
  readonly number: number | string;
  /** 总第245期 is 245; absent for an issue outside the count. */
  readonly total?: number | string | undefined;
  readonly url: string;
  /** How many pages of its body are numbered; absent where the issue was not printed. */
  readonly pages?: number | undefined;
  /** The day it came out, where that is recorded. */
  readonly published?: string | undefined;
}

export interface ArchiveNotice {
  /** Absent for a document without one. */
  readonly number?: string | undefined;
  /** `order`, `announcement`, `explanation` …; `notice` for every other document. */
  readonly kind: NoticeKind;
  readonly title: string;
  /** The name of what an order issues, where its title says only 某某令. */
  readonly listTitle?: string | undefined;
  /** As its editor gives it. */
  readonly englishTitle?: string | undefined;
  readonly url: string;
  readonly issue: { readonly year: number; readonly number: number | string };
  readonly section: string;
  readonly issuers: readonly string[];
  /** 成文日期 */
  readonly date: string;
  /** The first and the last day on which it holds by what it says itself; without a last day it has no end. */
  readonly effective?: string | undefined;
  readonly expires?: string | undefined;
  /** The printed page on which it begins; absent where the issue was not printed. */
  readonly page?: number | undefined;
  /** Whether it is in force on the day of the build; `none` of what rules nothing, as a report. */
  readonly status: Status;
  readonly keywords: readonly string[];
  /** What later issues have corrected in it, the corrigendum by its address; absent where nothing was. */
  readonly corrections?: readonly ArchiveCorrection[] | undefined;
}

export interface ArchiveCorrection {
  /** The day on which the corrigendum came out. */
  readonly day: string;
  readonly url: string;
  readonly wrong: string;
  readonly right: string;
}

export function archiveDataFile(catalogue: Catalogue): SiteFile {
  return { path: 'archive.json', content: `${JSON.stringify(archiveData(catalogue))}\n` };
}

function archiveData({ publication, editions, entries, paginations }: Catalogue): ArchiveData {
  return {
    publication: publication.name,
    issues: editions.map((edition) => issueEntry(edition, paginations.get(edition.name))),
    notices: entries.map(noticeEntry),
    moved: publication.moved ?? {},
  };
}

function issueEntry({ issue, url }: Edition, pagination: Pagination | undefined): ArchiveIssue {
  const { year, number, total, published } = issue;
  return {
    year,
    number: writtenNumber(number),
    total: total && writtenNumber(total),
    url: belowRoot(url),
    pages: pagination && bodyPages(pagination),
    published,
  };
}

function noticeEntry(entry: CatalogueEntry): ArchiveNotice {
  const { edition, section, notice, page, standing, effect, corrections } = entry;
  const { number, kind, title, listTitle, url, issuers, front } = notice;
  return {
    number,
    kind,
    title,
    ...(listTitle !== title && { listTitle }),
    englishTitle: front.englishTitle,
    url: belowRoot(url),
    issue: { year: edition.issue.year, number: writtenNumber(edition.issue.number) },
    section,
    issuers,
    date: front.date,
    effective: isoDay(effect.effective),
    expires: isoDay(effect.expires),
    page,
    status: standing.status,
    keywords: front.keywords ?? [],
    corrections: corrections.length === 0 ? undefined : corrections.map(correctionEntry),
  };
}

function correctionEntry({ day, by, wrong, right }: NoticeCorrection): ArchiveCorrection {
  return { day, url: belowRoot(by.url), wrong, right };
}

/** How many pages the body has: without the cover and the contents before it, and the colophon, which is the last sheet. */
function bodyPages({ notices, sheets }: Pagination): number | undefined {
  const [first] = notices.values();
  return first === undefined ? undefined : sheets - 1 - (first.sheet - first.page);
}

function isoDay(day: CivilDate | undefined): string | undefined {
  return day && formatIsoDate(day);
}

function belowRoot(url: string): string {
  return url.slice(1);
}
