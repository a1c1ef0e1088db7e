import { parseDays } from '../../model/chronicle.js';
import { textOf } from '../../model/prose.js';
import type { ChronicleEntry, NoticeTree } from '../../model/tree.js';

/** Knows each paragraph of a chronicle that begins with a day for an entry. */
export function chronicleEntries(tree: NoticeTree): void {
  for (const part of tree.children) {
    part.children = part.children.map((block) => {
      const days = block.type === 'paragraph' ? parseDays(textOf(block)) : undefined;
      if (block.type !== 'paragraph' || days === undefined) return block;
      return { ...block, type: 'chronicleEntry', days: days.text } satisfies ChronicleEntry;
    });
  }
}
