import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';

/** The title of a part stands beside its blocks in every face. */
export const partTitle: BlockFaces<'partTitle'> = {
  hast: () => [],
  data: () => [],
  lines: (block) => [...(block.label === undefined ? [] : [block.label]), textOf(block)],
};
