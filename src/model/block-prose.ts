import type { Node, Parent } from 'unist';
import type { Block, BlockOf, Figure, Grid } from './tree.js';

/** The nodes whose whole text is one run of prose. */
type WholeKind =
  | 'partTitle'
  | 'titleNote'
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'attachmentEntry'
  | 'rosterRole'
  | 'rosterSubgroup'
  | 'rosterEntry'
  | 'gridCell'
  | 'signatureLine';

/** What a run of text is in its notice. `title` is the title in the front matter. */
export type ProseKind = WholeKind | 'caption' | 'title';

/** A run of prose in a block: the whole text of a node, or the caption that a node has. */
export type ProseRun = NodeRun | CaptionRun;

export interface NodeRun {
  readonly kind: WholeKind;
  readonly node: Parent;
  /** Whether it stands inside a quotation block (`>`). */
  readonly quoted: boolean;
}

export interface CaptionRun {
  readonly kind: 'caption';
  readonly node: Node;
  readonly caption: string;
  readonly quoted: boolean;
}

/** What of each type of block is prose, in reading order. A type that is not here does not compile. */
const PROSE: { readonly [Type in Block['type']]: (block: BlockOf<Type>) => readonly ProseRun[] } = {
  partTitle: whole,
  titleNote: whole,
  addressee: whole,
  chronicleEntry: asParagraph,
  heading: whole,
  paragraph: whole,
  attachmentList: ({ children }) => children.flatMap(whole),
  signature: ({ children }) => children.flatMap(whole),
  roster: ({ children }) => children.flatMap((group) => group.children.flatMap(whole)),
  grid: (grid) => [...captionOf(grid), ...grid.children.flatMap((row) => row.children.flatMap(whole))],
  figure: captionOf,
  blockquote: ({ children }) => proseRuns(children).map((run) => ({ ...run, quoted: true })),
  list: ({ children }) => children.flatMap((item) => proseRuns(item.children)),
};

/**
 * The runs of prose in blocks, in reading order. A file with faults has nodes besides, which were refused: the blocks in
 * them are read all the same.
 */
export function proseRuns(nodes: readonly Node[]): ProseRun[] {
  return nodes.flatMap((node) => {
    // That the entry is that of its own type the compiler cannot see through the index.
    if (isBlock(node)) return (PROSE[node.type] as (block: Block) => readonly ProseRun[])(node);
    return 'children' in node ? proseRuns(node.children as Node[]) : [];
  });
}

function isBlock(node: Node): node is Block {
  return Object.hasOwn(PROSE, node.type);
}

function whole(node: Parent & { readonly type: WholeKind }): ProseRun[] {
  return [{ kind: node.type, node, quoted: false }];
}

/** What is a paragraph to whoever reads its text. */
function asParagraph(node: Parent): ProseRun[] {
  return [{ kind: 'paragraph', node, quoted: false }];
}

function captionOf(node: Grid | Figure): ProseRun[] {
  return node.caption === undefined ? [] : [{ kind: 'caption', node, caption: node.caption, quoted: false }];
}
