import { numberName } from './address.js';
import type { Amendment } from './amendment.js';
import { ancestry, type Draft } from './draft.js';
import type { Fault } from './fault.js';
import { holdsArticles } from './move.js';
import { overlapping, type PlacedEdit } from './word-edits.js';

/** An amendment of a kind, and what it speaks of. */
export interface Located {
  readonly amendment: Amendment;
  readonly drafts: readonly Draft[];
  /** Of a move: what it goes beside, or into. */
  readonly target?: Draft;
}

/** What is replaced or taken out as a whole, each by those who say so. */
export function wholeChanges(located: readonly Located[]): ReadonlyMap<Draft, Amendment[]> {
  const wholes = new Map<Draft, Amendment[]>();
  for (const { amendment, drafts } of located) {
    const { kind } = amendment.action;
    if (kind !== 'delete' && kind !== 'replace' && kind !== 'move') continue;
    for (const draft of drafts) wholes.set(draft, [...(wholes.get(draft) ?? []), amendment]);
  }
  return wholes;
}

/** What is said twice of one thing on one day: both of it. */
export function collisions(
  located: readonly Located[],
  wholes: ReadonlyMap<Draft, readonly Amendment[]>,
  edits: readonly PlacedEdit[],
): Fault[] {
  const pairs: [Amendment, Amendment][] = overlapping(edits);
  const numbers = new Map<Draft, Amendment>();
  for (const { amendment, drafts, target } of located) {
    const { kind } = amendment.action;
    // Beside what is moved itself may be where it was, or where it comes to.
    for (const above of target === undefined ? [] : ancestry(target))
      for (const other of wholes.get(above) ?? [])
        if (other !== amendment && other.action.kind === 'move') pairs.push([amendment, other]);
    for (const draft of drafts) {
      for (const above of ancestry(draft)) {
        for (const other of wholes.get(above) ?? []) {
          if (other === amendment || goTogether(amendment, other, above, draft)) continue;
          pairs.push([amendment, other]);
        }
      }
      if (kind !== 'renumber') continue;
      const other = numbers.get(draft);
      if (other !== undefined) pairs.push([other, amendment]);
      numbers.set(draft, amendment);
    }
  }
  pairs.push(...samePlaces(located));
  return eachOnce(pairs).flatMap(([one, another]): Fault[] => [
    { kind: 'collision', amendment: one, other: another },
    { kind: 'collision', amendment: another, other: one },
  ]);
}

/** Two that are both said of one thing as a whole are found from both sides. */
function eachOnce(pairs: readonly [Amendment, Amendment][]): [Amendment, Amendment][] {
  return pairs.filter(
    ([one, another], index) =>
      pairs.findIndex((pair) => pair.includes(one) && pair.includes(another)) === index,
  );
}

/**
 * Whether what is said of a draft goes together with what becomes as a whole of it, or of `above`, in which it stands:
 * 第六条改为第七条，修改为…; what is beside a provision may be taken out, and what is moved may be changed.
 */
function goTogether({ action }: Amendment, other: Amendment, above: Draft, draft: Draft): boolean {
  const isSame = above === draft;
  if (other.action.kind === 'move') return isKeptByMove(action, above, isSame);
  if (!isSame) return false;
  if (action.kind === 'move') return other.action.kind === 'replace';
  if (action.kind === 'insert') return action.side !== undefined;
  return action.kind === 'renumber' && other.action.kind === 'replace';
}

/** Whether a change of what is moved, or of something in it, is made as well. */
function isKeptByMove(action: Amendment['action'], moved: Draft, isSame: boolean): boolean {
  switch (action.kind) {
    case 'words':
      return true;
    case 'move':
      return false;
    case 'delete':
      return !isSame && !holdsArticles(moved);
    case 'insert':
      return !(isSame && action.side !== undefined) && !holdsArticles(moved);
    default:
      return isSame || !holdsArticles(moved);
  }
}

/** Those that give one number in one place to two new provisions, or put two of them to one side of another. */
function samePlaces(located: readonly Located[]): [Amendment, Amendment][] {
  const pairs: [Amendment, Amendment][] = [];
  const taken = new Map<string, { amendment: Amendment; draft: Draft | undefined }[]>();
  for (const { amendment, drafts, target } of located) {
    const { action } = amendment;
    if (action.kind !== 'insert' && action.kind !== 'move') continue;
    const unit = action.kind === 'insert' ? action.unit : (drafts[0]?.provision.unit ?? 'article');
    const as = action.kind === 'insert' ? action.as : action.as === undefined ? [] : [action.as];
    const isNumbered = as.length > 0;
    const names = isNumbered ? as.map((number) => numberName(unit, number)) : [action.side ?? ''];
    for (const name of names) {
      const key = `${unit} ${name}`;
      const draft = target ?? drafts[0];
      const before = taken.get(key) ?? [];
      // Articles are numbered through the act.
      for (const other of before)
        if ((unit === 'article' && isNumbered) || other.draft === draft)
          pairs.push([other.amendment, amendment]);
      taken.set(key, [...before, { amendment, draft }]);
    }
  }
  return pairs.filter(([one, another]) => one !== another);
}
