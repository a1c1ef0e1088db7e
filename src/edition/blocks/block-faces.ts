import type { ElementContent, ElementData } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import type { BlockOf, BlockType, Grid } from '../../model/tree.js';
import type { BlockData } from '../block-data.js';
import type { Links } from '../links.js';
import type { Numbered } from '../numbering.js';

declare module 'hast' {
  interface ElementData {
    /** The block of a notice that the element is, where it is one; no HTML shows it. */
    block?: BlockType | undefined;
  }
}

/**
 * What a block of one type is in each face of an edition. Its prose, for the checks, is in `model/block-prose.ts`; what it is in
 * Akoma Ntoso in `web/akoma-ntoso/blocks.ts`. Each of these tables has an entry for every type, or does not compile.
 */
export interface BlockFaces<Type extends BlockType> {
  /** On a page. Classes name what a thing is; the style sheets of print and web decide how it looks. */
  readonly hast: (block: BlockOf<Type>, state: State, place: BlockPlace) => ElementContent[];
  /** For machines; none where another part of the data has it. */
  readonly data: (block: BlockOf<Type>, place: BlockPlace) => BlockData[];
  /** Its text in reading order, as every carrier must have it; `linesOf` gives that of a block inside it. */
  readonly lines: (block: BlockOf<Type>, linesOf: (inside: Node) => string[]) => string[];
}

/** What a block needs to know of the part that it stands in. */
export interface BlockPlace {
  readonly links: Links;
  /** Rank of the headings of the outermost level: 2 for h2. */
  readonly firstRank: number;
  readonly provision: (block: Node) => Numbered | undefined;
  /** The id of a table or figure. */
  readonly displayId: (block: Node) => string | undefined;
  /** The table that a paragraph says it is a note of. */
  readonly tableOfNote: (block: Node) => Grid | undefined;
  /** What blocks inside a block are for machines. */
  readonly dataOf: (block: Node) => BlockData[];
}

/** The element as the block that it is, with its place in the notice's file, where that is known. */
export function marked(
  element: ElementContent,
  block: BlockType,
  position?: Node['position'],
): ElementContent {
  if (element.type !== 'element') return element;
  return {
    ...element,
    ...(position !== undefined && { position }),
    data: { ...element.data, block } as ElementData,
  };
}
