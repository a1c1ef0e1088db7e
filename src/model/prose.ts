import type { Literal, Node, Parent, Position } from 'unist';
import type { Source } from './source.js';
import { sourceOffset } from './text-place.js';
import type { Part } from './tree.js';

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

const KINDS: ReadonlySet<string> = new Set<ProseKind>([
  'partTitle',
  'addressee',
  'heading',
  'paragraph',
  'attachmentEntry',
  'rosterRole',
  'rosterEntry',
  'gridCell',
  'signatureLine',
]);

/** Every run of text of a part, in reading order. */
export function* prosesOf(part: Part, source: Source): Generator<Prose> {
  yield* walk(part, false);

  function* walk(node: Node, quoted: boolean): Generator<Prose> {
    if (KINDS.has(node.type)) {
      yield proseOf(node as Parent, part, quoted, source);
      return;
    }
    if ('caption' in node && typeof node.caption === 'string') yield captionOf(node, node.caption, part, quoted);
    if (!('children' in node)) return;
    for (const child of node.children as Node[]) yield* walk(child, quoted || node.type === 'blockquote');
  }
}

/** The title in the front matter, as text to check. */
export function titleProse(title: string, source: Source): Prose {
  const value = source.yamlPlace('title');
  const from = value.start.offset ?? 0;
  const quote = /^["']/.test(source.text.slice(from, from + 1)) ? 1 : 0;
  const at = (index: number) => source.pointAt(from + quote + index);
  return {
    kind: 'title',
    text: title,
    node: undefined,
    part: undefined,
    quoted: false,
    place: (start, end) => ({ start: at(start), end: at(end) }),
  };
}

function captionOf(node: Node, caption: string, part: Part, quoted: boolean): Prose {
  const whole = node.position ?? NOWHERE;
  return { kind: 'caption', text: caption, node, part, quoted, place: () => ({ start: whole.start, end: whole.start }) };
}

function proseOf(node: Parent, part: Part, quoted: boolean, source: Source): Prose {
  const leaves = leavesOf(node);
  const starts: number[] = [];
  let text = '';
  for (const leaf of leaves) {
    starts.push(text.length);
    text += textOf(leaf);
  }
  const offsetAt = (index: number): number => {
    const which = Math.max(0, starts.findLastIndex((start) => start <= index));
    const leaf = leaves[which];
    if (leaf === undefined) return node.position?.start.offset ?? 0;
    return sourceOffset(leaf, textOf(leaf), index - (starts[which] ?? 0), source.text);
  };
  const place = (start: number, end: number): Position => ({
    start: source.pointAt(offsetAt(start)),
    end: source.pointAt(end > start ? offsetAt(end - 1) + 1 : offsetAt(start)),
  });
  return { kind: node.type as ProseKind, text, node, part, quoted, place };
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
  return [...leavesOf(name), ...(office === undefined ? [] : [gapBefore(office), ...leavesOf(office)])];
}

function gapBefore(node: Node): Literal {
  const start = node.position?.start ?? NOWHERE.start;
  return { type: 'text', value: '　', position: { start, end: start } };
}

const NOWHERE: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
