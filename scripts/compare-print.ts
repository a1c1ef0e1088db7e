import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { compose } from '../src/edition/compose.js';
import { noticesOf } from '../src/edition/edition.js';
import { readArchive } from '../src/content/read-archive.js';
import { withPage } from '../src/print/browser.js';
import { bottomOf, topOf } from '../src/print/page-style.js';
import { print } from '../src/print/print.js';
import { lineText, type PrintedLine } from '../src/pdf/printed-line.js';
import { printedLines } from '../src/pdf/printed-lines.js';

// Compares 2015年第3期 as it is built with the printed original: the pages of the ten notices, and the places where the
// original broke a column in mid-sentence, which its scan shows (test/archive/printed-2015-03.json: the line of
// gazette-2015-03.txt, and the words before and after). A distance is in lines, negative where ours breaks earlier.

const originalSchema = z.object({
  pages: z.record(z.string(), z.number()),
  breaks: z.array(z.object({ line: z.number(), before: z.string(), after: z.string() })),
});
const original = originalSchema.parse(
  JSON.parse(readFileSync(new URL('../test/archive/printed-2015-03.json', import.meta.url), 'utf8')),
);

const MIDDLE_PT = ((210 / 2) * 72) / 25.4;

const { archive } = readArchive('gazette');
const issue = archive?.issues.find(({ folder }) => folder === '2015/03');
if (archive === undefined || issue === undefined) throw new Error('gazette/2015/03 could not be read');
const edition = compose(archive, issue);
const { pdf, pagination } = await print(edition, withPage);
const lines = (await printedLines(pdf)).filter(isOfBody);

const truePages = noticesOf(edition).filter(
  ({ id, number }) => pagination.notices.get(id)?.page === original.pages[number ?? ''],
);
const distances = original.breaks.map(({ before, after }) => distance(plain(before), plain(after)));
original.breaks.forEach(({ line, before, after }, index) => {
  const found = distances[index];
  const shown = found === undefined ? 'not found' : `${found > 0 ? '+' : ''}${found}`;
  console.log(`${String(line).padStart(5)}  ${shown.padStart(4)}  ${before}│${after}`);
});
const near = distances.filter((found) => found !== undefined && Math.abs(found) <= 1).length;
console.log(
  `${near} of ${distances.length} within one line, ${truePages.length} of ${noticesOf(edition).length} pages`,
);

function isOfBody({ sheet, glyphs }: PrintedLine): boolean {
  const { page } = edition.publication;
  const y = glyphs[0]?.y ?? 0;
  return sheet > 2 && sheet < pagination.sheets && y < topOf(page) && y > bottomOf(page);
}

/** How many lines the nearest end of a column is away from the line with which the original began one. */
function distance(before: string, after: string): number | undefined {
  const texts = lines.map((line) => plain(lineText(line)));
  const at = texts.join('').indexOf(before + after);
  if (at < 0) return undefined;
  let [here, passed] = [0, 0];
  while (passed + (texts[here]?.length ?? Infinity) <= at + before.length)
    passed += texts[here++]?.length ?? 0;
  const starts = lines.flatMap((_, index) =>
    index > 0 && columnOf(index) !== columnOf(index - 1) ? [index - here] : [],
  );
  return starts.reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best));
}

function columnOf(index: number): string {
  const { sheet, glyphs } = lines[index] ?? { sheet: 0, glyphs: [] };
  return `${sheet}.${(glyphs[0]?.x ?? 0) < MIDDLE_PT ? 'left' : 'right'}`;
}

/** The scan has half-width marks where the issue has full-width ones, and blanks of its own. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
