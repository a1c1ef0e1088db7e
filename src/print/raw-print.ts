import type { PDFDocument } from '@cantoo/pdf-lib';
import { loadPdf } from '../pdf/load-pdf.js';

/** A print as Chromium has made it, to be read and finished: its bytes, and what is in them. */
export interface RawPrint {
  readonly pdf: Uint8Array;
  readonly document: PDFDocument;
}

export async function openRawPrint(printed: Uint8Array): Promise<RawPrint> {
  const pdf = withCountedIds(printed);
  return { pdf, document: await loadPdf(pdf) };
}

/**
 * Chromium names the cells of table heads by the nodes of its document, which it counts over all that the page has shown:
 * a number may differ from one run to the next. Counts them anew as they appear; no byte moves, as the names stay as long.
 */
function withCountedIds(raw: Uint8Array): Uint8Array {
  const drawn = Buffer.from(raw).toString('latin1');
  const names = [...new Set(drawn.match(NODE_NAME))];
  const counted = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return Buffer.from(
    drawn.replace(NODE_NAME, (name) => counted.get(name) ?? name),
    'latin1',
  );
}

const NODE_NAME = /\(node\d{8}\)/g;
