import { inColumn, styled } from './in-column.js';
import { showOnScreen } from './screen.js';

/** A block that is wider than the place where it stands. */
export interface WideBlock {
  /** The name of its notice in the document. */
  readonly notice: string;
  /** In the notice's file. */
  readonly line: number;
  readonly kind: 'roster' | 'table' | 'text';
  /** How it begins. */
  readonly text: string;
}

// What borders and rounding may take.
const TOLERANCE_PX = 2;
const BEGINNING = 20;
const IN_AREA = ':is(.issue, .offprint) { columns: auto; width: var(--area-width); }';

/** The blocks of the document whose words do not fit into their column, or into the page where they go across it. */
export function wideBlocks(): WideBlock[] {
  showOnScreen();
  const blocks = Array.from(document.querySelectorAll<HTMLElement>('[data-line]'));
  const across = blocks.filter(goesAcross);
  const wide = new Set([
    ...inColumn(() => blocks.filter((block) => !across.includes(block) && isWide(block))),
    ...styled(IN_AREA, () => across.filter(isWide)),
  ]);
  // Of blocks inside each other, the innermost.
  return blocks
    .filter(
      (block) => wide.has(block) && ![...wide].some((other) => other !== block && block.contains(other)),
    )
    .map((block) => ({
      notice: block.closest('.notice')?.querySelector('.notice-title')?.id ?? '',
      line: Number(block.dataset['line']),
      kind: kindOf(block),
      text: block.textContent.trim().slice(0, BEGINNING),
    }));
}

/** Whether a block goes across the columns, or stands in one that does. */
function goesAcross(block: HTMLElement): boolean {
  for (let at: HTMLElement | null = block; at !== null; at = at.parentElement)
    if (getComputedStyle(at).columnSpan === 'all') return true;
  return false;
}

function isWide(block: HTMLElement): boolean {
  // What is landscape has a width of its own, which its page has too.
  const place = block.classList.contains('landscape') ? block : block.closest('.part');
  if (place === null) return false;
  const { right } = place.getBoundingClientRect();
  const content = document.createRange();
  content.selectNodeContents(block);
  return Array.from(content.getClientRects()).some((rect) => rect.right > right + TOLERANCE_PX);
}

function kindOf(block: HTMLElement): WideBlock['kind'] {
  if (block.closest('.roster') !== null) return 'roster';
  return block.closest('table') === null ? 'text' : 'table';
}
