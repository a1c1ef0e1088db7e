import { defaultHandlers } from 'mdast-util-to-hast';
import type { BlockFaces } from './block-faces.js';

/** A text that is quoted whole (`>`). */
export const quotation: BlockFaces<'blockquote'> = {
  hast: (block, state) => [defaultHandlers.blockquote(state, block)],
  data: ({ children }, { dataOf }) => [{ type: 'quotation', blocks: children.flatMap(dataOf) }],
  lines: ({ children }, linesOf) => children.flatMap(linesOf),
};
