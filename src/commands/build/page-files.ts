import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureName, pictures } from '../../print/pictures.js';
import { hashOf } from '../../model/inputs.js';
import type { OutputFile } from '../output/output-file.js';
import type { Made } from './make.js';
import { pdfName } from '../../edition/issue-data.js';

// Small enough to look at on a screen, large enough to read the text.
const DPI = 100;

/**
 * Each printed page as a picture, in a folder for each issue: 2015-03/page-01.png. Drawn from the PDFs in the output
 * folder, of these issues or of all where none is named.
 */
export async function pageFiles(
  { assembled, paginations }: Made,
  issues: readonly string[],
  target: string,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const edition of assembled.editions) {
    const { name, url } = edition;
    if (!paginations.has(name) || (issues.length > 0 && !issues.includes(name))) continue;
    const pdf = readFileSync(join(target, url, pdfName(edition)));
    const inputs = new Map([
      [pdfName(edition), hashOf([pdf])],
      ['每英寸的点数', hashOf([String(DPI)])],
    ]);
    const drawn = await pictures(pdf, DPI);
    drawn.forEach((content, index) => {
      const path = `${name}/${pictureName(index + 1, drawn.length)}`;
      files.push({ path, carrier: 'pictures', inputs, content });
    });
  }
  return files;
}
