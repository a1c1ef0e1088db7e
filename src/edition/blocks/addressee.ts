import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

export const addressee: BlockFaces<'addressee'> = {
  hast: (block, state) => [h('p', { className: ['addressee'] }, inner(state, block))],
  data: (block) => [{ type: 'addressee', text: textOf(block) }],
  lines: (block) => [textOf(block)],
};
