import { parseOrdinal } from './ordinal.js';
import { withoutSpace } from './without-space.js';

/** A 目录 within a text: which of the texts are its lines, from the first to the last. */
export interface ContentsList {
  readonly first: number;
  readonly last: number;
}

const TITLE = /^(?:目[录次]|目\s+[录次])$/u;
const PAGE_NUMBER = /\d{1,4}$/u;
const LEADER = /[\s.．…·・—_-]/u;

/** The tables of contents among the texts of one part: lines after 目录 that repeat headings below, with page numbers or without. */
export function contentsLists(texts: readonly string[]): ContentsList[] {
  if (!texts.some((text) => TITLE.test(text.trim()))) return [];
  const repeated = repetitions(texts);
  const found: ContentsList[] = [];
  for (let at = 0; at < texts.length; at++) {
    if (!TITLE.test((texts[at] ?? '').trim())) continue;
    const first = at + 1;
    const last = lastLine(repeated, first, texts);
    if (last < first) continue;
    found.push({ first, last });
    at = last;
  }
  return found;
}

/** A line of contents without its leader and its page number: 第一章　总则 of 第一章　总则……3. */
export function withoutPageNumber(line: string): string {
  const number = PAGE_NUMBER.exec(line);
  if (number === null) return line;
  let end = number.index;
  while (end > 0 && LEADER.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

/** Where each text is repeated next, as a line of contents repeats a heading; undefined where it is not. */
function repetitions(texts: readonly string[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const found: (number | undefined)[] = [];
  for (let at = texts.length - 1; at >= 0; at--) {
    const text = texts[at] ?? '';
    found[at] = next.get(withoutSpace(text)) ?? next.get(withoutSpace(withoutPageNumber(text)));
    if (text !== '') next.set(withoutSpace(text), at);
  }
  return found;
}

/**
 * The last line of the list, above the first heading that it repeats; a line that repeats none may stand among the others,
 * and numbered ones after them.
 */
function lastLine(
  repeated: readonly (number | undefined)[],
  first: number,
  texts: readonly string[],
): number {
  let [last, end] = [first - 1, repeated.length];
  for (let at = first; at < end && at <= last + 2; at++) {
    const heading = repeated[at];
    if (heading === undefined) continue;
    last = at;
    end = Math.min(end, heading);
  }
  while (last >= first && last + 1 < end && isNumberedLine(texts[last + 1] ?? '')) last++;
  return last;
}

function isNumberedLine(text: string): boolean {
  return parseOrdinal(text, true) !== undefined && !/[。；：，、]$/u.test(text);
}
