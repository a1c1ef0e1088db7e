import type { Edition } from '../../edition/edition.js';
import { pdfName } from '../../edition/issue-data.js';
import { bookletUrl, pictureSize, pictureUrl, printedSheets } from '../../edition/printed-sheets.js';
import type { PrintedSheet } from '../../edition/printed-sheets.js';
import { hashOf } from '../../model/inputs.js';
import { issueLabel } from '../../model/issue.js';
import { countSheets, type DrawnSheet } from '../../print/draw-sheets.js';
import { ProofError } from '../errors.js';
import type { OutputFile } from '../output/output-file.js';
import type { Threads } from '../threads.js';
import type { Carried, Carrier, CarrierTools, Piece, Published } from './carrier.js';
import { printCarrier } from './print-carrier.js';
import { reported } from './report.js';

// A thread that draws so many opens the file for them once.
const SHEETS_TOGETHER = 6;

/**
 * The printed pages of each issue as pictures, for the web: drawn from its PDF, with which they change. An issue without a
 * PDF has none.
 */
export const sheetsCarrier: Carrier = {
  name: 'sheets',
  label: '印刷页的图',
  isApart: true,
  askedWith: 'web',
  proves: [],
  pieces: (assembled) =>
    printCarrier.pieces(assembled).flatMap((piece) => {
      const { edition } = piece;
      return edition === undefined
        ? []
        : [
            {
              carrier: 'sheets',
              edition,
              folder: bookletUrl(edition).slice(1),
              get inputs() {
                const size = JSON.stringify(pictureSize(edition.publication));
                return new Map([...piece.inputs, ['图的大小', hashOf([size])]]);
              },
            },
          ];
    }),
  async make(pieces, published, tools) {
    const files: OutputFile[] = [];
    for (const piece of pieces) files.push(...(await drawn(piece, published, tools)).files);
    return { files, readings: [] };
  },
};

async function drawn(
  piece: Piece,
  { paginations, read }: Published,
  { threads, report, kept }: CarrierTools,
): Promise<Carried> {
  const { edition } = piece;
  const pagination = edition && paginations.get(edition.name);
  const pdf = edition && read(`${edition.url.slice(1)}${pdfName(edition)}`);
  if (edition === undefined || pagination === undefined || pdf === undefined)
    return { files: [], readings: [] };
  const sheets = printedSheets(pagination);
  const pictures = await reported(
    report,
    `印刷页的图 ${issueLabel(edition.issue)}`,
    () => drawAll(pdf, edition, sheets, threads),
    ({ length }) => `${length} 页`,
  );
  // They take their time: an issue that has no print needs none.
  const { inputs } = piece;
  const files = sheets.map((sheet, index) => ({
    path: pictureUrl(edition, sheet).slice(1),
    carrier: 'sheets',
    inputs,
    content: pictures[index],
  }));
  return kept([piece], { files, readings: [] });
}

/**
 * The pictures of all sheets of an issue.
 *
 * @throws ProofError where the file has other pages, or one whose text is not to be seen.
 */
async function drawAll(
  pdf: Uint8Array,
  edition: Edition,
  sheets: readonly PrintedSheet[],
  threads: Threads,
): Promise<Uint8Array[]> {
  const count = await countSheets(pdf);
  if (count !== sheets.length)
    throw new ProofError(
      `${issueLabel(edition.issue)}的 PDF 有 ${count} 页，画图的有 ${sheets.length} 页，对不上`,
    );
  const size = pictureSize(edition.publication);
  const spans = Array.from({ length: Math.ceil(count / SHEETS_TOGETHER) }, (_, index) => ({
    pdf,
    first: index * SHEETS_TOGETHER + 1,
    last: Math.min(count, (index + 1) * SHEETS_TOGETHER),
    size,
  }));
  const pictures = (await threads('drawSheets', spans)).flat();
  refuseBlank(edition, sheets, pictures);
  return pictures.map(({ picture }) => picture);
}

/** @throws ProofError naming the first page that has text and whose picture is white. */
export function refuseBlank(
  { issue }: Pick<Edition, 'issue'>,
  sheets: readonly PrintedSheet[],
  drawn: readonly Pick<DrawnSheet, 'hasText' | 'hasInk'>[],
): void {
  const blank = sheets.find((_, index) => drawn[index]?.hasText !== false && drawn[index]?.hasInk !== true);
  if (blank !== undefined)
    throw new ProofError(`${issueLabel(issue)}${blank.label}有文字，画成的图却是白的：什么也没有写`);
}
