import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer';
import { listedOf } from '../edition/banners.js';
import type { Edition } from '../edition/edition.js';
import { lazy } from '../model/lazy.js';
import { ToldError, type FailureCode } from '../model/told-error.js';
import type { Destination } from './destinations.js';
import type { PageRoom } from './in-page/cut-tables.js';
import { layoutOf, pageOf, type Layout, type WrittenLayout } from './layout.js';
import { areClose, levelColumns, type Spaces } from './level-columns.js';
import { NOTHING, working, type Meanwhile } from './meanwhile.js';
import { bottomOf, leftOf, rightOf, topOf } from './page-style.js';
import type { PrintForm } from './print-form.js';
import type { RawPrint } from './raw-print.js';
import { namedRow } from './row-name.js';
import { inPage } from './run-in-page.js';
import { turnedTables } from './turned-tables.js';

/** Page numbers kept moving: no number may be printed that is not true. The message names the notices. */
export class UnsettledError extends ToldError {
  override readonly name = 'UnsettledError';
  readonly exitCode: FailureCode = 1;
}

export interface Paginated {
  readonly print: RawPrint;
  readonly layout: WrittenLayout;
  /** Where each named place of the document stands in the PDF. */
  readonly places: ReadonlyMap<string, Destination>;
}

// Chromium cannot know a page number before it has printed. Two prints are the rule; what still moves after five is an error.
const MOST_PRINTS = 5;
// What moves after that is left as it is: no issue fails for a foot that is not level.
const LAST_LEVELLED_PRINT = 2;
// Left free below a table that goes on; more each time that rounding has pushed a row over.
const SLACK_PT = 0.75;

/** Prints the loaded document until what is written in it is what the print shows, as `read` finds it there. */
export async function paginate(
  page: Page,
  edition: Edition,
  read: PrintForm['layoutOf'] = layoutOf,
  meanwhile: Meanwhile = NOTHING,
): Promise<Paginated> {
  const { page: design } = edition.publication;
  const area = { heightPt: topOf(design) - bottomOf(design), widthPt: rightOf(design) - leftOf(design) };
  const turned = turnedTables(edition);
  const isTurned = (name: string): boolean => turned.has(namedRow(name)?.table ?? '');
  let slackPt = SLACK_PT;
  const { blocks, partLines, destinations, openRawPrint } = await measured(
    page,
    { ...area, slackPt },
    meanwhile,
  );
  let written: WrittenLayout | undefined;
  let moving: string[] = [];
  let isDrawn = false;
  await inPage(page, 'drawPages', isDrawn);
  for (let times = 1; times <= MOST_PRINTS; times++) {
    const print = await openRawPrint(await working(printed(page, isDrawn), meanwhile));
    const { places, sheets } = destinations(print.document, design, isTurned);
    const shown = withKept(read(edition, places, sheets, partLines), written);
    const levelled = (): Spaces =>
      levelColumns(blocks, places, design, written?.spaces ?? {}, shown.partedSignatures);
    const layout = { ...shown, spaces: spacesOf(times, written?.spaces, levelled) };
    if (isDrawn && isDeepStrictEqual(written, layout)) return { print, layout, places };
    moving = written === undefined ? [] : moved(edition, written, layout);
    await inPage(page, 'applyLayout', layout);
    // What is kept together for the first time moves what follows: the next print will not be the last either.
    isDrawn = isDrawn || !keepsMore(layout, written);
    await inPage(page, 'drawPages', isDrawn);
    const areCutElsewhere = !isDeepStrictEqual(written?.tableBreaks, layout.tableBreaks);
    if (written !== undefined && areCutElsewhere) slackPt += SLACK_PT;
    const areCut = !areCutElsewhere && isDeepStrictEqual(written?.tableRooms, layout.tableRooms);
    const cuts = areCut ? {} : await inPage(page, 'cutTables', layout.tableRooms, { ...area, slackPt });
    written = { ...layout, ...cuts };
  }
  throw new UnsettledError(`印了 ${MOST_PRINTS} 次，页码仍在变动：${moving.join('、') || '表格的换页处'}`);
}

/** Measures the document before its first print; meanwhile what reads a print is loaded. */
async function measured(page: Page, room: PageRoom, meanwhile: Meanwhile) {
  const libraries = lazy(() => Promise.all([import('./destinations.js'), import('./raw-print.js')]));
  // First, as a paragraph may become a line shorter.
  const blocks = await working(inPage(page, 'setEvenLines'), () => {
    void libraries();
    return meanwhile();
  });
  const [{ destinations }, { openRawPrint }] = await libraries();
  await inPage(page, 'readTables');
  const partLines = await inPage(page, 'measureParts');
  await inPage(page, 'cutTables', {}, room);
  return { blocks, partLines, destinations, openRawPrint };
}

/** What a print shows, with what stays as it is written. */
function withKept(shown: Layout, written: WrittenLayout | undefined): Omit<WrittenLayout, 'spaces'> {
  return {
    ...shown,
    // What has been kept with a signature stays with it, and what is set closer stays close.
    partedSignatures: [...new Set([...(written?.partedSignatures ?? []), ...shown.partedSignatures])],
    closerParts: [...new Set([...(written?.closerParts ?? []), ...shown.closerParts])],
    // What a cut cell says on each page no destination tells: the text is proved when it is read back.
    dividedCells: written?.dividedCells ?? {},
  };
}

/** The spaces that level the columns of the print that is made for so many `times`, or those that are `written`, where they still do. */
function spacesOf(times: number, written: Spaces | undefined, levelled: () => Spaces): Spaces {
  if (times > LAST_LEVELLED_PRINT) return written ?? {};
  const spaces = levelled();
  return written !== undefined && areClose(spaces, written) ? written : spaces;
}

/**
 * A print as Chromium makes it. What only tells where everything stands has neither drawings nor tags and outline: it takes
 * a third of the time to print and a tenth of the time to read. It is never the last.
 */
export async function printed(page: Page, isTagged: boolean): Promise<Uint8Array> {
  const session = await page.createCDPSession();
  // In one piece: a stream of it, as `page.pdf` has, takes a quarter longer. The style sheet says how large its pages are.
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

function keepsMore(now: WrittenLayout, before: WrittenLayout | undefined): boolean {
  return (
    now.partedSignatures.length > (before?.partedSignatures.length ?? 0) ||
    now.closerParts.length > (before?.closerParts.length ?? 0)
  );
}

function moved(edition: Edition, before: WrittenLayout, after: WrittenLayout): string[] {
  return listedOf(edition)
    .filter(
      ({ id }) => pageOf(before.noticeSheets[id] ?? 0, before) !== pageOf(after.noticeSheets[id] ?? 0, after),
    )
    .map(({ name }) => name);
}
