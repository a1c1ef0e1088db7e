import type { Paragraph } from 'mdast';
import { parseDocumentNumber } from '../../model/document-number.js';
import { isOrganLine } from '../../model/organ-line.js';
import { textOf } from '../../model/prose.js';
import type { Block, Part, TitleNote } from '../../model/tree.js';

// （2015年3月2日市政府第50次常务会议通过　自2015年5月1日起施行）; the issue of a statistical communiqué （2015年3月10日）.
const ADOPTION =
  /^[（(](?:[^（()）]|[（(][^（()）]*[）)]){0,200}(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:[^（()）]|[（(][^（()）]*[）)]){0,200}[）)]$/u;
const SUBTITLE = /^——[^。；]{2,100}$/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const SPEAKER =
  /^[\p{Script=Han}]{0,16}(?:[省市区县州]长|主任|局长|院长|检察长)\s+\p{Script=Han}[\p{Script=Han}\s]{1,5}$/u;

const MOST_LINES = 5;

/**
 * Knows the lines that belong to the title above them: how the text was adopted, when it was issued, on what occasion
 * it was given; and beside one of these also who gave it. An enclosed document may have its own number there.
 */
export function titleNotes(part: Part): void {
  const first = part.children[0]?.type === 'partTitle' ? 1 : 0;
  const lines = leadingLines(part.children.slice(first, first + MOST_LINES), part);
  let count = lines.findLastIndex((line) => isNote(line, part)) + 1;
  if (count === 0) return;
  const next = lines[count];
  if (next !== undefined && SPEAKER.test(next)) count++;
  part.children = part.children.map((block, index) =>
    index >= first && index < first + count && block.type === 'paragraph'
      ? ({ ...block, type: 'titleNote' } satisfies TitleNote)
      : block,
  );
}

function leadingLines(blocks: readonly Block[], part: Part): string[] {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? lineOf(block) : ''));
  const end = texts.findIndex((text) => !isNote(text, part) && !SPEAKER.test(text) && !isOrganLine(text));
  return end === -1 ? texts : texts.slice(0, end);
}

function isNote(line: string, { kind }: Part): boolean {
  if (ADOPTION.test(line) || SUBTITLE.test(line) || DATE.test(line)) return true;
  return kind !== 'main' && parseDocumentNumber(line) !== undefined;
}

function lineOf(paragraph: Paragraph): string {
  return textOf(paragraph).trim();
}
