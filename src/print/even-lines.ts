/** A character of a paragraph as it is set where nothing is squeezed. Lengths in px. */
export interface SetCharacter {
  readonly text: string;
  readonly width: number;
  /** Whether a line may begin with it. */
  readonly mayBegin: boolean;
  /** Whether it is a mark of which a half is empty, in a face that can leave that half out. */
  readonly isHalvable: boolean;
}

/** The column of a paragraph, in px. */
export interface Measure {
  readonly width: number;
  readonly indent: number;
  readonly em: number;
}

const OPENING = /^[“‘《〈（〔【]$/u;
const MARK = /^[\p{P}…—]$/u;
const HAN = /^\p{Script=Han}$/u;
const WESTERN = /^[0-9A-Za-z%.]$/u;
const PAUSE = /^[，、；：。）》”〕]$/u;
const IDEOGRAPHIC_SPACE = '　';
// CLREQ 3.1.6.2 (挤压): brackets give their room first, then 、，：；. The end of a sentence keeps its room.
const ORDER = ['《》〈〉（）〔〕“”‘’', '、，', '：；'];
const FULL_WIDTH = 0.9;
const ROUNDING_PX = 0.02;
const PARTS_OF_PX = 2 ** 20;

const MOST_STRETCH = 0.1;
// CLREQ 3.1.6.3 (拉伸): the gaps beside figures and letters are widened first, up to half a character; then we take those
// after marks, where a line has room anyway.
const WIDEST_GAP = { western: 0.5, mark: 0.4 };
// A little less than would be seen as stretched.
const EVEN_STRETCH = 0.095;
// Between which the browser stretches nothing.
const RIGID = /^[!-~—…]$/u;
const COST = { stretched: 1000, shortLastLine: 30, mark: 1, joined: 3, gap: 5 };
// What a line more or less is worth in the search for a way that has as many as before.
const WORTHS = [0, 1500, -1500];
const SHORT_LAST_LINE = 2;
// Characters that a line gives to the next.
const MOST_PUSHED = 3;

/** What is done to a paragraph, by the places of its characters, in order. */
export interface EvenLines {
  /** Marks set in half their width. */
  readonly squeezed: readonly number[];
  /** Stretches in which no line may begin, so that the line before ends where they begin. */
  readonly joined: readonly Stretch[];
  readonly spaced: readonly SpacedGap[];
}

/** A gap after a character that is wider by so many ems than others in its line. */
export interface SpacedGap {
  readonly at: number;
  readonly em: number;
}

