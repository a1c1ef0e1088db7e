import type { ActVersion } from '../catalogue/act-versions.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { NoticeCorrection } from '../catalogue/corrections.js';
import type { AppointmentData, EditionPart, EventData } from '../edition/edition.js';
import type { DocumentLink } from '../catalogue/document-link.js';
import { effectiveDay } from '../catalogue/effective-day.js';
import { explanations } from '../catalogue/standing.js';
import { writtenNumber } from '../model/issue.js';
import type { NoticeKind } from '../model/notice-kind.js';
import { formatIsoDate, type CivilDate } from '../model/date.js';
import type { WrittenCorrection } from '../model/notice.js';

/** A notice for machines: `notice.json` at its permanent address. Days are written 2015-03-02. */
export interface NoticeData {
  /** Absent for a document without one. */
  readonly number?: string | undefined;
  /** What stands below the title, where that is not just the number: 第12号. */
  readonly numberLine?: string | undefined;
  readonly registration?: string | undefined;
  /** `order`, `announcement`, `explanation` …; `notice` for every other document. */
  readonly kind: NoticeKind;
  readonly title: string;
  /** As its editor gives it. */
  readonly englishTitle?: string | undefined;
  readonly issuers: readonly string[];
  readonly date: string;
  /** The first day on which it holds, where it names one, and the last. */
  readonly effective?: string | undefined;
  readonly expires?: string | undefined;
  readonly repeals?: readonly string[] | undefined;
  readonly amends?: readonly string[] | undefined;
  /** What it corrects in notices of earlier issues. */
  readonly corrects?: readonly WrittenCorrection[] | undefined;
  /** What later issues have corrected in it; its text stays as it was printed. */
  readonly corrections?: readonly CorrectionData[] | undefined;
  /** How it reads since it was amended: the days from which, and where. */
  readonly versions?: readonly NoticeVersion[] | undefined;
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
    /** The page number as printed. */
    readonly page?: number | undefined;
  };
  readonly parts: readonly PartData[];
  /** What it explains and what explains it, each by its document number or its title. */
  readonly explains?: readonly string[] | undefined;
  readonly explainedBy?: readonly string[] | undefined;
  /** Of a notice of appointments. */
  readonly appointments?: readonly AppointmentData[] | undefined;
  /** Of a chronicle. */
  readonly events?: readonly EventData[] | undefined;
  /** Everything above as plain text, a block a line. */
  readonly text: string;
}

export interface NoticeVersion {
  readonly from: string;
  readonly url: string;
  /** The document numbers, or titles, of those that make it differ from the text before. */
  readonly amendedBy: readonly string[];
  /** Whether all that amends it was understood. */
  readonly complete: boolean;
}

export interface CorrectionData {
  readonly wrong: string;
  readonly right: string;
  readonly place?: string | undefined;
  readonly page: number;
  /** The corrigendum's address, its issue (2015年第4期), and the day on which that came out. */
  readonly url: string;
  readonly issue: string;
  readonly day: string;
}

export interface PartData extends Pick<EditionPart, 'id' | 'kind' | 'blocks'> {
  readonly label?: string | undefined;
  readonly title?: string | undefined;
}

/** The data of a notice, from what the web carries: its pictures have an address. */
export function noticeData(entry: CatalogueEntry, versions: readonly ActVersion[] = []): NoticeData {
  const { edition, section, notice, page, effect, standing, corrections } = entry;
  const { year, number, total } = edition.issue;
  const { registration, repeals, amends, corrects, keywords, release, indexNumber, date } = notice.front;
  return {
    number: notice.number,
    ...(notice.numberLine !== notice.number && { numberLine: notice.numberLine }),
    registration,
    kind: notice.kind,
    title: notice.title,
    englishTitle: notice.front.englishTitle,
    issuers: notice.issuers,
    date,
    effective: isoDay(effectiveDay(notice.front, effect)),
    expires: isoDay(effect.expires),
    repeals,
    amends,
    corrects,
    corrections: corrections.length === 0 ? undefined : corrections.map(correctionData),
    versions: someOf(versions.map(versionOf)),
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
    explains: names(explanations(standing, 'out')),
    explainedBy: names(explanations(standing, 'in')),
    appointments: someOf(notice.appointments),
    events: someOf(notice.events),
    text: notice.text.join('\n'),
  };
}

function versionOf({ day, url, by, isSure }: ActVersion): NoticeVersion {
  return { from: day, url, amendedBy: by.map(({ name }) => name), complete: isSure };
}

function correctionData({ wrong, right, place, page, by, issue, day }: NoticeCorrection): CorrectionData {
  return { wrong, right, place, page, url: by.url, issue, day };
}

function names(documents: readonly DocumentLink[]): readonly string[] | undefined {
  return someOf(documents.map(({ name }) => name));
}

/** A list that has members; data without any leave it out. */
function someOf<Member>(list: readonly Member[]): readonly Member[] | undefined {
  return list.length === 0 ? undefined : list;
}

function isoDay(day: CivilDate | undefined): string | undefined {
  return day && formatIsoDate(day);
}
