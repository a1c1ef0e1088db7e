import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { printDocument } from '../../templates/print/document.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import { pageOf, type Layout } from './layout.js';
import { addFonts, loadDocument } from './load-document.js';
import { pdfJs, withPdf } from './open-pdf.js';
import { pageStyle } from './page-style.js';
import { paginate } from './paginate.js';
import { lineSetting, type LineSetting } from './line-setting.js';
import { printedLines } from './printed-lines.js';
import { isMargin, printedText, type PrintedText } from './printed-text.js';
import { subsetFonts } from './subset-fonts.js';
import { usedCharacters, withCharacters, type UsedFace } from './used-characters.js';

const STYLE_SHEET = readFileSync(createRequire(import.meta.url).resolve('#templates/print.css'), 'utf8');
// What the style sheet itself prints: page numbers, and the running heads, which consist of words in the document.
const MARGINS = { family: 'Gazette Song', weight: 400, characters: '0123456789IVXLCDM—：?年第期（总）' };

export interface PrintedIssue {
  readonly pdf: Uint8Array;
  readonly pagination: Pagination;
  readonly text: PrintedText;
  readonly setting: LineSetting;
}

/** Prints an issue in the given page, and reads back what the finished file says. */
export async function print(edition: Edition, page: Page): Promise<PrintedIssue> {
  // pdf-lib and pdf.js are loaded while Chromium lays out the document.
  void pdfJs();
  void import('./finish.js');
  await load(edition, page);
  return printLoaded(edition, page);
}

/** Prints the issue that `load` has loaded into the page. */
export async function printLoaded(edition: Edition, page: Page): Promise<PrintedIssue> {
  const { pdf: raw, layout, places } = await paginate(page, edition);
  const { finish } = await import('./finish.js');
  const pdf = await finish(raw, edition, layout);
  const lines = await withPdf(pdf, printedLines);
  const text = printedText(lines, places, edition, layout);
  const body = lines.filter((line) => line.sheet > layout.frontSheets && !isMargin(line, edition, layout));
  const setting = lineSetting(body, edition);
  return { pdf, pagination: paginationOf(edition, layout, text), text, setting };
}

/** Loads the issue as one document into the page, with pictures and fonts inside. */
export async function load(edition: Edition, page: Page): Promise<void> {
  await loadDocument(page, printDocument(edition, [pageStyle(edition.publication), STYLE_SHEET]));
  const used = await page.evaluate(usedCharacters);
  await addFonts(page, await subsetFonts(edition.typefaces, withMargins(used, edition)));
}

/** The running heads name the publication and the sections: whatever face has them in the text, this one prints them. */
function withMargins(used: readonly UsedFace[], { publication, sections }: Edition): UsedFace[] {
  const words = [publication.name, ...sections.map(({ title }) => title)].join('');
  return withCharacters(used, { ...MARGINS, characters: MARGINS.characters + words });
}

function paginationOf(edition: Edition, layout: Layout, { breaks }: PrintedText): Pagination {
  const notices = noticesOf(edition).map(({ id }) => {
    const sheet = layout.noticeSheets[id] ?? 0;
    return [id, { sheet, page: pageOf(sheet, layout), breaks: breaks.get(id) ?? [] }] as const;
  });
  return { notices: new Map(notices), sheets: layout.sheets };
}
