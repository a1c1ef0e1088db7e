import { groupBy } from '../model/group-by.js';
import type { Amendment, Times } from './amendment.js';
import type { Draft, Edit } from './draft.js';
import type { Fault } from './fault.js';

export type WordAmendment = Amendment & { readonly action: { readonly kind: 'words' } };

/** An edit, and the draft whose text it is in. */
export interface PlacedEdit {
  readonly draft: Draft;
  readonly edit: Edit;
}

/**
 * Where the words of an amendment stand in a provision, but for what another amendment replaces or takes out as a whole;
 * a fault where they do not stand there as often as said.
 */
export function wordEdits(
  amendment: WordAmendment,
  scopes: readonly Draft[],
  isSettled: (draft: Draft) => boolean,
): readonly PlacedEdit[] | Fault {
  const { action, at } = amendment;
  const isName = at.at(-1)?.unit === 'name';
  const found = scopes
    .flatMap((scope) => (isName ? [scope] : [...unsettled(scope, isSettled)]))
    .flatMap((draft) => editsIn(draft, amendment));
  if (found.length === 0) return { kind: 'no-words', amendment };
  if (isAsOften(found.length, action.times)) return found;
  return { kind: 'words-count', amendment, count: found.length };
}

function isAsOften(count: number, times: Times): boolean {
  return times === 'all' || times === count;
}

function* unsettled(draft: Draft, isSettled: (draft: Draft) => boolean): Generator<Draft> {
  if (isSettled(draft)) return;
  yield draft;
  for (const child of draft.children) yield* unsettled(child, isSettled);
}

function editsIn(draft: Draft, amendment: WordAmendment): PlacedEdit[] {
  const { from, to } = amendment.action;
  const { text } = draft.provision;
  const found: PlacedEdit[] = [];
  for (let at = text.indexOf(from); at >= 0 && from !== ''; at = text.indexOf(from, at + from.length))
    found.push({ draft, edit: { start: at, end: at + from.length, words: to, by: amendment } });
  return found;
}

/** The pairs of amendments that change the same words, whichever of them comes first. */
export function overlapping(placed: readonly PlacedEdit[]): [Amendment, Amendment][] {
  const pairs: [Amendment, Amendment][] = [];
  for (const own of groupBy(placed, ({ draft }) => draft).values()) {
    const edits = own.map(({ edit }) => edit).sort((a, b) => a.start - b.start);
    for (const [index, edit] of edits.entries())
      for (let next = index + 1; next < edits.length; next++) {
        const other = edits[next];
        if (other === undefined || other.start >= edit.end) break;
        if (other.by !== edit.by) pairs.push([edit.by, other.by]);
      }
  }
  return pairs;
}
