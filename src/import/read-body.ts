import { isOrganLine } from '../model/organ-line.js';
import { parseOrdinal } from '../model/ordinal.js';
import { withoutSpace } from '../model/without-space.js';
import { attachmentEntryOf, attachmentLabelOf } from './attachment-words.js';
import { paragraphsIn, type Entry, type Line } from './entries.js';
import type { Front, Item } from './items.js';
import { personIn } from './person.js';
import { dateIn, endsImprint, isRedHead, opensImprint, releaseIn, signedCopyMark } from './signs.js';
import type { Remark } from './word-document.js';

/** What is below the title: the text, what is signed, the attachments, and the imprint, which is left. */
export interface Body {
  readonly items: readonly Item[];
  readonly front: Front;
  readonly remarks: readonly Remark[];
}

interface Reader {
  readonly entries: readonly Entry[];
  at: number;
  readonly items: Item[];
  readonly front: Front;
  readonly remarks: Remark[];
  /** Whether the notice itself has ended with its signature. */
  isSigned: boolean;
  /** The last entry that is 附件 and nothing else; -1 without one. */
  readonly lastLabel: number;
  /** The 《titles》 that the notice names, of which one may be enclosed. */
  readonly named: Set<string>;
}

/** `head` is what the head has told of the front matter. */
export function readBody(entries: readonly Entry[], from: number, head: Front): Body {
  const reader: Reader = {
    entries,
    at: from,
    items: [],
    front: {},
    remarks: [],
    isSigned: false,
    lastLabel: entries.findLastIndex((entry) => entry.type === 'line' && /^附\s*件$/u.test(entry.text)),
    named: new Set(titlesIn(head.title ?? '')),
  };
  const enclosed = /(?:印发|发布|公布|转发)(?:《([^》]+)》|(.+?))的(?:通知|公告|通告|决定)/u.exec(
    head.title ?? '',
  );
  if (enclosed !== null) reader.named.add(withoutSpace(enclosed[1] ?? enclosed[2] ?? ''));
  for (const entry of entries.slice(0, from))
    if (entry.type === 'line' && entry.pictures.length > 0)
      reader.remarks.push({ place: entry.place, words: '版头、标题处的图没有带入' });
  let told = 0;
  const waiting: Item[] = [];
  while (reader.at < entries.length) {
    const before = reader.items.length;
    step(reader);
    // A roster goes on below the notes of its people.
    if (reader.items.at(-1)?.type !== 'person') reader.items.splice(before, 0, ...waiting.splice(0));
    reader.items.push(...picturesOf(entries.slice(Math.max(told, from) + 1, reader.at)));
    waiting.push(...notesOf(entries.slice(told, reader.at)));
    if (reader.items.at(-1)?.type !== 'person') reader.items.push(...waiting.splice(0));
    told = reader.at;
  }
  reader.items.push(...waiting, ...notesOf(entries.slice(told)));
  return reader;
}

/** The pictures that hang on the further lines of a title or a list; those of its first are taken before it. */
function picturesOf(entries: readonly Entry[]): Item[] {
  const pictures = entries.flatMap((entry) => (entry.type === 'line' ? entry.pictures : []));
  return pictures.map((picture) => ({ type: 'figure', picture, captions: [] }));
}

/** The notes of a stretch of the document, wherever they hang: those of the title are told below what follows it. */
function notesOf(entries: readonly Entry[]): Item[] {
  const notes = entries.flatMap((entry) =>
    entry.type === 'line' ? entry.notes : paragraphsIn(entry).flatMap((paragraph) => paragraph.notes),
  );
  return notes.map((text) => ({ type: 'note', text }));
}

function titlesIn(text: string): string[] {
  return Array.from(text.matchAll(/《([^《》]{2,80})》/gu), ([, title = '']) => withoutSpace(title));
}

function step(reader: Reader): void {
  const entry = reader.entries[reader.at];
  if (entry === undefined) return;
  if (entry.type === 'table') {
    reader.items.push({ type: 'table', table: entry, caption: takeCaption(reader, /^(?:附?表|表格)\s*\d/u) });
    for (const { place, pictures } of paragraphsIn(entry)) {
      for (const picture of pictures) reader.items.push({ type: 'figure', picture, captions: [] });
      if (pictures.length > 0) reader.remarks.push({ place, words: '格子里的图写在了表格后面' });
    }
    reader.at++;
    return;
  }
  takePictures(entry, reader);
  if (entry.text !== '')
    for (const take of [
      takeImprint,
      takeMark,
      takeSignature,
      takeAttachmentTitle,
      takeAttachmentList,
      takeEnclosure,
      takePerson,
    ])
      if (take(entry, reader)) return;
  if (entry.text !== '') reader.items.push({ type: 'paragraph', line: entry });
  for (const title of titlesIn(entry.text)) reader.named.add(title);
  reader.at++;
}

