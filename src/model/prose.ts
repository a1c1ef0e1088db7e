import type { Literal, Node, Position } from 'unist';
import { proseRuns, type CaptionRun, type NodeRun, type ProseKind } from './block-prose.js';
import { lazy } from './lazy.js';
import { runningQuotations } from './running-quotation.js';
import { lastAtMost, type Source } from './source.js';
import { sourceRanges, type SourceRange } from './text-place.js';
import type { Part } from './tree.js';

export type { ProseKind } from './block-prose.js';

/** One unbroken run of text with the way back to the editor's file: what the text rules read. */
export interface Prose {
  readonly kind: ProseKind;
  readonly text: string;
  /** The node whose text it is; undefined for the title in the front matter. */
  readonly node: Node | undefined;
  readonly part: Part | undefined;
  /** Whether it stands inside a quotation: a block (`>`), or what “ has opened in a paragraph before. */
  readonly quoted: boolean;
  /** The place in the source of text offsets start (inclusive) to end (exclusive), in UTF-16 units. */
  place(start: number, end: number): Position;
}

/** Every run of text of a part, in reading order. */
export function prosesOf(part: Part, source: Source): Prose[] {
  const proses = proseRuns(part.children).map((run) =>
    run.kind === 'caption' ? captionProse(run, part, source) : nodeProse(run, part, source),
  );
  const text = proses.filter(runsOn);
  const inside = new Set(
    runningQuotations(text.map((prose) => prose.text)).flatMap(({ first, last }) =>
      text.slice(first + 1, last + 1),
    ),
  );
  return inside.size === 0
    ? proses
    : proses.map((prose) => (inside.has(prose) ? { ...prose, quoted: true } : prose));
}

/** Whether a quotation may run on through it from one paragraph to another. */
function runsOn({ kind, quoted }: Prose): boolean {
  return !quoted && (kind === 'paragraph' || kind === 'heading');
}

/** The title in the front matter, as text to check. */
export function titleProse(title: string, source: Source): Prose {
  // The YAML of a notice that is known by its record is read again for a place alone.
  const written = lazy(() => source.yamlTexts.find(({ path, isKey }) => path === 'title' && !isKey));
  return {
    kind: 'title',
    text: title,
    node: undefined,
    part: undefined,
    quoted: false,
    place: (start, end) => written()?.place(start, end) ?? source.yamlPlace('title'),
  };
}

/** A caption stands in the first line of its node, as an attribute or a description. */
function captionProse({ node, caption, quoted }: CaptionRun, part: Part, source: Source): Prose {
  const whole = node.position ?? NOWHERE;
  const from = source.text.indexOf(caption, whole.start.offset);
  const isHere = from >= 0 && from + caption.length <= (whole.end.offset ?? 0);
  const place = (start: number, end: number): Position =>
    isHere
      ? { start: source.pointAt(from + start), end: source.pointAt(from + end) }
      : { start: whole.start, end: whole.start };
  return { kind: 'caption', text: caption, node, part, quoted, place };
}

function nodeProse({ kind, node, quoted }: NodeRun, part: Part, source: Source): Prose {
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
  return { kind, text, node, part, quoted, place };
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
  if (node.type === 'lineEnd') return '\n';
  if (!('children' in node)) return '';
  const own = (node.children as Node[]).map(textOf);
  return own.join(node.type === 'rosterEntry' && !isInBrackets(own[1]) ? '　' : '');
}

/** The nodes that carry the text; between a name and its office stands a space of its own. */
function leavesOf(node: Node): Node[] {
  if ('value' in node || node.type === 'lineEnd') return [node];
  if (!('children' in node)) return [];
  const children = node.children as Node[];
  if (node.type !== 'rosterEntry') return children.flatMap(leavesOf);
  const [name, office] = children;
  if (name === undefined) return [];
  return [
    ...leavesOf(name),
    ...(office === undefined || isInBrackets(textOf(office)) ? [] : [gapBetween(name, office)]),
    ...(office === undefined ? [] : leavesOf(office)),
  ];
}

/** 张三（市府办）: nothing stands between a name and an office in brackets. */
function isInBrackets(office: string | undefined): boolean {
  return office !== undefined && /^[（(]/u.test(office);
}

function gapBetween(name: Node, office: Node): Literal {
  const [start, end] = [name.position?.end ?? NOWHERE.start, office.position?.start ?? NOWHERE.start];
  return { type: 'text', value: '　', position: { start, end } };
}

const NOWHERE: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
