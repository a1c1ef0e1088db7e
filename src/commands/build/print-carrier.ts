import { issueLabel } from '../../model/issue.js';
import { pdfName } from '../../edition/issue-data.js';
import type { Edition } from '../../edition/edition.js';
import { yearIndexFault } from '../../edition/proof-of-year-index.js';
import { withIndexPages } from '../../edition/year-index.js';
import { inputsHash, type Inputs } from '../../model/inputs.js';
import { lazy } from '../../model/lazy.js';
import { browsersAtOnce } from '../../print/browsers-at-once.js';
import { issueInputs } from '../../print/inputs.js';
import { print, readyToPrint, type PrintedIssue } from '../../print/print.js';
import type { PrintedText } from '../../print/printed-text.js';
import { proofOfContents, proofOfRoot } from '../../print/proof-of-contents.js';
import { UsageError } from '../errors.js';
import {
  PROVED,
  type Carried,
  type Carrier,
  type CarrierTools,
  type Piece,
  type Published,
  type Reading,
} from './carrier.js';
import { besidePrint, issueOfd, ofdPath, type IssueOfd } from './issue-ofd.js';
import { recordPath } from './issue-record.js';
import { programInputs } from './inputs.js';
import { reported } from './report.js';
import { settingFaults } from './setting-faults.js';
import { sideBySide } from './side-by-side.js';

/** The printed issues: one PDF each, and the same pages as OFD where the publication wants it. */
export const printCarrier: Carrier = {
  name: 'print',
  label: '印刷版',
  proves: ['print'],
  pieces: ({ editions }) => {
    const inputs = inputsOf(editions);
    return editions.map((edition) => ({
      carrier: 'print',
      edition,
      path: pdfPath(edition),
      record: recordPath(edition),
      ...besidePrint(edition),
      get inputs() {
        return inputs.get(edition.name)?.() ?? new Map<string, string>();
      },
    }));
  },
  async make(pieces, before, tools) {
    refuseUnknownPages(pieces, before.paginations);
    const printing = new Map<string, Promise<Carried>>();
    const all = await sideBySide(issuesOf(pieces), browsersAtOnce(), tools.report, (issue, report) => {
      tools.later.add(() => issue.piece.inputs);
      const own = printPiece(issue, before.paginations, printing, { ...tools, report });
      printing.set(issue.edition.name, own);
      return own;
    });
    return {
      files: all.flatMap(({ files }) => files),
      readings: all.flatMap(({ readings }) => readings),
      paginations: new Map(all.flatMap(({ paginations = [] }) => [...paginations])),
    };
  },
};

/** An issue that is to be printed, and into which file. */
interface IssuePiece {
  readonly piece: Piece;
  readonly edition: Edition;
  readonly path: string;
}

function issuesOf(pieces: readonly Piece[]): IssuePiece[] {
  return pieces.flatMap((piece) => {
    const { edition, path } = piece;
    return edition === undefined || path === undefined ? [] : [{ piece, edition, path }];
  });
}

/** Prints an issue; one with the index of its year when the issues before it, which are being printed, have their pages. */
async function printPiece(
  { piece, edition, path }: IssuePiece,
  before: Published['paginations'],
  printing: ReadonlyMap<string, Promise<Carried>>,
  { report, withPage, later, kept }: CarrierTools,
): Promise<Carried> {
  const paginations = new Map(before);
  for (const { name } of edition.yearIndex?.issues ?? []) {
    const earlier = name === edition.name ? undefined : await printing.get(name);
    earlier?.paginations?.forEach((pagination) => paginations.set(name, pagination));
  }
  const label = issueLabel(edition.issue);
  const indexed = withIndexPages(edition, paginations);
  await readyToPrint(indexed);
  const printed = await reported(
    report,
    `印刷 ${label}`,
    () => print(indexed, withPage, later.next),
    ({ pagination }) => `${pagination.sheets} 页`,
  );
  const drawOfd = (): Promise<IssueOfd> =>
    reported(
      report,
      `OFD ${label}`,
      () => issueOfd(edition, printed),
      () => `${printed.pagination.sheets} 页`,
    );
  const ofd = piece.beside === undefined ? undefined : await drawOfd();
  report({ type: 'set', issue: edition.name, setting: printed.setting });
  const own = withIndexPages(edition, paginations.set(edition.name, printed.pagination));
  const { inputs } = piece;
  return kept([piece], {
    paginations: new Map([[edition.name, printed.pagination]]),
    files: [
      { path, carrier: 'print', inputs, content: printed.pdf },
      ...(ofd ? [{ path: ofdPath(edition), carrier: 'print', inputs, content: ofd.content }] : []),
    ],
    readings: [reading(own, printed), ...(ofd ? [ofdReading(own, printed, ofd)] : [])],
  });
}

/** Gives, by the edition's name, all that each issue is printed from; an index of the year has pages of those before. */
function inputsOf(editions: readonly Edition[]): ReadonlyMap<string, () => Inputs> {
  const inputs = new Map<string, () => Inputs>();
  for (const edition of editions) {
    const before = edition.yearIndex?.issues.filter(({ name }) => name !== edition.name) ?? [];
    const own = lazy(() => {
      const earlier = before.map((each) => {
        const known = inputs.get(each.name)?.() ?? new Map<string, string>();
        return [pdfPath(each), inputsHash(known)] as const;
      });
      return new Map([...programInputs(), ...issueInputs(edition), ...earlier]);
    });
    inputs.set(edition.name, own);
  }
  return inputs;
}

function pdfPath(edition: Pick<Edition, 'name' | 'url'>): string {
  return `${edition.url.slice(1)}${pdfName(edition)}`;
}

/** @throws UsageError where an index of the year would have to name pages that no build has printed. */
function refuseUnknownPages(pieces: readonly Piece[], known: Published['paginations']): void {
  const printed = new Set([...known.keys(), ...pieces.map(({ edition }) => edition?.name)]);
  for (const { edition } of pieces) {
    const unknown = edition?.yearIndex?.issues.filter(({ name }) => !printed.has(name)) ?? [];
    if (edition === undefined || unknown.length === 0) continue;
    const names = unknown.map(({ issue }) => issueLabel(issue)).join('、');
    throw new UsageError(
      `${issueLabel(edition.issue)}的总目录要写明各期的页码，${names}还没有印过：请不写期号再生成一次`,
    );
  }
}

function reading(edition: Edition, printed: PrintedIssue): Reading {
  const { text, setting, tooWide } = printed;
  const faults = [...settingFaults(setting, 'PDF', tooWide), ...textFaults('print', edition, printed, text)];
  return { proved: 'print', edition, texts: text.notices, faults };
}

function ofdReading(edition: Edition, printed: PrintedIssue, { text }: IssueOfd): Reading {
  return {
    proved: 'ofd',
    edition,
    texts: text.notices,
    faults: textFaults('ofd', edition, printed, text),
  };
}

/** What is wrong with the contents, the root of the log, and the index of the year, of a print or of its OFD. */
function textFaults(
  proved: 'print' | 'ofd',
  edition: Edition,
  { pagination }: PrintedIssue,
  text: PrintedText,
): string[] {
  const contents = proofOfContents(edition, pagination, text);
  const root = proofOfRoot(edition, pagination, text);
  const index = yearIndexFault(edition, PROVED[proved], text.yearIndex);
  return [contents, root, index].filter((fault) => fault !== undefined);
}
