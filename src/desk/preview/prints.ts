import type { Page } from 'puppeteer';
import { compose } from '../../edition/compose.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import type { PageDesign } from '../../model/publication.js';
import { ISSUE_FORM } from '../../print/issue-form.js';
import { pageOf } from '../../print/layout.js';
import { OFFPRINT_FORM } from '../../print/offprint-form.js';
import { destinationShift } from '../../print/page-style.js';
import { paginate, printed } from '../../print/paginate.js';
import type { DeskArchive } from '../desk-archive.js';
import { withLineIds, type SourceLine } from './line-ids.js';
import { printQueue, type PrintWork } from './print-queue.js';
import type { SoloEdition } from './solo-edition.js';
import { warmPrinter } from './warm-printer.js';

/** A notice alone, as fast as can be, or its whole issue with the page numbers that are true. */
export type PrintKind = 'notice' | 'issue';

/** What is told of a print beside its file: where its named places lead. */
export interface PrintEvent {
  readonly kind: PrintKind;
  /** The path of the notice, or the folder of the issue. */
  readonly place: string;
  /** Counts the prints of the preview: a file is asked for by it. */
  readonly turn: number;
  readonly lines: Readonly<Record<string, SourceLine>>;
  /** What is added to the place of a destination, in pt, on an upright sheet, and on a turned one. */
  readonly shift: Shift;
  readonly turnedShift: Shift;
  readonly columns: number;
  /** Of an issue: by the files of its notices, the numbers that are printed on their first pages. */
  readonly pages: Readonly<Record<string, number>>;
}

interface Shift {
  readonly xPt: number;
  readonly yPt: number;
}

/** Told when a print has begun, is there, or cannot be made. */
export interface PrintReport {
  begun(kind: PrintKind, place: string): void;
  done(event: PrintEvent): void;
  failed(kind: PrintKind, place: string, why: string): void;
}

export interface Prints {
  notice(path: string, solo: SoloEdition): void;
  /** The archive is asked for when the print begins. */
  issue(folder: string, desk: () => DeskArchive): void;
  /** The last print, where there is one. */
  last(kind: PrintKind, place: string): { readonly pdf: Uint8Array; readonly event: PrintEvent } | undefined;
  /** Ends both browsers. */
  close(): Promise<void>;
}

/** The prints of a preview. A notice does not wait for its issue: each kind has a browser of its own, once it is asked for. */
export function createPrints(report: PrintReport): Prints {
  const sheets = warmPrinter(OFFPRINT_FORM, (page: Page) => printed(page, false));
  const issues = warmPrinter(ISSUE_FORM, (page: Page, edition: Edition) => paginate(page, edition));
  const queues = { notice: printQueue(), issue: printQueue() };
  const made = new Map<string, { readonly pdf: Uint8Array; readonly event: PrintEvent }>();
  let turn = 0;

  const ask = (
    kind: PrintKind,
    place: string,
    print: (isWanted: () => boolean) => Promise<Printed | undefined>,
  ): void => {
    const work: PrintWork = async (isWanted) => {
      try {
        report.begun(kind, place);
        const result = await print(isWanted);
        if (result === undefined || !isWanted()) return;
        const { pdf, page, lines, pages } = result;
        const [shift, turnedShift] = [destinationShift(page, false), destinationShift(page, true)];
        const { columns } = page;
        const event = { kind, place, turn: ++turn, lines, shift, turnedShift, columns, pages };
        made.set(`${kind} ${place}`, { pdf, event });
        report.done(event);
      } catch (error) {
        if (isWanted()) report.failed(kind, place, error instanceof Error ? error.message : String(error));
      }
    };
    queues[kind].ask(place, work);
  };

  return {
    notice: (path, { edition }) =>
      ask('notice', path, async (isWanted) => {
        const { edition: lined, lines } = withLineIds(edition);
        const pdf = await sheets.print(lined, isWanted);
        return pdf && { pdf, page: OFFPRINT_FORM.page(edition.publication), lines, pages: {} };
      }),
    issue: (folder, desk) =>
      ask('issue', folder, async (isWanted) => {
        const { edition, lines } = withLineIds(editionOf(desk(), folder));
        const result = await issues.print(edition, isWanted);
        if (result === undefined) return undefined;
        const { print, layout } = result;
        const pages = noticesOf(edition).map(({ id, file }): [string, number] => {
          return [file, pageOf(layout.noticeSheets[id] ?? 0, layout)];
        });
        const { page } = edition.publication;
        return { pdf: print.pdf, page, lines, pages: Object.fromEntries(pages) };
      }),
    last: (kind, place) => made.get(`${kind} ${place}`),
    close: async () => {
      const ended = [queues.notice.close(), queues.issue.close()];
      // A print that is under way need not come to its end.
      await Promise.all([sheets.close(), issues.close()]);
      await Promise.all(ended);
    },
  };
}

interface Printed {
  readonly pdf: Uint8Array;
  readonly page: PageDesign;
  readonly lines: PrintEvent['lines'];
  readonly pages: PrintEvent['pages'];
}

function editionOf({ archive }: DeskArchive, folder: string): Edition {
  const issue = archive?.issues.find((each) => each.folder === folder);
  if (archive === undefined || issue === undefined) throw new Error(`${folder}/issue.yaml 读不通`);
  return compose(archive, issue);
}
