import type { Block } from '../level-columns.js';

const BLOCKS =
  '.issue :is(p, h1, h2, h3, h4, h5, h6, li, tr, .grid, figure, .banner, .short-text, .attachment-list, .signature)';
const PT_PER_PX = 72 / 96;

/** The blocks of the body in the order of reading, as they are set in a column of which no end is near. */
export function readBlocks(): Block[] {
  const blocks: Block[] = [];
  let last: HTMLElement | undefined;
  for (const element of document.querySelectorAll<HTMLElement>(BLOCKS)) {
    // What is in another block is set with it.
    if (last?.contains(element) === true || (element.querySelector('p') !== null && element.tagName === 'LI'))
      continue;
    last = element;
    blocks.push(blockOf(element, blocks.at(-1)));
  }
  return blocks;
}

function blockOf(element: HTMLElement, before: Block | undefined): Block {
  const { columnSpan, paddingTop, paddingBottom } = getComputedStyle(element);
  return {
    name: element.id,
    kind: columnSpan === 'all' ? 'across' : kindOf(element, before),
    heightPt: element.getBoundingClientRect().height * PT_PER_PX,
    abovePt: parseFloat(paddingTop) * PT_PER_PX,
    belowPt: parseFloat(paddingBottom) * PT_PER_PX,
  };
}

function kindOf(element: HTMLElement, before: Block | undefined): Block['kind'] {
  if (element.classList.contains('signature')) return 'signature';
  // What follows a heading stays close to it.
  if (/^H\d$/.test(element.tagName)) return before?.kind === 'heading' ? 'text' : 'heading';
  return element.classList.contains('attachment-list') ? 'list' : 'text';
}
