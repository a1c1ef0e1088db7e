import { pictureName, pictures } from '../print/pictures.js';
import type { PrintedIssue } from '../print/print.js';
import type { OutputFile } from './write-output.js';

// Small enough to look at on a screen, large enough to read the text.
const DPI = 100;

/** Each printed page as a picture, in a folder for each issue: 2015-03/page-01.png. */
export async function pictureFiles(printed: ReadonlyMap<string, PrintedIssue>): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const [issue, { pdf }] of printed) {
    const drawn = await pictures(pdf, DPI);
    drawn.forEach((content, index) => {
      files.push({ path: `${issue}/${pictureName(index + 1, drawn.length)}`, content });
    });
  }
  return files;
}
