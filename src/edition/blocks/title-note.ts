import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

export const titleNote: BlockFaces<'titleNote'> = {
  hast: (block, state) => [h('p', { className: ['title-note'] }, inner(state, block))],
  data: (block) => [{ type: 'titleNote', text: textOf(block) }],
  lines: (block) => [textOf(block)],
};

/**
 * What a note contains, with what it tells one after the other in spans: （2015年3月2日通过　自5月1日起施行）. Each has a line
 * of its own before one is broken.
 */
export function inEvents(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((child): ElementContent[] => {
    // The blank behind one goes with it, where it has no line of its own.
    const pieces = child.type === 'text' ? child.value.split(/(?<=\u3000)(?!\u3000)/u) : [];
    return pieces.length < 2 ? [child] : pieces.map((piece) => h('span', { className: ['event'] }, piece));
  });
}
