import type { BlockData } from '../edition/block-data.js';
import { noticesOf, type Edition, type EditionPart } from '../edition/edition.js';
import { withoutSpace } from '../model/without-space.js';
import { lineText, type Glyph, type PrintedLine } from '../pdf/printed-line.js';

/** A title that has been parted from what it stands above, or a signature from what it signs. */
export interface Stranded {
  /** Titles are those of notices, enclosures, attachments and tables; headings are of the first and second level. */
  readonly kind: 'title' | 'heading' | 'signature';
  readonly sheet: number;
  readonly text: string;
}

interface Wanted {
  readonly kind: Stranded['kind'];
  /** Without white space. */
  readonly text: string;
  /** Whether it stands where the one before it ends, or is left out. */
  readonly isNext?: boolean;
  /** Whether a picture follows it, which says nothing in the lines. */
  readonly isAboveFigure?: boolean;
  /** The text of the paragraph above a signature, without white space. */
  readonly signed?: string | undefined;
}

// An outline's levels that are set as lines of their own in another face.
const LOWEST_HEADING = 2;

/**
 * The titles and headings that are the last thing in their column or on their page, and the signatures that are the first
 * in theirs, or have but one line of their text above them on their page. The lines are those of the body, without running
 * heads, in the order in which they are drawn.
 */
export function strandedTitles(lines: readonly PrintedLine[], edition: Edition): Stranded[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let said = '';
  lines.forEach((line, index) => {
    starts.set(said.length, index);
    said += lineText(line);
    ends.set(said.length, index);
  });
  const stranded: Stranded[] = [];
  let at = 0;
  for (const { kind, text, isNext = false, isAboveFigure = false, signed } of wantedOf(edition)) {
    const found = isNext && !said.startsWith(text, at) ? -1 : placeOf(text);
    if (found < 0) continue;
    at = found + text.length;
    const [first, last] = [starts.get(found) ?? 0, ends.get(at) ?? 0];
    const [above, below] = kind === 'signature' ? [first - 1, first] : [last, last + 1];
    const isApart =
      !standsBelow(lines[above], lines[below]) ||
      (signed !== undefined && isEndOf(signed, lines.slice(0, first)));
    if (!isAboveFigure && isApart) stranded.push({ kind, sheet: lines[last]?.sheet ?? 0, text });
  }
  return stranded;

  /** Where a text is set in lines of its own, from the end of the one before on. */
  function placeOf(text: string): number {
    let found = said.indexOf(text, at);
    while (found >= 0 && !(starts.has(found) && ends.has(found + text.length)))
      found = said.indexOf(text, found + 1);
    return found;
  }
}

/** Whether of the page that ends these lines there is but one line, which ends a paragraph that began before. */
function isEndOf(paragraph: string, lines: readonly PrintedLine[]): boolean {
  const last = lines.at(-1);
  const onPage = lines.slice(lines.findLastIndex(({ sheet }) => sheet !== last?.sheet) + 1);
  const text = onPage.map(lineText).join('');
  return (
    onPage.every((line) => line.glyphs[0]?.y === last?.glyphs[0]?.y) &&
    text !== paragraph &&
    text !== '' &&
    paragraph.endsWith(text)
  );
}

/** What begins or ends the texts of an edition, in the order of reading. */
function wantedOf(edition: Edition): Wanted[] {
  const all = noticesOf(edition).flatMap(({ title, numberLine = '', parts }): Wanted[] => [
    { kind: 'title', text: title },
    { kind: 'title', text: numberLine, isNext: true },
    ...parts.flatMap((part) => [titleOf(part), ...part.blocks.flatMap(wantedOfBlock)]),
  ]);
  return all.map((each) => ({ ...each, text: withoutSpace(each.text) })).filter(({ text }) => text !== '');
}

function titleOf({ label = '', title = '', blocks }: EditionPart): Wanted {
  return { kind: 'title', text: label + title, isAboveFigure: blocks[0]?.type === 'figure' };
}

function wantedOfBlock(block: BlockData, index: number, blocks: readonly BlockData[]): Wanted[] {
  const isAboveFigure = blocks[index + 1]?.type === 'figure';
  if (block.type === 'heading' && block.level <= LOWEST_HEADING)
    return [{ kind: 'heading', text: block.ordinal + block.text, isAboveFigure }];
  if (block.type === 'table') return [{ kind: 'title', text: block.caption ?? '' }];
  if (block.type === 'signature')
    return [{ kind: 'signature', text: block.lines.join(''), signed: paragraphText(blocks[index - 1]) }];
  return [];
}

function paragraphText(block: BlockData | undefined): string | undefined {
  if (block?.type === 'paragraph') return withoutSpace(block.text);
  return block?.type === 'provision' ? withoutSpace(block.ordinal + block.text) : undefined;
}

/** Whether a line stands on the page of the one before it, and further down: not in the next column. */
function standsBelow(above: PrintedLine | undefined, below: PrintedLine | undefined): boolean {
  const [upper, lower] = [above?.glyphs[0], below?.glyphs[0]];
  if (upper === undefined || lower === undefined || above?.sheet !== below?.sheet) return false;
  return depthOf(lower) > depthOf(upper);
}

/** How far down the reader sees a character, from a place that is the same for all of its page. */
function depthOf({ x, y, isTurned }: Glyph): number {
  return isTurned ? x : -y;
}
