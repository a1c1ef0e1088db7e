import type { BlockData } from './block-data.js';
import type { EditionNotice } from './edition.js';

/** The paths of the pictures that a notice shows, in their order. */
export function imagesIn({ parts }: Pick<EditionNotice, 'parts'>): string[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(pathsIn));
}

function pathsIn(block: BlockData): string[] {
  if ('blocks' in block) return block.blocks.flatMap(pathsIn);
  return 'image' in block ? [block.image] : [];
}
