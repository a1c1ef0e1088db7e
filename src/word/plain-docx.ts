import type { Element } from 'xast';
import { x } from 'xastscript';
import { xml } from '../format/xml.js';
import { zip } from '../format/zip.js';
import { endsAsTitle } from '../import/signs.js';
import { WORD } from './namespaces.js';
import { run } from './paragraphs.js';

// 版头 and a title take no more lines.
const MOST_TITLE_LINES = 8;

/**
 * A .docx with nothing but words, of a text whose lines are paragraphs. Lines that end with a tab are rows of a table, as
 * old files have them. What stands above the text is set in the middle, as far as the line that ends as a title does.
 */
export function plainDocx(text: string): Uint8Array {
  const lines = text.split(/\r\n|[\r\n]/u);
  const title = lines.slice(0, MOST_TITLE_LINES).findIndex(endsAsTitle);
  const body: Element[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = endOfRows(lines, at);
    if (end > at + 1) {
      body.push(table(lines.slice(at, end)), paragraph('', false));
      at = end - 1;
    } else body.push(paragraph(lines[at] ?? '', at <= title));
  }
  return zip([
    {
      path: '[Content_Types].xml',
      content: xml(x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' })),
    },
    { path: 'word/document.xml', content: xml(x('w:document', WORD, [x('w:body', body)])) },
  ]);
}

/** Where the rows of a table that begins in a line end: each has as many cells. */
function endOfRows(lines: readonly string[], from: number): number {
  const cells = cellsOf(lines[from] ?? '')?.length;
  let end = from;
  while (cells !== undefined && cellsOf(lines[end] ?? '')?.length === cells) end++;
  return end;
}

function cellsOf(line: string): string[] | undefined {
  const cells = line.split('\t');
  return cells.length > 2 && cells.at(-1) === '' ? cells.slice(0, -1) : undefined;
}

function table(rows: readonly string[]): Element {
  return x('w:tbl', [
    x('w:tblPr'),
    ...rows.map((row) =>
      x(
        'w:tr',
        (cellsOf(row) ?? []).map((cell) => x('w:tc', [x('w:tcPr'), paragraph(cell, false)])),
      ),
    ),
  ]);
}

function paragraph(line: string, isCentred: boolean): Element {
  return x('w:p', [x('w:pPr', isCentred ? [x('w:jc', { 'w:val': 'center' })] : []), ...run(line)]);
}
