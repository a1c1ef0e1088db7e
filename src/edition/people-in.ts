import type { BlockData } from './block-data.js';
import type { EditionPart } from './edition.js';

/** The people whom the rosters of a notice name, in their order. */
export function peopleIn(parts: readonly EditionPart[]): string[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(peopleOf));
}

function peopleOf(block: BlockData): string[] {
  if ('blocks' in block) return block.blocks.flatMap(peopleOf);
  if (block.type !== 'roster') return [];
  return block.groups.flatMap(({ people, subgroups = [] }) =>
    [people, ...subgroups.map((subgroup) => subgroup.people)].flat().map(({ name }) => name),
  );
}
