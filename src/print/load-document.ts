import type { Root } from 'hast';
import type { Page } from 'puppeteer';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** Shows a document in the page, in place of what was there. */
export async function showDocument(page: Page, document: Root): Promise<void> {
  await page.setContent(unified().use(rehypeStringify).stringify(document), { waitUntil: 'load' });
}

/**
 * Gives the document in the page its faces: `@font-face` rules with the fonts inside.
 *
 * @throws Error where one of them cannot be used.
 */
export async function addFonts(page: Page, fontFaces: string): Promise<void> {
  await page.addStyleTag({ content: fontFaces });
  const broken = await page.evaluate(async () => {
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    return Array.from(document.fonts)
      .filter((font) => font.status !== 'loaded')
      .map((font) => font.family);
  });
  if (broken.length > 0) throw new Error(`fonts did not load: ${broken.join(', ')}`);
}
