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
  const pdf = Buffer.from(raw);
  const counted = new Map<string, string>();
  for (const at of placesIn(pdf, NODE)) {
    const name = pdf.toString('latin1', at, at + NAME_LENGTH);
    if (!NODE_NAME.test(name)) continue;
    const own = counted.get(name) ?? `${NODE}${String(counted.size + 1).padStart(DIGITS, '0')})`;
    counted.set(name, own);
    pdf.write(own, at, 'latin1');
  }
  return pdf;
}

/** Where words stand in a print. */
export function placesIn(pdf: Buffer, words: string): number[] {
  const places: number[] = [];
  for (let at = pdf.indexOf(words); at !== -1; at = pdf.indexOf(words, at + 1)) places.push(at);
  return places;
}

const NODE = '(node';
const DIGITS = 8;
const NAME_LENGTH = NODE.length + DIGITS + 1;
const NODE_NAME = /^\(node\d{8}\)$/;
