import type { Spaces } from '../level-columns.js';

/** Gives blocks the empty space that levels their columns, and takes back what they had before. */
export function setSpaces(spaces: Spaces): void {
  for (const spaced of document.querySelectorAll<HTMLElement>('[data-spaced]'))
    for (const box of boxesOf(spaced)) box.style.padding = '';
  for (const [name, { abovePt, belowPt }] of Object.entries(spaces)) {
    const block = document.getElementById(name);
    if (block === null) continue;
    block.dataset['spaced'] = '';
    for (const box of boxesOf(block)) {
      box.style.paddingTop = `${abovePt}pt`;
      box.style.paddingBottom = `${belowPt}pt`;
    }
  }
}

/** A row has no space of its own, but its cells have. */
function boxesOf(block: HTMLElement): HTMLElement[] {
  return block instanceof HTMLTableRowElement ? [...block.cells] : [block];
}
