import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { printDocument } from '../../templates/print/document.js';
import type { Edition } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import type { Pagination } from '../edition/pagination.js';
import { finish } from './finish.js';
import { pageOf, type Layout } from './layout.js';
import { withPdf } from './open-pdf.js';
import { pageStyle } from './page-style.js';
import { paginate } from './paginate.js';
import { printedText, type PrintedText } from './printed-text.js';
import { subsetFonts } from './subset-fonts.js';

const STYLE_SHEET = readFileSync(createRequire(import.meta.url).resolve('#templates/print.css'), 'utf8');
// What the style sheet itself prints: page numbers, and the running heads, which are in the document's text already.
const MARGIN_CHARACTERS = '0123456789IVXLC—?年第期';

export interface PrintedIssue {
  readonly pdf: Uint8Array;
  readonly pagination: Pagination;
  readonly text: PrintedText;
}

/** Prints an issue in the given page, and reads back what the finished file says. */
export async function print(edition: Edition, page: Page): Promise<PrintedIssue> {
  await load(page, await printHtml(edition));
  const { pdf: raw, layout } = await paginate(page, edition);
  const pdf = await finish(raw, edition, layout);
  const text = await withPdf(pdf, (document) => printedText(document, edition, layout));
  return { pdf, pagination: paginationOf(edition, layout), text };
}

/** The issue as one HTML document, with its fonts and pictures inside. */
export async function printHtml(edition: Edition): Promise<string> {
  const processor = unified().use(rehypeStringify);
  const plain = processor.stringify(printDocument(edition, []));
  const fonts = await subsetFonts(edition.typefaces, plain + MARGIN_CHARACTERS);
  return processor.stringify(printDocument(edition, [fonts, pageStyle(edition.publication), STYLE_SHEET]));
}

async function load(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  const broken = await page.evaluate(async () => {
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    return Array.from(document.fonts)
      .filter((font) => font.status !== 'loaded')
      .map((font) => font.family);
  });
  if (broken.length > 0) throw new Error(`fonts did not load: ${broken.join(', ')}`);
}

function paginationOf(edition: Edition, layout: Layout): Pagination {
  const notices = noticesOf(edition).map(({ id }) => {
    const sheet = layout.noticeSheets[id] ?? 0;
    return [id, { sheet, page: pageOf(sheet, layout) }] as const;
  });
  return { notices: new Map(notices), sheets: layout.sheets };
}
