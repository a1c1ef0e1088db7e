import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import { applyLayout } from './apply-layout.js';
import { destinations, type Destination } from './destinations.js';
import { layoutOf, pageOf, tableOfRow, type Layout } from './layout.js';
import { withPdf } from './open-pdf.js';
import { bottomOf, leftOf, rightOf, topOf } from './page-style.js';
import { turnedTables } from './turned-tables.js';

/** Page numbers kept moving: no number may be printed that is not true. The message names the notices. */
export class UnsettledError extends Error {
  override readonly name = 'UnsettledError';
}

export interface Paginated {
  readonly pdf: Uint8Array;
  readonly layout: Layout;
  /** Where each named place of the document stands in the PDF. */
  readonly places: ReadonlyMap<string, Destination>;
}

// Chromium cannot know a page number before it has printed. Two prints are the rule; what still moves after five is an error.
const MOST_PRINTS = 5;
// Left free below a table that goes on; more with each print, should rounding have pushed a row over.
const SLACK_PT = 0.75;

/** Prints the loaded document until what is written in it is what the print shows, as `read` finds it there. */
export async function paginate(page: Page, edition: Edition, read = layoutOf): Promise<Paginated> {
  let written: Layout | undefined;
  let moving: string[] = [];
  const { page: design } = edition.publication;
  const area = { heightPt: topOf(design) - bottomOf(design), widthPt: rightOf(design) - leftOf(design) };
  const turned = turnedTables(edition);
  for (let print = 1; print <= MOST_PRINTS; print++) {
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const { places, sheets } = await withPdf(pdf, async (document) => ({
      places: await destinations(document, design, (name) => turned.has(tableOfRow(name) ?? '')),
      sheets: document.numPages,
    }));
    const layout = read(edition, places, sheets);
    if (written !== undefined && isDeepStrictEqual(written, layout)) return { pdf, layout, places };
    moving = written === undefined ? [] : moved(edition, written, layout);
    const tableBreaks = await page.evaluate(applyLayout, layout, { ...area, slackPt: SLACK_PT * print });
    written = { ...layout, tableBreaks };
  }
  throw new UnsettledError(`印了 ${MOST_PRINTS} 次，页码仍在变动：${moving.join('、') || '表格的换页处'}`);
}

function moved(edition: Edition, before: Layout, after: Layout): string[] {
  return noticesOf(edition)
    .filter(
      ({ id }) => pageOf(before.noticeSheets[id] ?? 0, before) !== pageOf(after.noticeSheets[id] ?? 0, after),
    )
    .map(({ number }) => number);
}
