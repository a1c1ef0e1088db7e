import { createFinding, type Bilingual, type Finding, type ReadingRuleId } from '../model/finding.js';
import { createSource } from '../model/source.js';
import { MOST_DEPTH } from './nesting-depth.js';

/**
 * Marks that Markdown must pair, in one block and in a file: pairing them takes time that grows with the square of their
 * number. Real blocks have some dozens.
 */
const MOST_MARKS_OF_BLOCK = 1_000;
const MOST_MARKS_OF_FILE = 20_000;
/** Lines of a notice: rows, people, paragraphs. The longest real one has 700. */
const MOST_LINES = 30_000;

/**
 * What in the Markdown of a notice would take a parser too long, or too deep, found line by line before it is parsed. At
 * most one finding: the first is enough to refuse the file. `bodyOffset` is where the Markdown begins.
 */
export function complexityFindings(path: string, text: string, bodyOffset: number): Finding[] {
  const found = firstExcess(text, bodyOffset);
  return found === undefined ? [] : [finding(path, text, found.offset, found.ruleId, found.reason)];
}

interface Excess {
  readonly offset: number;
  readonly ruleId: ReadingRuleId;
  readonly reason: Bilingual;
}

function firstExcess(text: string, bodyOffset: number): Excess | undefined {
  const counts = { block: 0, file: 0, lines: 0, open: 0 };
  let [offset, isInTable] = [bodyOffset, false];
  for (const line of text.slice(bodyOffset).split('\n')) {
    counts.lines++;
    // A row of a table, and an item of a list, is a block of its own; what only looks like a row is none.
    isInTable = isTableRow(line) && (isInTable || isDelimiterRow(line));
    if (line.trim() === '' || isInTable || ITEM.test(line)) counts.block = 0;
    const marks = marksOf(line);
    counts.block += marks;
    counts.file += marks;
    counts.open = Math.max(0, counts.open + directiveStep(line));
    const levels = levelsOf(line) + counts.open;
    if (levels > MOST_DEPTH) return { offset, ...tooDeep(levels) };
    if (counts.block > MOST_MARKS_OF_BLOCK) return { offset, ...tooManyMarks('block') };
    if (counts.file > MOST_MARKS_OF_FILE) return { offset, ...tooManyMarks('file') };
    if (counts.lines > MOST_LINES) return { offset, ...tooManyLines() };
    offset += line.length + 1;
  }
  return undefined;
}

// An item with a bullet ends the paragraph before it; one with a number does so only as the first of its list.
const ITEM = /^ {0,3}[-+*] /;
// Runs of emphasis, brackets, the names and braces of directives, code, references and tags.
const MARK = /\*+|_+|~+|[[\]{}<&]|`+|:+(?=[\p{L}[{])/gu;

function marksOf(line: string): number {
  return line.match(MARK)?.length ?? 0;
}

function isTableRow(line: string): boolean {
  return /^\s*\|/.test(line);
}

function isDelimiterRow(line: string): boolean {
  return /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line);
}

/** How many quotations and lists a line opens or goes on with; what it is indented by stands for lists around it. */
function levelsOf(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
  const markers = prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
  return markers + (markers === 0 ? 0 : Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2));
}

/** 1 where a line opens a directive with a body, -1 where it ends one. */
function directiveStep(line: string): number {
  if (/^[\s>]*:{3,}\s*$/.test(line)) return -1;
  return /^[\s>]*:{3,}\p{L}/u.test(line) ? 1 : 0;
}

function tooDeep(levels: number): Omit<Excess, 'offset'> {
  return {
    ruleId: 'nesting-depth',
    reason: {
      zh: `引文、列表和标记一层套一层，不能超过 ${MOST_DEPTH} 层，这里有 ${levels} 层`,
      en: `quotations, lists and directives may stand ${MOST_DEPTH} deep in each other, here they are ${levels} deep`,
    },
  };
}

function tooManyMarks(where: 'block' | 'file'): Omit<Excess, 'offset'> {
  const [most, place] =
    where === 'block'
      ? [MOST_MARKS_OF_BLOCK, { zh: '一段', en: 'a paragraph' }]
      : [MOST_MARKS_OF_FILE, { zh: '一件公文', en: 'a notice' }];
  return {
    ruleId: 'too-complex',
    reason: {
      zh: `${place.zh}里的「*」「_」「[」「]」「:」等 Markdown 符号不能超过 ${most} 个`,
      en: `${place.en} may have ${most} marks of Markdown at most (*, _, [, ], : and the like)`,
    },
  };
}

function tooManyLines(): Omit<Excess, 'offset'> {
  return {
    ruleId: 'too-complex',
    reason: {
      zh: `一件公文不能超过 ${MOST_LINES} 行`,
      en: `a notice may have ${MOST_LINES} lines at most`,
    },
  };
}

function finding(
  path: string,
  text: string,
  offset: number,
  ruleId: ReadingRuleId,
  reason: Bilingual,
): Finding {
  const place = createSource(path, text).pointAt(offset);
  return createFinding({ path, place, ruleId, severity: 'error', reason });
}
