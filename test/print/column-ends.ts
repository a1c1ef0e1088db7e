import type { PageDesign } from '../../src/model/publication.js';
import { lineText, type PrintedLine } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { bottomOf, leftOf, rightOf, topOf } from '../../src/print/page-style.js';

/** Two columns beside each other, between what goes across them: how much lower the right one begins and ends, in pt. */
export interface ColumnPair {
  readonly sheet: number;
  readonly headPt: number;
  readonly footPt: number;
  /** The last line of the left column, to know it by. */
  readonly ends: string;
}

// Below that it may be a signature beside the last line of a text that goes across.
const FEWEST_LINES = 3;

/** The pairs of columns of a print, as its lines stand in the finished file. */
export async function columnPairs(pdf: Uint8Array, page: PageDesign): Promise<ColumnPair[]> {
  const lines = (await printedLines(pdf)).filter((line) => {
    const { y } = startOf(line);
    return y < topOf(page) && y > bottomOf(page);
  });
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const bands = bandsOf(
      lines.filter((line) => line.sheet === sheet),
      page,
    );
    return bands.flatMap((band): ColumnPair[] => {
      const [left, right] = [true, false].map((isLeft) =>
        band.filter((line) => startOf(line).x < middleOf(page) === isLeft),
      );
      const [first, second] = [left?.at(0), right?.at(0)];
      const [last, end] = [left?.at(-1), right?.at(-1)];
      if (first === undefined || second === undefined || last === undefined || end === undefined) return [];
      if ((left?.length ?? 0) < FEWEST_LINES || (right?.length ?? 0) < FEWEST_LINES) return [];
      const [headPt, footPt] = [startOf(first).y - startOf(second).y, startOf(last).y - startOf(end).y];
      return [{ sheet, headPt, footPt, ends: lineText(last) }];
    });
  });
}

/** The lines of a sheet from above, parted where something goes across the columns: a title, a table, a full line of text. */
function bandsOf(lines: readonly PrintedLine[], page: PageDesign): PrintedLine[][] {
  const bands: PrintedLine[][] = [[]];
  const fromAbove = [...lines].sort((a, b) => startOf(b).y - startOf(a).y);
  for (const line of fromAbove)
    if (goesAcross(line, page)) bands.push([]);
    else bands.at(-1)?.push(line);
  return bands;
}

function goesAcross(line: PrintedLine, page: PageDesign): boolean {
  const [first, last] = [startOf(line), line.glyphs.at(-1) ?? startOf(line)];
  const isOfText = Math.abs(first.sizePt - page.fontSizePt) < 0.2;
  const isOver = first.x < middleOf(page) && last.x + last.widthPt > middleOf(page);
  return !isOfText || isOver || /^附件\d*$/u.test(lineText(line));
}

function middleOf(page: PageDesign): number {
  return (leftOf(page) + rightOf(page)) / 2;
}

function startOf({ glyphs }: PrintedLine): PrintedLine['glyphs'][number] {
  const [first] = glyphs;
  if (first === undefined) throw new Error('a line without characters');
  return first;
}
