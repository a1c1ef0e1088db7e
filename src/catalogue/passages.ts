import type { PlainStretch } from '../consolidation/compose-stretches.js';

/** Words in which a text differs from another, with some that stand around them. */
export interface Passage {
  readonly pieces: readonly PlainStretch[];
}

// So many characters of what was kept stand around what was changed, and part one passage from the next.
const AROUND = 24;

/** What was struck and added, each with the words around it; its lines begin behind line breaks. */
export function passagesIn(stretches: readonly PlainStretch[]): Passage[] {
  const passages: PlainStretch[][] = [];
  let isOpen = false;
  let before = '';
  for (const { kind, words } of withoutChangedBreaks(stretches)) {
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
  return passages.map((pieces) => ({ pieces: fromFirstWord(pieces) }));
}

/** One stretch for all that was kept between two changes. A line that breaks elsewhere is no change of the words. */
function withoutChangedBreaks(stretches: readonly PlainStretch[]): PlainStretch[] {
  const joined: PlainStretch[] = [];
  for (const { kind, words } of stretches) {
    const isBreak = words.trim() === '';
    if (isBreak && kind === 'struck') continue;
    const last = joined.at(-1);
    const own = isBreak ? (last?.kind ?? 'kept') : kind;
    if (last?.kind === own) joined.splice(-1, 1, { kind: own, words: last.words + words });
    else joined.push({ kind: own, words });
  }
  return joined;
}

function fromFirstWord([first, ...rest]: readonly PlainStretch[]): PlainStretch[] {
  return first === undefined ? [] : [{ ...first, words: first.words.trimStart() }, ...rest];
}

function ending(words: string): string {
  return words.length > AROUND ? `……${words.slice(-AROUND)}` : words;
}
