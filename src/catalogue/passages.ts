import type { PlainStretch } from '../consolidation/compose-stretches.js';

/** Words in which a text differs from another, with some that stand around them. */
export interface Passage {
  readonly pieces: readonly PlainStretch[];
}

// So many characters of what was kept stand around what was changed, and part one passage from the next.
const AROUND = 24;

/** What was struck and added, each with the words around it. */
export function passagesIn(stretches: readonly PlainStretch[]): Passage[] {
  const passages: PlainStretch[][] = [];
  let isOpen = false;
  let before = '';
  for (const { kind, words } of stretches) {
    if (kind !== 'kept') {
      if (!isOpen) passages.push(before === '' ? [] : [{ kind: 'kept', words: ending(before) }]);
      isOpen = true;
      passages.at(-1)?.push({ kind, words });
      before = '';
      continue;
    }
    before += words;
    if (!isOpen) continue;
    const isFar = words.length > 2 * AROUND;
    passages.at(-1)?.push({ kind, words: isFar ? `${words.slice(0, AROUND)}……` : words });
    if (isFar) isOpen = false;
    else before = '';
  }
  return passages.map((pieces) => ({ pieces }));
}

function ending(words: string): string {
  return words.length > AROUND ? `……${words.slice(-AROUND)}` : words;
}