/** The line right above a table that is its caption, taken back from the paragraphs. */
function takeCaption({ items }: Reader, pattern: RegExp): Line | undefined {
  const before = items.at(-1);
  if (before?.type !== 'paragraph' || !pattern.test(before.line.text)) return undefined;
  if (before.line.align !== 'center' || before.line.text.length > 60) return undefined;
  items.pop();
  return before.line;
}

/** A picture is a figure, with the line below it where that is its caption. */
function takePictures(line: Line, reader: Reader): void {
  const next = reader.entries[reader.at + 1];
  const isCaption =
    line.text === '' && next?.type === 'line' && /^图\s*\d/u.test(next.text) && next.text.length < 60;
  line.pictures.forEach((picture, index) => {
    const captions = isCaption && index === line.pictures.length - 1 ? [next] : [];
    reader.items.push({ type: 'figure', picture, captions });
  });
  if (isCaption) reader.at++;
}

function leave(line: Line, why: string, reader: Reader): true {
  reader.items.push({ type: 'left', line, why });
  reader.at++;
  return true;
}

// 抄送 may name organs over several lines before 印发.
const MOST_IMPRINT_LINES = 8;

function takeImprint(line: Line, reader: Reader): boolean {
  if (endsImprint(line.text)) return leave(line, '版记', reader);
  if (!opensImprint(line.text)) return false;
  const ahead = reader.entries.slice(reader.at, reader.at + MOST_IMPRINT_LINES);
  const end = ahead.findIndex((entry) => entry.type === 'line' && endsImprint(entry.text));
  const lines = ahead.slice(0, end + 1).filter((entry) => entry.type === 'line');
  for (const each of end < 0 || lines.length !== end + 1 ? [line] : lines) leave(each, '版记', reader);
  return true;
}

function takeMark(line: Line, reader: Reader): boolean {
  const release = releaseIn(line.text);
  if (release !== undefined && reader.front.release === undefined) {
    reader.front.release = release;
    reader.items.push({ type: 'front', line, key: 'release' });
    reader.at++;
    return true;
  }
  const mark = signedCopyMark(line.text);
  if (mark !== undefined) return leave(line, mark, reader);
  return line.isBoxed && isRedHead(line.text) ? leave(line, '版头（红头）', reader) : false;
}

/** The date below the notice itself, with the lines of who signs above it. */
function takeSignature(line: Line, reader: Reader): boolean {
  const date = reader.isSigned || line.text.length > 60 ? undefined : dateIn(line.text);
  if (date === undefined || (date.before !== '' && !isOrganLine(date.before))) return false;
  const signers = date.before === '' ? takeSigners(reader.items) : [];
  if (signers.length === 0 && date.before === '' && line.align !== 'right' && !isPadded(line)) return false;
  reader.isSigned = true;
  reader.front.date = date.iso;
  reader.at++;
  const names = signers.flatMap(({ shown }) => namesIn(shown));
  if (date.before !== '') {
    reader.front.issuer = [date.before];
    const [before, rest] = splitAt(line, date.before.length);
    reader.items.push(
      { type: 'front', line: before, key: 'issuer' },
      { type: 'front', line: rest, key: 'date' },
    );
  } else if (names.every(isOrganLine)) {
    if (names.length > 0) reader.front.issuer = names;
    reader.items.push(...signers.map((each): Item => ({ type: 'front', line: each, key: 'issuer' })));
    reader.items.push({ type: 'front', line, key: 'date' });
  } else reader.items.push({ type: 'signature', lines: [...signers, line] });
  return true;
}

function isPadded({ shown }: Line): boolean {
  return /^[\s\u3000]{6,}/u.test(shown);
}

/** The organs of a line of signature: parted by wide blanks. */
function namesIn(shown: string): string[] {
  return shown
    .trim()
    .split(/\s{2,}|[\t\u3000]/u)
    .map(withoutSpace)
    .filter((name) => name !== '');
}

/** The words in their blanks, cut after so many characters that are none. */
function splitAt(line: Line, count: number): [Line, Line] {
  const words = withoutSpace(line.shown);
  const piece = (text: string): Line => ({ ...line, shown: text, text });
  return [piece(words.slice(0, count)), piece(words.slice(count))];
}

const MOST_SIGNERS = 12;

