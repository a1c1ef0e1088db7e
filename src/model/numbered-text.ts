import type { Node } from 'unist';
import { parseOrdinal, type Ordinal, type OrdinalStyle } from './ordinal.js';
import { outline, styleKey, type OutlineEntry } from './outline.js';
import type { Prose } from './prose.js';
import { tableNotes } from './table-notes.js';
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

/** The scopes of a notice's texts. What is quoted is not part of the numbering around it. */
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
  const notes = new Set([...byPart.keys()].flatMap((part) => [...tableNotes(part?.children ?? []).keys()]));
  return scopes.map((scope) => ({ ...scope, entries: entriesOf(scope.proses, notes) }));
}

/** The notes of a table count for themselves. */
function entriesOf(proses: readonly Prose[], notes: ReadonlySet<Node>): NumberedEntry[] {
  const blocks = proses.flatMap((prose, index) => {
    if (prose.node !== undefined && notes.has(prose.node)) return [];
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
