import type { Node } from 'unist';
import type { BlockType } from '../../model/tree.js';
import { addressee } from './addressee.js';
import { attachmentList } from './attachment-list.js';
import type { BlockFaces } from './block-faces.js';
import { chronicleEntry } from './chronicle-entry.js';
import { figure } from './figure.js';
import { grid } from './grid.js';
import { heading } from './heading.js';
import { list } from './list.js';
import { paragraph } from './paragraph.js';
import { partTitle } from './part-title.js';
import { quotation } from './quotation.js';
import { roster } from './roster.js';
import { signature } from './signature.js';
import { titleNote } from './title-note.js';

/** Every type of block with its faces. */
export const BLOCKS: { readonly [Type in BlockType]: BlockFaces<Type> } = {
  partTitle,
  titleNote,
  addressee,
  chronicleEntry,
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
 * The faces of a block. What the dialect has refused, with a finding, is no block, and is carried as a paragraph of its
 * words: an archive with errors is not published, but it can be composed. That they are the faces of the block's own
 * type the compiler cannot see through the index.
 */
export function blockFaces(block: Node): BlockFaces<BlockType> {
  const type = Object.hasOwn(BLOCKS, block.type) ? (block.type as BlockType) : 'paragraph';
  return BLOCKS[type] as BlockFaces<BlockType>;
}
