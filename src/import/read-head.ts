import { isOrganLine } from '../model/organ-line.js';
import { parseOrdinal } from '../model/ordinal.js';
import { withoutSpace } from '../model/without-space.js';
import type { Entry, Line } from './entries.js';
import type { Front, Item } from './items.js';
import {
  dateIn,
  endsAsTitle,
  isRedHead,
  isUnfilledNumber,
  numberIn,
  orderNumberIn,
  registrationIn,
  signedCopyMark,
} from './signs.js';

/** What stands above the text: the red head, the number and the title, and at which entry the text begins. */
export interface Head {
  readonly items: readonly Item[];
  readonly front: Front;
  readonly next: number;
}

// 版头 and title of the longest real document take nine lines.
const FARTHEST_NUMBER = 14;
const MOST_TITLE_LINES = 6;

export function readHead(entries: readonly Entry[]): Head {
  const items: Item[] = [];
  const front: Front = {};
  let at = 0;
  const numbered = numberAt(entries);
  for (; at < entries.length && at < FARTHEST_NUMBER; at++) {
    const entry = entries[at];
    if (entry?.type !== 'line' || !isOfHead(entry, entries.slice(at, Math.max(at, numbered + 1)))) break;
    addHeadLine(entry, items, front);
  }
  const title = titleAt(entries, at);
  if (title.length > 0) {
    takeTitle(title, items, front);
    at += title.length;
  } else takeRedHeadAsTitle(items, front);
  return { items, front, next: afterNumber(entries, at, items, front) };
}

/** The entry that is the document number, among the first. */
function numberAt(entries: readonly Entry[]): number {
  return entries
    .slice(0, FARTHEST_NUMBER)
    .findIndex((entry) => entry.type === 'line' && writtenNumber(entry.text) !== undefined);
}

/** A document number of any form that a line is, in brackets or without. */
function writtenNumber(text: string): string | undefined {
  const words = text.replace(/^[（(](.*)[）)]$/u, '$1');
  return numberIn(words)?.number ?? orderNumberIn(words);
}

/** `toNumber` are the entries from the line to the number; none below it. */
function isOfHead(line: Line, toNumber: readonly Entry[]): boolean {
  const isKnown = signedCopyMark(line.text) !== undefined || registrationIn(line.text) !== undefined;
  if (isKnown || isUnfilledNumber(line.text) || toNumber.length === 1) return true;
  if (toNumber.length === 0) return line.isBoxed && isRedHead(line.text);
  const hasTitleAbove = toNumber.some(
    (entry) => entry.type === 'line' && endsAsTitle(entry.text) && !isRedHead(entry.text),
  );
  return line.isBoxed || (!hasTitleAbove && !/[，。：]/u.test(line.text));
}

function addHeadLine(line: Line, items: Item[], front: Front): void {
  const registration = registrationIn(line.text);
  if (registration !== undefined && front.registration === undefined) {
    front.registration = registration;
    items.push({ type: 'front', line, key: 'registration' });
    return;
  }
  const number = writtenNumber(line.text);
  if (number === undefined || front.number !== undefined) {
    const unfilled = isUnfilledNumber(line.text) ? '没有填的文号' : undefined;
    items.push({ type: 'left', line, why: `版头（${signedCopyMark(line.text) ?? unfilled ?? '红头'}）` });
    return;
  }
  front.number = number;
  const words = withoutSpace(line.shown);
  if (words === number) items.push({ type: 'front', line, key: 'number' });
  else {
    const start = words.indexOf(number);
    const [before, after] = [words.slice(0, start), words.slice(start + number.length)];
    for (const [piece, key] of [
      [before, undefined],
      [number, 'number'],
      [after, undefined],
    ] as const) {
      if (piece === '') continue;
      const own: Line = { ...line, shown: piece, text: piece };
      items.push(
        key === undefined ? { type: 'left', line: own, why: '版头' } : { type: 'front', line: own, key },
      );
    }
  }
}

/** The lines of the title: centred ones as far as its kind of document, or one that ends with it. */
function titleAt(entries: readonly Entry[], at: number): Line[] {
  const lines: Line[] = [];
  for (const entry of entries.slice(at, at + MOST_TITLE_LINES)) {
    if (entry.type !== 'line' || !mayBeTitle(entry)) break;
    if (!isSetInMiddle(entry) && !endsAsTitle(entry.text) && !isFollowedByTitle(entries, at + lines.length))
      break;
    lines.push(entry);
    if (endsAsTitle(lines.map(({ text }) => text).join(''))) break;
  }
  return lines;
}

/** Centred by Word, or by the blanks before it. */
function isSetInMiddle({ align, shown }: Line): boolean {
  const padding = /^\s*/u.exec(shown)?.[0] ?? '';
  const width = Array.from(padding).reduce(
    (sum, blank) => sum + (blank === ' ' || blank === '\u00a0' ? 1 : 2),
    0,
  );
  return align === 'center' || (align === 'left' && width >= WIDTH_OF_PADDING);
}

// In half-width blanks. A paragraph is indented by four.
const WIDTH_OF_PADDING = 6;

function mayBeTitle({ text }: Line): boolean {
  if (text === '' || /[。；：:！？]$|^目\s*[录次]$/u.test(text) || dateIn(text) !== undefined) return false;
  return (
    parseOrdinal(text) === undefined &&
    numberIn(text) === undefined &&
    !/^[（(]/u.test(text) &&
    text.length <= 120
  );
}

/** 绍兴市人民政府 above 关于……的通知, where neither is centred. */
function isFollowedByTitle(entries: readonly Entry[], at: number): boolean {
  const [line, next] = [entries[at], entries[at + 1]];
  if (line?.type !== 'line' || next?.type !== 'line') return false;
  return isOrganLine(line.text) && mayBeTitle(next) && endsAsTitle(next.text);
}

function takeTitle(lines: readonly Line[], items: Item[], front: Front): void {
  const texts = lines.map(({ text }) => (isOrganLine(text) ? text : withoutSpace(text)));
  let title = '';
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    const isNextOrgan = before !== undefined && isOrganLine(before) && isOrganLine(text);
    title += `${isNextOrgan ? '　' : ''}${text}`;
  });
  front.title = title;
  if (texts.length > 1) front.titleBreaks = texts;
  items.push(...lines.map((line): Item => ({ type: 'front', line, key: 'title' })));
}

/** Orders and announcements have no title but their red head: 绍兴市人民政府令. */
function takeRedHeadAsTitle(items: Item[], front: Front): void {
  const at = items.findIndex(
    (item) => item.type === 'left' && /(?:令|公告|通告)$/u.test(withoutSpace(item.line.text)),
  );
  const item = items[at];
  if (item?.type !== 'left') return;
  front.title = withoutSpace(item.line.text);
  items[at] = { type: 'front', line: item.line, key: 'title' };
}

/** Some documents have their number below the title. */
function afterNumber(entries: readonly Entry[], at: number, items: Item[], front: Front): number {
  const entry = entries[at];
  if (front.number !== undefined || entry?.type !== 'line' || writtenNumber(entry.text) === undefined)
    return at;
  addHeadLine(entry, items, front);
  return at + 1;
}
