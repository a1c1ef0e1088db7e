import { textOf } from '../model/prose.js';
import type { Part, PartTitle } from '../model/tree.js';

/** The line that opens a part; the notice's own part has none. */
export function partTitleOf(part: Part): PartTitle | undefined {
  return part.children.find((block) => block.type === 'partTitle');
}

/** Its words without the label 附件1. */
export function titleOf(part: Part): string | undefined {
  const title = partTitleOf(part);
  return title === undefined ? undefined : textOf(title);
}
