import type { Node } from 'unist';
import { parseOrdinal, type Ordinal } from './ordinal.js';
import { textOf } from './prose.js';
import type { Grid } from './tree.js';

const NOTE = /^(?:(?:表)?注[\d一二三四五六七八九十]*|备注|说明|(?:资料|数据)来源)：/u;

/**
 * The paragraphs right after a table that are its notes, with the table: those that say so of themselves (注：…, 资料来源：…),
 * and those that go on with what such a one has begun: 注：1.… and then 2.…, or 注： and then 1.… or one paragraph.
 */
export function tableNotes(blocks: readonly Node[]): ReadonlyMap<Node, Grid> {
  const notes = new Map<Node, Grid>();
  let table: Grid | undefined;
  let goesOn: (text: string) => boolean = () => false;
  for (const block of blocks) {
    if (block.type === 'grid') {
      table = block as Grid;
      goesOn = () => false;
      continue;
    }
    const text = table !== undefined && block.type === 'paragraph' ? textOf(block) : undefined;
    const lead = text === undefined ? undefined : NOTE.exec(text)?.[0];
    if (table === undefined || text === undefined || (lead === undefined && !goesOn(text))) {
      table = undefined;
      continue;
    }
    notes.set(block, table);
    const words = text.slice(lead?.length ?? 0).trimStart();
    goesOn = words === '' ? () => true : nextAfter(parseOrdinal(words));
  }
  return notes;
}

/** Whether a text begins with the next number of the same kind. */
function nextAfter(ordinal: Ordinal | undefined): (text: string) => boolean {
  return (text) => {
    const next = parseOrdinal(text);
    return ordinal !== undefined && next?.style === ordinal.style && next.value === ordinal.value + 1;
  };
}
