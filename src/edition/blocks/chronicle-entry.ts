import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { eventText } from '../../model/chronicle.js';
import { textOf } from '../../model/prose.js';
import type { BlockFaces } from './block-faces.js';
import { inner } from './inner.js';

/** Its days lead the paragraph. */
export const chronicleEntry: BlockFaces<'chronicleEntry'> = {
  hast: (block, state) => [
    h('p', { className: ['chronicle-entry'] }, withDays(block.days, inner(state, block))),
  ],
  data: (block) => [
    {
      type: 'chronicleEntry',
      days: block.days,
      text: eventText(block),
    },
  ],
  lines: (block) => [textOf(block)],
};

function withDays(days: string, children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  // An editor who has set them bold has set them apart already.
  if (first?.type !== 'text' || !first.value.startsWith(days)) return children;
  const text: ElementContent = { type: 'text', value: first.value.slice(days.length) };
  return [h('span', { className: ['days'] }, days), text, ...rest];
}
