import type { Page } from 'puppeteer';
import type { Edition } from '../edition/edition.js';
import { lazy } from '../model/lazy.js';
import { addFonts, loadDocument } from './load-document.js';
import { NOTHING, working, type Meanwhile } from './meanwhile.js';
import { paginate, type Paginated } from './paginate.js';
import { documentOf } from './document-html.js';
import { onPageOf, type PrintForm } from './print-form.js';
import { inPage, inPageScript } from './run-in-page.js';
import type { PrintedLine } from '../pdf/printed-line.js';
import { songAhead, openFaces, subsetFonts } from './subset-fonts.js';
import { facesAgain } from './tables/caption-again.js';
import { withCharacters, type UsedFace } from './used-characters.js';

/** A finished file: the print whose page numbers are true, and every line in it, those in the margins too. */
export interface PrintedDocument extends Pick<Paginated, 'layout' | 'places'> {
  readonly pdf: Uint8Array;
  readonly lines: readonly PrintedLine[];
}

/** Loads an edition as one document into the page, with pictures and the faces that it uses inside. */
export async function loadWithFaces(form: PrintForm, edition: Edition, page: Page): Promise<void> {
  const { typefaces } = edition;
  const { html, text } = documentOf(form, edition);
  const ahead = lazy(() => songAhead(typefaces, text + form.marginFace(edition).characters));
  await working(loadDocument(page, html), () => {
    inPageScript();
    openFaces(typefaces);
    // Where it fails, whoever waits for it is told.
    ahead()?.font.catch(() => undefined);
    return false;
  });
  const song = ahead();
  const used = await facesOf(form, edition, page);
  const faces = await subsetFonts(typefaces, song === undefined ? used : withCharacters(used, song), song);
  await addFonts(page, faces);
}

/** The faces that the document of an edition, which is loaded in the page, is to be printed in. */
export async function facesOf(form: PrintForm, edition: Edition, page: Page): Promise<UsedFace[]> {
  const more = [form.marginFace(edition), facesAgain(edition)];
  return more.reduce(withCharacters, await inPage(page, 'usedCharacters'));
}

/** What finishes a print, loaded when it is asked for: it would keep the browser waiting. */
const finishing = lazy(() => Promise.all([import('./finish-pdf.js'), import('../pdf/printed-lines.js')]));

/**
 * Prints the edition whose document is loaded in the page; `finished` makes a file of it.
 *
 * @param meanwhile Called when the browser has been given something that takes it a while.
 */
export async function printLoaded(
  form: PrintForm,
  edition: Edition,
  page: Page,
  meanwhile: Meanwhile = NOTHING,
): Promise<Paginated> {
  return paginate(page, onPageOf(form, edition), form.layoutOf, () => {
    void finishing();
    return meanwhile();
  });
}

/** Finishes a print of an edition and reads back what the finished file says: without the browser. */
export async function finished(
  form: PrintForm,
  edition: Edition,
  { print, layout, places }: Paginated,
): Promise<PrintedDocument> {
  const set = onPageOf(form, edition);
  const [{ finishPdf }, { printedLines }] = await finishing();
  const pdf = await finishPdf(print, set, layout, form.describe(edition), form.labels(layout));
  return { pdf, layout, places, lines: await printedLines(pdf) };
}
