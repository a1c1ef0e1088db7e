import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';
import { provisionData, provisionProperties, withOrdinal } from './provision.js';

/** Ranked by its level in the numbering; a heading without a number by its marks. */
export const heading: BlockFaces<'heading'> = {
  hast(block, state, { firstRank, provision }) {
    const own = provision(block);
    const level = own?.level ?? block.depth - 1;
    const name = `h${Math.min(6, firstRank + level - 1)}`;
    return [h(name, provisionProperties(own, [`level-${level}`]), withOrdinal(own, inner(state, block)))];
  },
  data: (block, { provision }) => provisionData(block, provision(block)),
  lines: (block) => [textOf(block)],
};