/** The last lines that name who signs, taken back from the paragraphs. */
function takeSigners(items: Item[]): Line[] {
  const signers: Line[] = [];
  for (
    let item = items.at(-1);
    item?.type === 'paragraph' && signers.length < MOST_SIGNERS;
    item = items.at(-1)
  ) {
    const { line } = item;
    const isSet = line.align === 'right' || isPadded(line);
    if (
      /[，。；：、！？,;:]/u.test(line.text) ||
      line.text.length > 40 ||
      parseOrdinal(line.text) !== undefined
    )
      break;
    if (!isSet && !isOrganLine(line.text)) break;
    signers.unshift(line);
    items.pop();
  }
  return signers;
}

const MOST_TITLE_LINES = 3;

/** 附件1, alone above its title or before it on the line, where an attachment begins. */
function takeAttachmentTitle(line: Line, reader: Reader): boolean {
  const found = attachmentLabelOf(line.text);
  if (found === undefined || line.mark !== '') return false;
  const { word, number, mark, title: rest } = found;
  if (word === '附' && (rest !== '' || number === '')) return false;
  const isAlone = rest === '';
  const next = reader.entries[reader.at + 1];
  if (isAlone && mark !== '' && next?.type === 'line' && /^1\s*[.．、]/u.test(next.text)) return false;
  if (!isAlone && (!reader.isSigned || rest.length > 60 || /[。；，]$/u.test(rest))) return false;
  if (!isAlone && mark !== '' && number === '' && isList(line, reader)) return false;
  const label = `${withoutSpace(word)}${number}`;
  reader.at++;
  const titles = isAlone ? titleLines(reader, MOST_TITLE_LINES, !reader.isSigned) : [];
  reader.items.push({ type: 'partTitle', label, lines: [line, ...titles], dropped: mark });
  reader.isSigned = true;
  return true;
}

/** Whether a label and words are a list: 附件：1.…, or a label stands alone further down. */
function isList(line: Line, { at, lastLabel }: Reader): boolean {
  return at < lastLabel || /^附\s*件\s*[：:]\s*1\s*[.．、]/u.test(line.text);
}

/** The centred lines of a title from here; the first line in any case, where it is short enough. */
function titleLines(reader: Reader, most: number, isStrict: boolean): Line[] {
  const lines: Line[] = [];
  for (let entry = reader.entries[reader.at]; lines.length < most; entry = reader.entries[reader.at]) {
    if (entry?.type !== 'line' || !isTitleLine(entry)) break;
    if (entry.align !== 'center' && (lines.length > 0 || isStrict || entry.text.length > 40)) break;
    lines.push(entry);
    reader.at++;
  }
  return lines;
}

function isTitleLine({ text }: Line): boolean {
  if (text === '' || text.length > 80 || /[。；：:，]$/u.test(text) || /^[（(].*[）)]$/u.test(text))
    return false;
  return (
    parseOrdinal(text) === undefined &&
    !/^(?:目\s*[录次]|[附图表]\s*\d)/u.test(text) &&
    dateIn(text) === undefined
  );
}

/** 附件： with what it lists. */
function takeAttachmentList(line: Line, reader: Reader): boolean {
  if (!/^附\s*件\s*[：:]/u.test(line.text)) return false;
  const lines = [line];
  reader.at++;
  const isNumbered = /^附\s*件\s*[：:]\s*(?:$|\d{1,2}\s*[.．、])/u.test(line.text);
  for (let next = reader.entries[reader.at]; isNumbered; next = reader.entries[reader.at]) {
    if (next?.type !== 'line' || attachmentEntryOf(next.text) === undefined) break;
    lines.push(next);
    reader.at++;
  }
  reader.items.push({ type: 'attachmentList', lines });
  return true;
}

/** The title of an enclosed text: centred, and on a new page or right below what is signed, or named in the notice. */
function takeEnclosure(line: Line, reader: Reader): boolean {
  if (line.align !== 'center' || !isTitleLine(line) || withoutSpace(line.text).length < 3) return false;
  const before = reader.items.at(-1);
  const isFirst =
    reader.isSigned &&
    (line.startsPage || before?.type === 'front' || before?.type === 'left' || before?.type === 'signature');
  const from = reader.at;
  const lines = titleLines(reader, MOST_TITLE_LINES, true);
  const title = withoutSpace(lines.map(({ text }) => text).join(''));
  if (!isFirst && !reader.named.has(title)) {
    reader.at = from;
    return false;
  }
  reader.items.push({ type: 'partTitle', label: '', lines, dropped: '' });
  reader.isSigned = true;
  return true;
}

function takePerson(line: Line, reader: Reader): boolean {
  const isOpen = reader.items.at(-1)?.type === 'person';
  const person = personIn(line.shown, isOpen);
  if (person === undefined) return false;
  reader.items.push({ type: 'person', line, ...person });
  reader.at++;
  return true;
}
