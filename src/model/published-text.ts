import type { Node } from 'unist';
import type { NoticeFile } from './notice.js';
import type { Prose } from './prose.js';
import { withoutSpace } from './without-space.js';

/** What a notice says in print, white space apart, and where its runs of prose stand in it. */
export interface PublishedText {
  /** Title, document number, then every block in reading order: what each carrier of an edition is proved to have. */
  readonly text: string;
  /** The offset in `text` of a character of a run, both in UTF-16 units. */
  readonly offsetOf: (prose: Prose, index: number) => number;
}

/** The notice as every edition of it carries it, before any of them is composed. */
export function publishedText({ front, tree }: Pick<NoticeFile, 'front' | 'tree'>): PublishedText {
  const pieces: string[] = [];
  const starts = new Map<Node, number>();
  let length = 0;
  const write = (words: string | undefined): void => {
    const piece = withoutSpace(words ?? '');
    pieces.push(piece);
    length += piece.length;
  };
  const walk = (node: Node): void => {
    const { label, mark, caption, value } = node as Node & Written;
    // A caption is itself a run of prose; a label or a mark stands before one.
    if (caption !== undefined) starts.set(node, length);
    for (const words of [label, mark, caption, value]) write(words);
    if (caption === undefined) starts.set(node, length);
    if ('children' in node) for (const child of node.children as Node[]) walk(child);
    if (node.type === 'rosterRole') write('：');
  };
  write(front.title);
  write(front.number);
  write(front.registration);
  walk(tree);
  return {
    text: pieces.join(''),
    offsetOf: ({ node, text }, index) =>
      (node === undefined ? 0 : (starts.get(node) ?? 0)) + withoutSpace(text.slice(0, index)).length,
  };
}

/** The words that a node of a notice's tree may have beside its children. */
interface Written {
  readonly label?: string;
  readonly mark?: string;
  readonly caption?: string;
  readonly value?: string;
}
