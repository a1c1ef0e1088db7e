import type { BlockData } from './block-data.js';
import type { EditionPart } from './edition.js';

/**
 * The permanent ids in the page of a notice: its enclosed texts and attachments, all that has an ordinal, and its tables
 * and figures.
 */
export function provisionIds(parts: readonly EditionPart[]): string[] {
  return parts.flatMap(({ id, kind, blocks }) => [
    ...(kind === 'main' ? [] : [id]),
    ...blocks.flatMap(idsOf),
  ]);
}

function idsOf(block: BlockData): string[] {
  if ('blocks' in block) return block.blocks.flatMap(idsOf);
  return 'id' in block && block.id !== '' ? [block.id] : [];
}
