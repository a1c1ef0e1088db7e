import type { Node } from 'unist';
import type { Block } from '../../model/tree.js';
import { addressee } from './addressee.js';
import { attachmentList } from './attachment-list.js';
import type { BlockFaces, BlockType } from './block-faces.js';
import { figure } from './figure.js';
import { grid } from './grid.js';
import { heading } from './heading.js';
import { list } from './list.js';
import { paragraph } from './paragraph.js';
import { partTitle } from './part-title.js';
import { quotation } from './quotation.js';
import { roster } from './roster.js';
import { signature } from './signature.js';

/** Every type of block with its faces. */
export const BLOCKS: { readonly [Type in BlockType]: BlockFaces<Type> } = {
  partTitle,
  addressee,
  heading,
  paragraph,
  attachmentList,
  signature,
  roster,
  grid,
  figure,
  blockquote: quotation,
  list,
};

/**
 * The faces of a block. That they are those of its own type the compiler cannot see through the index.
 *
 * @throws Error for a node that is no block: the dialect lets none into a part.
 */
export function facesOf(block: Node): BlockFaces<Block['type']> {
  if (!Object.hasOwn(BLOCKS, block.type)) throw new Error(`${block.type} is no block`);
  return BLOCKS[block.type as BlockType] as BlockFaces<Block['type']>;
}
