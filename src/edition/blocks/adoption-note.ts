import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

/** 题注, below the title of what was adopted. */
export const adoptionNote: BlockFaces<'adoptionNote'> = {
  hast: (block, state) => [h('p', { className: ['adoption-note'] }, inner(state, block))],
  data: (block) => [{ type: 'adoptionNote', text: textOf(block) }],
  lines: (block) => [textOf(block)],
};
