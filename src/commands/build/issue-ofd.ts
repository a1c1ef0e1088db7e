import { ofdName } from '../../edition/issue-data.js';
import type { Edition } from '../../edition/edition.js';
import type { PrintedIssue } from '../../print/print.js';
import { printedText, type PrintedText } from '../../print/printed-text.js';
import type { Piece } from './carrier.js';

/** An issue as OFD, with what was read back from it. */
export interface IssueOfd {
  readonly content: Uint8Array;
  readonly text: PrintedText;
}

/** The files that are made with the print of an issue. */
export function besidePrint(edition: Edition): Pick<Piece, 'beside' | 'proves'> {
  return edition.publication.ofd === true
    ? { beside: [ofdPath(edition)], proves: ['print', 'ofd'] }
    : { proves: ['print'] };
}

export function ofdPath(edition: Edition): string {
  return `${edition.url.slice(1)}${ofdName(edition)}`;
}

/** Draws a printed issue as OFD, and reads from its bytes what it says, as it was read from the PDF. */
export async function issueOfd(edition: Edition, { pdf, layout, places }: PrintedIssue): Promise<IssueOfd> {
  const { ofd } = await import('../../ofd/ofd.js');
  const { ofdLines } = await import('../../ofd/ofd-lines.js');
  const content = await ofd(pdf, edition, places);
  return { content, text: printedText(ofdLines(content), places, edition, layout) };
}
