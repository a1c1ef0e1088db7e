import type { BlockData } from './block-data.js';
import type { EditionPart } from './edition.js';

/** The paths of the pictures that the parts of a notice show, in their order. */
export function imagesIn(parts: readonly EditionPart[]): string[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(pathsIn));
}

function pathsIn(block: BlockData): string[] {
  if ('blocks' in block) return block.blocks.flatMap(pathsIn);
  return 'image' in block ? [block.image] : [];
}
