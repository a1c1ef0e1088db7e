import type { Stretch } from './draft.js';

/** What was kept, struck and added from one text of an act to another. */
export type PlainStretch = Pick<Stretch, 'kind' | 'words'>;

/**
 * What was kept, struck and added from a first text to a third, of what was from the first to the second and from the second
 * to the third. What the second alone had is in neither; words that were struck and came back are kept.
 */
export function composeStretches(
  first: readonly PlainStretch[],
  second: readonly PlainStretch[],
): PlainStretch[] {
  const made: PlainStretch[] = [];
  // What the second change does with the words between, which it has as kept or struck.
  const fates = second.filter(({ words }) => words !== '');
  let [at, used] = [0, 0];
  const addNew = (): void => {
    for (let next = fates[at]; next?.kind === 'added'; next = fates[++at]) made.push(next);
  };
  for (const { kind, words } of first) {
    if (kind === 'struck') {
      made.push({ kind, words });
      continue;
    }
    for (let done = 0; done < words.length;) {
      if (used === 0) addNew();
      const fate = fates[at];
      if (fate === undefined) break;
      const taken = words.slice(done, done + fate.words.length - used);
      if (fate.kind === 'kept') made.push({ kind, words: taken });
      else if (kind === 'kept') made.push({ kind: 'struck', words: taken });
      done += taken.length;
      used += taken.length;
      if (used === fate.words.length) [at, used] = [at + 1, 0];
    }
  }
  addNew();
  return joined(made);
}

/** One stretch for all that was struck between two that were kept, and one for all that was added. */
function joined(stretches: readonly PlainStretch[]): PlainStretch[] {
  const made: PlainStretch[] = [];
  let [kept, struck, added] = ['', '', ''];
  const write = (kind: Stretch['kind'], words: string): void => {
    if (words !== '') made.push({ kind, words });
  };
  const endChange = (): void => {
    if (struck === added) kept += struck;
    else {
      write('kept', kept);
      write('struck', struck);
      write('added', added);
      kept = '';
    }
    [struck, added] = ['', ''];
  };
  for (const { kind, words } of stretches) {
    if (kind === 'struck') struck += words;
    else if (kind === 'added') added += words;
    else {
      endChange();
      kept += words;
    }
  }
  endChange();
  write('kept', kept);
  return made;
}
