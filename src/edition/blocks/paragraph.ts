import { h } from 'hastscript';
import type { Node } from 'unist';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';
import { provisionData, provisionProperties, withOrdinal } from './provision.js';

/** A heading may run into it (（一）**申请。**…), and it may be the note of a table. */
export const paragraph: BlockFaces<'paragraph'> = {
  hast(block, state, { provision, tableOfNote }) {
    const own = provision(block);
    const isRunIn =
      own !== undefined &&
      block.children[1]?.type === 'strong' &&
      textOf(block.children[0] as Node) === own.ordinal.text;
    const table = tableOfNote(block);
    const note = table === undefined ? [] : table.landscape ? ['table-note', 'landscape'] : ['table-note'];
    const classes = isRunIn ? ['run-in', ...note] : note;
    return [h('p', provisionProperties(own, classes), withOrdinal(own, inner(state, block)))];
  },
  data: (block, { provision }) => provisionData(block, provision(block)),
  lines: (block) => [textOf(block)],
};
