import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

/** 署名 and 成文日期, a line each. */
export const signature: BlockFaces<'signature'> = {
  hast: ({ children }, state) => [
    h(
      'div',
      { className: ['signature'] },
      children.map((line) => h('p', inner(state, line))),
    ),
  ],
  data: ({ children }) => [{ type: 'signature', lines: children.map(textOf) }],
  lines: ({ children }) => children.map(textOf),
};
