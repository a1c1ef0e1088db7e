import type { Literal, Node, Parent, Position } from 'unist';
import { lastAtMost, type Source } from './source.js';
import { sourceRange, sourceRanges, type SourceRange } from './text-place.js';
import type { Block, Part } from './tree.js';

/** What a run of text is in its notice. `title` is the title in the front matter. */
export type ProseKind =
  | 'title'
  | 'partTitle'
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'attachmentEntry'
  | 'rosterRole'
  | 'rosterEntry'
  | 'gridCell'
  | 'caption'
  | 'signatureLine';

/** One unbroken run of text with the way back to the editor's file: what the text rules read. */
export interface Prose {
  readonly kind: ProseKind;
  readonly text: string;
  /** The node whose text it is; undefined for the title in the front matter. */
  readonly node: Node | undefined;
  readonly part: Part | undefined;
  /** Whether it stands inside a quotation block (`>`). */
  readonly quoted: boolean;
  /** The place in the source of text offsets start (inclusive) to end (exclusive), in UTF-16 units. */
  place(start: number, end: number): Position;
}

/**
 * The runs of text that every type of block has itself; those of a quotation and of a list are of the blocks inside. A
 * node whose type is such a kind is one run; `caption` is a field of its node.
 */
const RUNS: Readonly<Record<Block['type'], readonly ProseKind[]>> = {
  partTitle: ['partTitle'],
  addressee: ['addressee'],
  heading: ['heading'],
  paragraph: ['paragraph'],
  attachmentList: ['attachmentEntry'],
  signature: ['signatureLine'],
  roster: ['rosterRole', 'rosterEntry'],
  grid: ['caption', 'gridCell'],
  figure: ['caption'],
  blockquote: [],
  list: [],
};
const KINDS: ReadonlySet<string> = new Set(Object.values(RUNS).flat());

/** Every run of text of a part, in reading order. */
export function* prosesOf(part: Part, source: Source): Generator<Prose> {
  yield* walk(part, false);

  function* walk(node: Node, quoted: boolean): Generator<Prose> {
    if (KINDS.has(node.type)) {
      yield proseOf(node as Parent, part, quoted, source);
      return;
    }
    if ('caption' in node && typeof node.caption === 'string')
      yield captionOf(node, node.caption, part, quoted, source);
    if (!('children' in node)) return;
    for (const child of node.children as Node[]) yield* walk(child, quoted || node.type === 'blockquote');
  }
}

/** The title in the front matter, as text to check. */
export function titleProse(title: string, source: Source): Prose {
  const value = source.yamlPlace('title');
  const from = value.start.offset ?? 0;
  // The value without its quotation marks; it may be folded over several lines.
  const quote = /^["']/.test(source.text.slice(from, from + 1)) ? 1 : 0;
  const position = {
    start: source.pointAt(from + quote),
    end: source.pointAt((value.end.offset ?? from) - quote),
  };
  const rangeAt = (index: number): SourceRange =>
    sourceRange({ type: 'text', position }, title, index, source.text);
  return {
    kind: 'title',
    text: title,
    node: undefined,
    part: undefined,
    quoted: false,
    place: (start, end) => placeOf(start, end, rangeAt, source),
  };
}

/** A caption stands in the first line of its node, as an attribute or a description. */
function captionOf(node: Node, caption: string, part: Part, quoted: boolean, source: Source): Prose {
  const whole = node.position ?? NOWHERE;
  const from = source.text.indexOf(caption, whole.start.offset);
  const isHere = from >= 0 && from + caption.length <= (whole.end.offset ?? 0);
  const place = (start: number, end: number): Position =>
    isHere
      ? { start: source.pointAt(from + start), end: source.pointAt(from + end) }
      : { start: whole.start, end: whole.start };
  return { kind: 'caption', text: caption, node, part, quoted, place };
}

function proseOf(node: Parent, part: Part, quoted: boolean, source: Source): Prose {
  const leaves = leavesOf(node);
  const starts: number[] = [];
  let text = '';
  for (const leaf of leaves) {
    starts.push(text.length);
    text += textOf(leaf);
  }
  const ranges: ((index: number) => SourceRange)[] = [];
  const rangeAt = (index: number): SourceRange => {
    const which = lastAtMost(starts, index);
    const leaf = leaves[which];
    const start = node.position?.start.offset ?? 0;
    if (leaf === undefined) return { start, end: start };
    const rangeIn = (ranges[which] ??= sourceRanges(leaf, textOf(leaf), source.text));
    return rangeIn(index - (starts[which] ?? 0));
  };
  const place = (start: number, end: number): Position => placeOf(start, end, rangeAt, source);
  return { kind: node.type as ProseKind, text, node, part, quoted, place };
}

function placeOf(
  start: number,
  end: number,
  rangeAt: (index: number) => SourceRange,
  source: Source,
): Position {
  const first = rangeAt(start);
  return {
    start: source.pointAt(first.start),
    end: source.pointAt(end > start ? rangeAt(end - 1).end : first.start),
  };
}

/** The plain text of a node, as every edition carries it. */
export function textOf(node: Node): string {
  if ('value' in node) return String(node.value);
  if (node.type === 'break') return '';
  if (!('children' in node)) return '';
  const own = (node.children as Node[]).map(textOf);
  return node.type === 'rosterEntry' ? own.join('　') : own.join('');
}

/** The nodes that carry the text; between a name and its office stands a space of its own. */
function leavesOf(node: Node): Node[] {
  if ('value' in node) return [node];
  if (!('children' in node)) return [];
  const children = node.children as Node[];
  if (node.type !== 'rosterEntry') return children.flatMap(leavesOf);
  const [name, office] = children;
  if (name === undefined) return [];
  return [
    ...leavesOf(name),
    ...(office === undefined ? [] : [gapBetween(name, office), ...leavesOf(office)]),
  ];
}

function gapBetween(name: Node, office: Node): Literal {
  const [start, end] = [name.position?.end ?? NOWHERE.start, office.position?.start ?? NOWHERE.start];
  return { type: 'text', value: '　', position: { start, end } };
}

const NOWHERE: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
