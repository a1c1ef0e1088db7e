import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

export const titleNote: BlockFaces<'titleNote'> = {
  hast: (block, state) => [h('p', { className: ['title-note'] }, inner(state, block))],
  data: (block) => [{ type: 'titleNote', text: textOf(block) }],
  lines: (block) => [textOf(block)],
};
