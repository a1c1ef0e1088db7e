import type { Root } from 'hast';
import type { Page } from 'puppeteer';
import type { CutFace } from './cut-face.js';
import { bodyOf, htmlOf } from './document-html.js';
import { withFiles } from './handed-files.js';
import { inPage } from './run-in-page.js';

/**
 * Loads a document into the page, in place of what was there. It stays hidden until `addFonts`: lines set in other faces
 * would be set in vain.
 */
export async function loadDocument(page: Page, html: string): Promise<void> {
  await page.setContent(html.replace('<html', '<html hidden'), {
    waitUntil: 'load',
    // A big issue on a slow machine may take more than the half minute that puppeteer gives a page of the web.
    timeout: 0,
  });
}

/** Shows the body of a document in place of the one in the page, whose styles and faces it keeps. */
export async function showBody(page: Page, shown: Root): Promise<void> {
  await inPage(page, 'showBody', htmlOf({ type: 'root', children: bodyOf(shown)?.children ?? [] }));
}

/**
 * Gives the document in the page its faces, and shows it.
 *
 * @param isAddition Whether it keeps those that it has.
 * @throws Error where one of them cannot be used.
 */
export async function addFonts(page: Page, faces: readonly CutFace[], isAddition = false): Promise<void> {
  const fonts = faces.map(({ font }) => font);
  const named = faces.map(({ family, weight, unicodeRange }) => ({
    family,
    weight,
    ...(unicodeRange !== undefined && { unicodeRange }),
  }));
  const broken = await withFiles(page, fonts, () => inPage(page, 'loadFaces', named, isAddition));
  if (broken.length > 0) throw new Error(`fonts did not load: ${broken.join(', ')}`);
}
