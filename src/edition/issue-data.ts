import type { Edition, EditionNotice } from './edition.js';
import { noticesOf } from './edition.js';
import type { PageBreak, Pagination } from './pagination.js';
import { fullIssueLabel, writtenNumber } from '../model/issue.js';

/** `issue.json`: what the issue holds and what was proved of it, for machines and for a later build. */
export interface IssueData {
  readonly year: number;
  /** 3; 3-4 for two in one; 增刊 for one outside the numbering. */
  readonly number: number | string;
  /** 245, or 245-246; absent for an issue outside the count. */
  readonly total?: number | string;
  readonly title: string;
  readonly url: string;
  /** Absent where the issue was not printed. */
  readonly pdf?: {
    readonly file: string;
    readonly sha256: string;
    readonly sheets: number;
    /** Blank sheets before the last. */
    readonly blanks?: number | undefined;
  };
  readonly notices: readonly IssueNoticeData[];
  /** The index of the year, where the issue has one. */
  readonly yearIndex?: { readonly title: string; readonly page?: number; readonly sheet?: number };
  readonly report: {
    /** Slips that stand as they were signed. */
    readonly sic: readonly {
      readonly number: string | null;
      readonly text: string;
      readonly note: string | null;
    }[];
    /** Characters compared with the edition, by carrier; a difference would have stopped the build. */
    readonly proof: Readonly<Record<string, number>>;
  };
}

export interface IssueNoticeData {
  /** Absent for a document without one. */
  readonly number?: string | undefined;
  readonly title: string;
  /** The printed page on which it begins; sheet is the page of the PDF file. */
  readonly page?: number;
  readonly sheet?: number;
  /** Where the printed pages begin in its text. */
  readonly breaks?: readonly PageBreak[];
  readonly url: string;
  /** Sum of its text, blocks joined by line feeds, in UTF-8. */
  readonly sha256: string;
}

/** The printed file of an issue, as `issue.json` names it. */
export interface PrintedFile {
  readonly sha256: string;
  readonly pagination: Pagination;
}

export function issueData(
  edition: Edition,
  printed: PrintedFile | undefined,
  proved: ReadonlyMap<string, number>,
): IssueData {
  const { issue, publication, url } = edition;
  return {
    year: issue.year,
    number: writtenNumber(issue.number),
    ...(issue.total !== undefined && { total: writtenNumber(issue.total) }),
    title: `${publication.name} ${fullIssueLabel(issue)}`,
    url,
    ...(printed && {
      pdf: {
        file: pdfName(edition),
        sha256: printed.sha256,
        sheets: printed.pagination.sheets,
        blanks: printed.pagination.blanks,
      },
    }),
    notices: noticesOf(edition).map((notice) => ({
      number: notice.number,
      title: notice.title,
      ...placeOf(notice, printed),
      url: notice.url,
      sha256: notice.digest().textSha256,
    })),
    ...(edition.yearIndex && {
      yearIndex: { title: edition.yearIndex.title, ...printed?.pagination.yearIndex },
    }),
    report: {
      sic: noticesOf(edition).flatMap(({ number, sics }) =>
        sics.map(({ text, note }) => ({ number: number ?? null, text, note: note ?? null })),
      ),
      proof: Object.fromEntries(proved),
    },
  };
}

/** In one order of the fields, whoever has found out the page. */
function placeOf({ id }: EditionNotice, printed: PrintedFile | undefined): Partial<IssueNoticeData> {
  const place = printed?.pagination.notices.get(id);
  return place === undefined ? {} : { sheet: place.sheet, page: place.page, breaks: place.breaks };
}

/** gazette-2015-03.pdf, beside the issue's page. */
export function pdfName({ name }: Pick<Edition, 'name'>): string {
  return `gazette-${name}.pdf`;
}

/** gazette-2015-03.ofd, beside the issue's page. */
export function ofdName({ name }: Pick<Edition, 'name'>): string {
  return `gazette-${name}.ofd`;
}

/** gazette-2015-03.epub, beside the issue's page. */
export function epubName({ name }: Pick<Edition, 'name'>): string {
  return `gazette-${name}.epub`;
}

/** gazette-2015-03.zip, the data of the issue, beside its page. */
export function dataZipName({ name }: Pick<Edition, 'name'>): string {
  return `gazette-${name}.zip`;
}
