import { defaultHandlers } from 'mdast-util-to-hast';
import type { BlockFaces } from './block-faces.js';

/** A list with bullets; for machines each of its items is one. */
export const list: BlockFaces<'list'> = {
  hast: (block, state) => [defaultHandlers.list(state, block)],
  data: ({ children }, { dataOf }) =>
    children.map((item) => ({ type: 'list', blocks: item.children.flatMap(dataOf) })),
  lines: ({ children }, linesOf) => children.flatMap((item) => item.children.flatMap(linesOf)),
};
