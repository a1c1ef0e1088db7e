import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { EditionPart } from '../edition/edition.js';
import { effectiveDay } from '../catalogue/effective-day.js';
import { writtenNumber } from '../model/issue.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';

/** A notice for machines: `notice.json` at its permanent address. Days are written 2015-03-02. */
export interface NoticeData {
  /** Absent for a document without one. */
  readonly number?: string | undefined;
  /** What stands below the title, where that is not just the number: 第12号. */
  readonly numberLine?: string | undefined;
  readonly registration?: string | undefined;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  /** The first day on which it holds, where it names one, and the last. */
  readonly effective?: string | undefined;
  readonly expires?: string | undefined;
  readonly repeals?: readonly string[] | undefined;
  readonly amends?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly release?: string | undefined;
  readonly indexNumber?: string | undefined;
  readonly url: string;
  readonly issue: {
    readonly year: number;
    readonly number: number | string;
    readonly total?: number | string | undefined;
    readonly section: string;
    readonly url: string;
    /** As printed. */
    readonly page?: number | undefined;
  };
  readonly parts: readonly PartData[];
  /** Everything above as plain text, a block a line. */
  readonly text: string;
}

export interface PartData extends Pick<EditionPart, 'id' | 'kind' | 'blocks'> {
  readonly label?: string | undefined;
  readonly title?: string | undefined;
}

/** From the notice as the web carries it: its pictures have an address. */
export function noticeData({ edition, section, notice, page, effect }: CatalogueEntry): NoticeData {
  const { year, number, total } = edition.issue;
  const { registration, repeals, amends, keywords, release, indexNumber, date } = notice.front;
  return {
    number: notice.number,
    ...(notice.numberLine !== notice.number && { numberLine: notice.numberLine }),
    registration,
    title: notice.title,
    issuers: notice.issuers,
    date,
    effective: isoDay(effectiveDay(notice.front, effect)),
    expires: isoDay(effect.expires),
    repeals,
    amends,
    keywords,
    release,
    indexNumber,
    url: notice.url,
    issue: {
      year,
      number: writtenNumber(number),
      total: total && writtenNumber(total),
      section,
      url: edition.url,
      page,
    },
    parts: notice.parts.map(({ id, kind, label, title, blocks }) => ({ id, kind, label, title, blocks })),
    text: notice.text.join('\n'),
  };
}

function isoDay(day: CivilDate | undefined): string | undefined {
  return day && formatIsoDate(day);
}
