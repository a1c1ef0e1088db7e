import { h } from 'hastscript';
import type { Node } from 'unist';
import { isAppointmentHead } from '../../model/appointment.js';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';
import { provisionData, provisionProperties, withOrdinal } from './provision.js';

/** A heading may run into it (（一）**申请。**…), it may be the note of a table, or 任命： over the people it is said of. */
export const paragraph: BlockFaces<'paragraph'> = {
  hast(block, state, { provision, tableOfNote }) {
    const own = provision(block);
    const isRunIn =
      own !== undefined &&
      block.children[1]?.type === 'strong' &&
      textOf(block.children[0] as Node) === own.ordinal.text;
    const table = tableOfNote(block);
    const note = table === undefined ? [] : table.landscape ? ['table-note', 'landscape'] : ['table-note'];
    const head = isAppointmentHead(textOf(block)) ? ['appointment-head'] : [];
    const classes = [...(isRunIn ? ['run-in'] : []), ...note, ...head];
    return [h('p', provisionProperties(own, classes), withOrdinal(own, inner(state, block)))];
  },
  data: (block, { provision }) => provisionData(block, provision(block)),
  lines: (block) => [textOf(block)],
};
