import type { Node } from 'unist';
import { contentsLists } from './contents-list.js';
import { groupBy } from './group-by.js';
import { parseOrdinal, type Ordinal, type OrdinalStyle } from './ordinal.js';
import { outline, styleKey, type OutlineEntry } from './outline.js';
import type { Prose } from './prose.js';
import type { Part } from './tree.js';

/** A heading or paragraph, and where it comes in its scope. */
export interface NumberedProse {
  readonly prose: Prose;
  readonly index: number;
}

export type NumberedEntry = OutlineEntry<NumberedProse>;

/** A stretch of text with a numbering of its own: a part, or one quotation block in it. */
export interface NumberedScope {
  readonly part: Part | undefined;
  readonly quoted: boolean;
  /** Its headings and paragraphs in order, numbered or not. */
  readonly proses: readonly Prose[];
  /** Those that begin with an ordinal. */
  readonly entries: readonly NumberedEntry[];
}

/**
 * The scopes of a notice's texts. What is quoted is not part of the numbering around it, nor are notes (注：1.… 2.…); the
 * lines of a table of contents number nothing.
 */
export function numberedScopes(all: readonly Prose[]): NumberedScope[] {
  const scopes: { part: Part | undefined; quoted: boolean; proses: Prose[] }[] = [];
  const byPart = new Map<Part | undefined, Prose[]>();
  let quotation: Prose[] | undefined;
  for (const prose of all) {
    if (!prose.quoted) quotation = undefined;
    if (prose.kind !== 'heading' && prose.kind !== 'paragraph') continue;
    const { part, quoted } = prose;
    let own = quoted ? quotation : byPart.get(part);
    if (own === undefined) {
      own = [];
      scopes.push({ part, quoted, proses: own });
    }
    if (quoted) quotation = own;
    else byPart.set(part, own);
    own.push(prose);
  }
  return scopes
    .flatMap(({ part, quoted, proses }) =>
      numberedApart(withoutContents(proses)).map((own) => ({ part, quoted, proses: own })),
    )
    .map((scope) => ({ ...scope, entries: entriesOf(scope.proses) }));
}

function withoutContents(proses: readonly Prose[]): readonly Prose[] {
  const lists = contentsLists(proses.map(({ text }) => text));
  if (lists.length === 0) return proses;
  const lines = new Set(lists.flatMap(({ first, last }) => proses.slice(first, last + 1)));
  return proses.filter((prose) => !lines.has(prose));
}

/** The text without its notes, then each run of notes: from 注： to the last number that follows on. */
function numberedApart(proses: readonly Prose[]): (readonly Prose[])[] {
  const text: Prose[] = [];
  const notes: Prose[][] = [];
  let [run, last]: [Prose[] | undefined, Ordinal | undefined] = [undefined, undefined];
  for (const prose of proses) {
    const opening = prose.kind === 'paragraph' ? noteLabel(prose.text) : '';
    const ordinal = parseOrdinal(prose.text.slice(opening.length), prose.kind === 'heading');
    if (opening !== '' && (ordinal !== undefined || opening.length === prose.text.length)) {
      notes.push((run = [prose]));
      last = ordinal;
    } else if (run !== undefined && ordinal !== undefined && followsOn(last, ordinal)) {
      run.push(prose);
      last = ordinal;
    } else {
      run = undefined;
      text.push(prose);
    }
  }
  return [text, ...notes];
}

const NOTE = /^(?:注|备注|附注|说明)[：:]\s*/u;

/** 注： at the start of a note, with the blanks after it; empty where the text is none. */
export function noteLabel(text: string): string {
  return NOTE.exec(text)?.[0] ?? '';
}

function followsOn(last: Ordinal | undefined, { style, value }: Ordinal): boolean {
  if (last === undefined) return value === 1 && (style === 'arabic' || style === 'arabic-parenthesised');
  return style === last.style && value > last.value && value <= last.value + 2;
}

function entriesOf(proses: readonly Prose[]): NumberedEntry[] {
  const blocks = proses.flatMap((prose, index) => {
    const ordinal = parseOrdinal(prose.text, prose.kind === 'heading');
    return ordinal === undefined ? [] : [{ block: { prose, index }, ordinal }];
  });
  // A lone 12.4 at a paragraph's start is a day or a measure.
  const decimals = blocks.filter(({ ordinal }) => ordinal.style === 'decimal').length;
  return outline(decimals === 1 ? blocks.filter(({ ordinal }) => ordinal.style !== 'decimal') : blocks);
}

/** 一、（一）1.（1）①, from the outermost. */
const LADDER: readonly OrdinalStyle[] = [
  'han',
  'han-parenthesised',
  'arabic',
  'arabic-parenthesised',
  'circled',
];

/** 1 for 一、 to 5 for ①; undefined for what stands outside the five levels. */
export function ladderRank({ style }: Ordinal): number | undefined {
  const at = LADDER.indexOf(style);
  return at < 0 ? undefined : at + 1;
}

/** The lower entry, still open, after which this one opens a higher level that the text had passed by: 1. and then （一）. */
export function climbedFrom(
  entry: NumberedEntry,
  before: NumberedEntry | undefined,
): NumberedEntry | undefined {
  const rank = ladderRank(entry.ordinal);
  if (rank === undefined || entry.ordinal.value !== 1) return undefined;
  const open: NumberedEntry[] = [];
  for (let at = before; at !== undefined; at = at.parent) open.push(at);
  if (open.some(({ ordinal }) => styleKey(ordinal) === styleKey(entry.ordinal))) return undefined;
  return open.findLast(({ ordinal }) => (ladderRank(ordinal) ?? 0) > rank);
}

/**
 * Entries that have the right number in the style of another level, with the entry before them of the right one: （2）
 * between （一） and （三）.
 */
export function inOtherStyle({ entries }: NumberedScope): Map<NumberedEntry, NumberedEntry> {
  const siblings = groupBy(entries, ({ parent }) => parent);
  const found = new Map<NumberedEntry, NumberedEntry>();
  for (const entry of entries) {
    const { value, insertion } = entry.ordinal;
    const rank = ladderRank(entry.ordinal);
    const isFirst =
      siblings.get(entry.parent)?.find(({ ordinal }) => styleKey(ordinal) === styleKey(entry.ordinal)) ===
      entry;
    if (rank === undefined || value < 2 || insertion !== undefined || !isFirst) continue;
    for (let before = entry.parent; before !== undefined; before = before.parent) {
      if (ladderRank(before.ordinal) === undefined || before.ordinal.value !== value - 1) continue;
      const style = styleKey(before.ordinal);
      const alike = siblings.get(before.parent)?.filter((each) => styleKey(each.ordinal) === style) ?? [];
      if (alike[alike.indexOf(before) + 1]?.ordinal.value === value + 1) found.set(entry, before);
      break;
    }
  }
  return found;
}

/** Whether a heading without a number stands between two of the scope's texts: it opens a group, which may count afresh. */
export function hasHeadingBetween({ proses }: NumberedScope, from: number, to: number): boolean {
  return proses
    .slice(from + 1, to)
    .some((prose) => isHeading(prose) && parseOrdinal(prose.text, true) === undefined);
}

function isHeading({ kind, node }: Prose): boolean {
  if (kind === 'heading') return true;
  const children = node !== undefined && 'children' in node ? (node.children as Node[]) : [];
  return children.length > 0 && children.every(({ type }) => type === 'strong');
}
