import type { BlockData } from './block-data.js';
import type { EditionPart } from './edition.js';

export type TableData = Extract<BlockData, { type: 'table' }>;

/** The tables in the parts of a notice, in reading order. */
export function tablesIn(parts: readonly EditionPart[]): TableData[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(tablesOf));
}

function tablesOf(block: BlockData): TableData[] {
  if (block.type === 'table') return [block];
  return 'blocks' in block ? block.blocks.flatMap(tablesOf) : [];
}
