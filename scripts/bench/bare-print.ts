import { readFileSync, writeFileSync } from 'node:fs';
import { withPage } from '../../src/print/browser.js';

// Prints a document once, as it is. Arguments: its file, and the PDF.

const [, html = '', file = ''] = process.argv;
await withPage(async (page) => {
  await page.setContent(readFileSync(html, 'utf8'), { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  writeFileSync(file, pdf);
});