/** A paragraph in its column. */
interface Paragraph extends Measure {
  readonly characters: readonly SetCharacter[];
  /** At each character, the width of all before it. */
  readonly widthsBefore: readonly number[];
  /** At each mark that can be set in half its width wherever it stands, its place in ORDER; -1 at all others. */
  readonly singleRanks: readonly number[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Line {
  /** The character after its last. */
  readonly end: number;
  readonly marks: readonly number[];
  readonly joined: readonly Stretch[];
  readonly spaced: readonly SpacedGap[];
  readonly cost: number;
}

/** Whether a character is one of those that may be set in half their width, if only at the end of a line. */
export function hasEmptyHalf(text: string): boolean {
  return rankOf(text) >= 0 || text === '。';
}

/**
 * How a paragraph is set in as many lines as the browser would, so that the fewest of them are stretched and the last has
 * more than two characters: marks give up half their width, and what a line cannot hold by a little is pulled into it (挤);
 * where they do not suffice, a line before gives a character or two to the next (推出), and two lines are a little wide
 * where one was very wide; and of what is still to be spread, gaps beside figures and marks take the first part (拉).
 *
 * The browser fills each line with all that fits. Nothing is done where that is good enough.
 */
export function evenLines(characters: readonly SetCharacter[], measure: Measure): EvenLines {
  const paragraph: Paragraph = {
    ...measure,
    characters,
    widthsBefore: widthsBefore(characters),
    singleRanks: characters.map((_, at) => singleRank(characters, at, measure.em)),
  };
  const choices = linesByStart(paragraph);
  const plain = chosen(choices.map(([natural]) => natural));
  const ways = WORTHS.map((worth) => bestLines(choices, worth));
  const lines = ways.find(({ length }) => length === plain.length) ?? plain;
  return {
    squeezed: lines.flatMap(({ marks }) => marks),
    joined: lines.flatMap(({ joined }) => joined),
    spaced: lines.flatMap(({ spaced }) => spaced),
  };
}

/** To a part of a pixel, so that the sums of equal widths are equal: which of two ways is better no rounding decides. */
function widthsBefore(characters: readonly SetCharacter[]): number[] {
  let before = 0;
  const widths = characters.map(({ width }) => (before += Math.round(width * PARTS_OF_PX) / PARTS_OF_PX));
  return [0, ...widths];
}

/** The lines that cost least, where each is worth so much; `choices` has those that may begin at each character. */
function bestLines(choices: readonly (readonly Line[])[], worth: number): Line[] {
  const best: (Line | undefined)[] = [];
  const totals: number[] = [];
  for (let start = choices.length - 1; start >= 0; start--)
    for (const line of choices[start] ?? []) {
      const total = line.cost - worth + (totals[line.end] ?? 0);
      if (total >= (totals[start] ?? Infinity)) continue;
      best[start] = line;
      totals[start] = total;
    }
  return chosen(best);
}

/** The lines of a paragraph, where it is known which begins at a character. */
function chosen(lineAt: readonly (Line | undefined)[]): Line[] {
  const lines: Line[] = [];
  for (let line = lineAt[0]; line !== undefined; line = lineAt[line.end]) lines.push(line);
  return lines;
}

/** The lines that may begin at each character, where one of those before ends at all. */
function linesByStart(paragraph: Paragraph): readonly Line[][] {
  const begun = new Set([0]);
  return paragraph.characters.map((_, start) => {
    const lines = begun.has(start) ? linesFrom(paragraph, start) : [];
    for (const { end } of lines) begun.add(end);
    return lines;
  });
}

/** The lines that may begin at a character: the one that the browser sets, shorter ones, then those that pull in more and more. */
function linesFrom(paragraph: Paragraph, start: number): Line[] {
  const { characters } = paragraph;
  const natural = filledTo(paragraph, start, []);
  const lines = [lineTo(paragraph, start, natural, []), ...shorterLines(paragraph, start, natural)];
  for (let end = natural; end < characters.length;) {
    end = nextPlace(paragraph, end);
    const missing = widthOf(paragraph, start, end, []) - roomOf(paragraph, start);
    const marks = marksFor(paragraph, start, end, missing);
    if (marks === undefined) break;
    if (filledTo(paragraph, start, marks) === end) lines.push(lineTo(paragraph, start, end, marks));
  }
  return lines;
}

/** The lines that end before the place up to which the browser would fill them. */
function shorterLines(paragraph: Paragraph, start: number, natural: number): Line[] {
  const { characters } = paragraph;
  const lines: Line[] = [];
  if (natural === characters.length) return lines;
  const joinedTo = nextPlace(paragraph, natural);
  for (let end = natural - 1; end > start && natural - end <= MOST_PUSHED; end--) {
    if (characters[end]?.mayBegin !== true) continue;
    const { marks, spaced, cost } = lineTo(paragraph, start, end, []);
    lines.push({ end, marks, joined: [{ start: end, end: joinedTo }], spaced, cost: cost + COST.joined });
  }
  return lines;
}

/** Where a line ends that begins at a character and holds all that fits. */
function filledTo(paragraph: Paragraph, start: number, marks: readonly number[]): number {
  const room = roomOf(paragraph, start) + ROUNDING_PX;
  let end = nextPlace(paragraph, start);
  while (end < paragraph.characters.length) {
    const next = nextPlace(paragraph, end);
    if (widthOf(paragraph, start, next, marks) > room) break;
    end = next;
  }
  return end;
}

/** The next place after `at` where a line may begin, or the end. */
function nextPlace({ characters }: Paragraph, at: number): number {
  let next = at + 1;
  while (next < characters.length && characters[next]?.mayBegin !== true) next++;
  return next;
}

function roomOf({ width, indent }: Measure, start: number): number {
  return start === 0 ? width - indent : width;
}

/** A bracket that opens a line has its empty half left out. One that ends a line has not, whatever comes after it. */
function widthOf(
  { characters, widthsBefore, em }: Paragraph,
  start: number,
  end: number,
  marks: readonly number[],
): number {
  let width = (widthsBefore[end] ?? 0) - (widthsBefore[start] ?? 0) - marks.length * (em / 2);
  const [first, last] = [characters[start], characters[end - 1]];
  if (first?.isHalvable === true && OPENING.test(first.text) && isFull(first, em)) width -= em / 2;
  if (last?.isHalvable === true && !OPENING.test(last.text) && !isFull(last, em)) width += em / 2;
  return width;
}

function isFull({ width }: SetCharacter, em: number): boolean {
  return width >= FULL_WIDTH * em;
}

/** The marks of a line that give so much room, the one at its end first; undefined where there are not enough. */
function marksFor(
  { characters, singleRanks, em }: Paragraph,
  start: number,
  end: number,
  missing: number,
): number[] | undefined {
  const found: number[] = [];
  for (let at = start + 1; at < end - 1; at++) if (rank(at) >= 0) found.push(at);
  const byRank = found.sort((a, b) => rank(a) - rank(b) || a - b);
  const last = characters[end - 1];
  // Nothing follows it: its half is empty.
  if (last?.isHalvable === true && !OPENING.test(last.text)) byRank.unshift(end - 1);
  const chosen: number[] = [];
  for (let left = missing - ROUNDING_PX / 2; left > 0;) {
    const at = byRank[chosen.length];
    if (at === undefined) return undefined;
    chosen.push(at);
    left -= em / 2;
  }
  return chosen.sort((a, b) => a - b);

  function rank(at: number): number {
    return singleRanks[at] ?? -1;
  }
}

/** The rank of a mark that stands alone and in its full width, or -1: of two that meet, the browser has halved one. */
function singleRank(characters: readonly SetCharacter[], at: number, em: number): number {
  const mark = characters[at];
  if (mark?.isHalvable !== true || !isFull(mark, em)) return -1;
  return [at - 1, at + 1].some((beside) => MARK.test(characters[beside]?.text ?? ''))
    ? -1
    : rankOf(mark.text);
}

function rankOf(text: string): number {
  return ORDER.findIndex((marks) => marks.includes(text));
}

function lineTo(paragraph: Paragraph, start: number, end: number, marks: readonly number[]): Line {
  const { characters, em } = paragraph;
  const line = { end, marks, joined: [], spaced: [], cost: marks.length * COST.mark };
  if (end === characters.length) {
    const words = characters.slice(start).filter(({ text }) => !MARK.test(text)).length;
    const isShort = start > 0 && words <= SHORT_LAST_LINE;
    return { ...line, cost: line.cost + (isShort ? COST.shortLastLine : 0) };
  }
  const freeEms = (roomOf(paragraph, start) - widthOf(paragraph, start, end, marks)) / em;
  const places = stretchedPlaces(characters, start, end);
  const stretch = Math.max(0, freeEms) / places;
  const cost = line.cost + 100 * stretch ** 2;
  if (stretch <= MOST_STRETCH) return { ...line, cost };
  const spaced = spacedGaps(characters, start, end, freeEms - EVEN_STRETCH * places);
  return spaced === undefined
    ? { ...line, cost: cost + COST.stretched * (1 + stretch) }
    : { ...line, spaced, cost: cost + COST.gap * spaced.length };
}

/** Between how many characters of a line the browser puts what is left of it. */
function stretchedPlaces(characters: readonly SetCharacter[], start: number, end: number): number {
  let places = 0;
  for (let at = start; at < end - 1; at++)
    if (!RIGID.test(characters[at]?.text ?? '') || !RIGID.test(characters[at + 1]?.text ?? '')) places++;
  return Math.max(1, places);
}

/** Gaps of a line that take so many ems together; undefined where they cannot. */
function spacedGaps(
  characters: readonly SetCharacter[],
  start: number,
  end: number,
  wantedEms: number,
): SpacedGap[] | undefined {
  const gaps: SpacedGap[] = [];
  for (let at = start; at < end - 1; at++) {
    const em = widestGap(characters[at]?.text ?? '', characters[at + 1]?.text ?? '');
    if (em > 0) gaps.push({ at, em });
  }
  for (const kind of [gaps.filter(({ em }) => em === WIDEST_GAP.western), gaps]) {
    const most = kind.reduce((sum, { em }) => sum + em, 0);
    if (most >= wantedEms) return kind.map(({ at, em }) => ({ at, em: (em * wantedEms) / most }));
  }
  return undefined;
}

/** By how many ems the gap between two characters may be wider. */
function widestGap(text: string, next: string): number {
  const isBeside = (HAN.test(text) && WESTERN.test(next)) || (WESTERN.test(text) && HAN.test(next));
  if (isBeside || text === IDEOGRAPHIC_SPACE) return WIDEST_GAP.western;
  return PAUSE.test(text) && HAN.test(next) ? WIDEST_GAP.mark : 0;
}
