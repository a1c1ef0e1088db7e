import { ancestry, draftsIn, movedCopy, type Draft } from './draft.js';
import type { Amendment, Move } from './amendment.js';
import type { Fault } from './fault.js';
import { containerOf, indexIn, slotFor } from './insert.js';
import type { Unit } from './provision.js';
import { takeOut } from './replace-whole.js';

export type MovingAmendment = Amendment & { readonly action: Move };

const HOLDING_ARTICLES: ReadonlySet<Unit> = new Set<Unit>(['book', 'chapter', 'section']);

/** Whether the articles in it are counted on from those before it. */
export function holdsArticles({ provision }: Draft): boolean {
  return HOLDING_ARTICLES.has(provision.unit);
}

/** Takes a provision from its place, so that its number is free; what it is besides may still be changed there. */
export function takeFrom(draft: Draft, amendment: MovingAmendment): void {
  const { as } = amendment.action;
  const { number } = draft.provision;
  if (as !== undefined) draft.said = { number: { ...as, style: number?.style ?? as.style }, by: amendment };
  // Articles are counted through chapters: those of a moved one are free with it.
  if (holdsArticles(draft)) takeOut(draft, amendment);
  else draft.goneBy = amendment;
}

/**
 * Brings a provision that was taken from its place, with all that was changed in it, beside another, or into it; a fault,
 * and it stays, where that is not told.
 */
export function move(
  amendment: MovingAmendment,
  draft: Draft,
  target: Draft,
  adjusts: boolean,
): Fault | undefined {
  const { side } = amendment.action;
  const { unit } = draft.provision;
  const container = containerOf(target, { unit, side });
  const isInItself = [...ancestry(target)].includes(draft);
  const slot =
    container === undefined || isInItself
      ? 'no-position'
      : slotFor({ unit, side }, target, container, draft.said?.number, adjusts);
  const standing = standingFor(draft, amendment);
  if (typeof slot === 'string') {
    for (const each of standing) putBack(each, amendment);
    return { kind: slot, amendment };
  }
  const copies = standing.map((each) => movedCopy(each, slot.parent, amendment));
  slot.parent.children.splice(indexIn(slot), 0, ...copies);
  for (const each of standing.flatMap((stood) => [...draftsIn(stood)])) each.goneBy ??= amendment;
  if (copies[0] !== undefined) draft.movedTo = copies[0];
  return undefined;
}

/** Takes along what has come in the place of a provision that was taken from its own. */
export function takeReplaced(draft: Draft, amendment: MovingAmendment): void {
  for (const each of standingFor(draft, amendment)) each.goneBy = amendment;
}

/** What a taken provision has become: itself, or the new text in its place. */
function standingFor(draft: Draft, amendment: MovingAmendment): readonly Draft[] {
  const { goneBy, parent } = draft;
  if (goneBy === amendment) return [draft];
  return (parent?.children ?? []).filter(({ newBy }) => newBy !== undefined && newBy === goneBy);
}

function putBack(draft: Draft, amendment: MovingAmendment): void {
  for (const each of draftsIn(draft)) if (each.goneBy === amendment) delete each.goneBy;
  if (draft.said?.by === amendment) delete draft.said;
}
