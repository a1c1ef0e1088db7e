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
  const plain = plainLines(characters, measure);
  const ways = WORTHS.map((worth) => bestLines(characters, measure, worth));
  const lines = ways.find(({ length }) => length === plain.length) ?? plain;
  return {
    squeezed: lines.flatMap(({ marks }) => marks),
    joined: lines.flatMap(({ joined }) => joined),
    spaced: lines.flatMap(({ spaced }) => spaced),
  };
}

/** The lines in which the browser sets a paragraph. */
function plainLines(characters: readonly SetCharacter[], measure: Measure): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < characters.length; start = lines.at(-1)?.end ?? Infinity) {
    const end = filledTo(characters, start, measure, []);
    lines.push(lineTo(characters, start, end, measure, []));
  }
  return lines;
}

/** The lines that cost least, where each is worth so much. */
function bestLines(characters: readonly SetCharacter[], measure: Measure, worth: number): Line[] {
  const best: (Line & { readonly total: number })[] = [];
  for (let start = characters.length - 1; start >= 0; start--) {
    if (start > 0 && characters[start]?.mayBegin !== true) continue;
    const lines = linesFrom(characters, start, measure).map((line) => ({
      ...line,
      total: line.cost - worth + (best[line.end]?.total ?? 0),
    }));
    const [first, ...others] = lines;
    if (first !== undefined) best[start] = others.reduce((a, b) => (b.total < a.total ? b : a), first);
  }
  const lines: Line[] = [];
  for (let line = best[0]; line !== undefined; line = best[line.end]) lines.push(line);
  return lines;
}

/** The lines that may begin at a character: the one that the browser sets, shorter ones, then those that pull in more and more. */
function linesFrom(characters: readonly SetCharacter[], start: number, measure: Measure): Line[] {
  const natural = filledTo(characters, start, measure, []);
  const lines = [
    lineTo(characters, start, natural, measure, []),
    ...shorterLines(characters, start, natural, measure),
  ];
  for (let end = natural; end < characters.length;) {
    end = nextPlace(characters, end);
    const missing = widthOf(characters, start, end, [], measure.em) - roomOf(start, measure);
    const marks = marksFor(characters, start, end, missing, measure.em);
    if (marks === undefined) break;
    if (filledTo(characters, start, measure, marks) === end)
      lines.push(lineTo(characters, start, end, measure, marks));
  }
  return lines;
}

/** The lines that end before the place up to which the browser would fill them. */
function shorterLines(
  characters: readonly SetCharacter[],
  start: number,
  natural: number,
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  if (natural === characters.length) return lines;
  const joinedTo = nextPlace(characters, natural);
  for (let end = natural - 1; end > start && natural - end <= MOST_PUSHED; end--) {
    if (characters[end]?.mayBegin !== true) continue;
    const { cost, ...line } = lineTo(characters, start, end, measure, []);
    lines.push({ ...line, joined: [{ start: end, end: joinedTo }], cost: cost + COST.joined });
  }
  return lines;
}

/** Where a line ends that begins at a character and holds all that fits. */
function filledTo(
  characters: readonly SetCharacter[],
  start: number,
  measure: Measure,
  marks: readonly number[],
): number {
  let end = nextPlace(characters, start);
  while (end < characters.length) {
    const next = nextPlace(characters, end);
    const width = widthOf(characters, start, next, marks, measure.em);
    if (width > roomOf(start, measure) + ROUNDING_PX) break;
    end = next;
  }
  return end;
}

/** The next place after `at` where a line may begin, or the end. */
function nextPlace(characters: readonly SetCharacter[], at: number): number {
  let next = at + 1;
  while (next < characters.length && characters[next]?.mayBegin !== true) next++;
  return next;
}

function roomOf(start: number, { width, indent }: Measure): number {
  return start === 0 ? width - indent : width;
}

/** A bracket that opens a line has its empty half left out. One that ends a line has not, whatever comes after it. */
function widthOf(
  characters: readonly SetCharacter[],
  start: number,
  end: number,
  marks: readonly number[],
  em: number,
): number {
  let width = -marks.length * (em / 2);
  for (let at = start; at < end; at++) width += characters[at]?.width ?? 0;
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
  characters: readonly SetCharacter[],
  start: number,
  end: number,
  missing: number,
  em: number,
): number[] | undefined {
  const found: number[] = [];
  for (let at = start + 1; at < end - 1; at++) if (isSingle(characters, at, em)) found.push(at);
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
    return rankOf(characters[at]?.text ?? '');
  }
}

/** Whether a mark stands alone and in its full width: of two that meet, the browser has halved one. */
function isSingle(characters: readonly SetCharacter[], at: number, em: number): boolean {
  const mark = characters[at];
  if (mark?.isHalvable !== true || rankOf(mark.text) < 0 || !isFull(mark, em)) return false;
  return ![at - 1, at + 1].some((beside) => MARK.test(characters[beside]?.text ?? ''));
}

function rankOf(text: string): number {
  return ORDER.findIndex((marks) => marks.includes(text));
}

function lineTo(
  characters: readonly SetCharacter[],
  start: number,
  end: number,
  measure: Measure,
  marks: readonly number[],
): Line {
  const line = { end, marks, joined: [], spaced: [], cost: marks.length * COST.mark };
  if (end === characters.length) {
    const words = characters.slice(start).filter(({ text }) => !MARK.test(text)).length;
    const isShort = start > 0 && words <= SHORT_LAST_LINE;
    return { ...line, cost: line.cost + (isShort ? COST.shortLastLine : 0) };
  }
  const freeEms = (roomOf(start, measure) - widthOf(characters, start, end, marks, measure.em)) / measure.em;
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
