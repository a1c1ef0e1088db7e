import { ancestry, draftsIn, type Draft } from './draft.js';
import type { Amendment, Move } from './amendment.js';
import type { Fault } from './fault.js';
import { containerOf, putInto, slotFor } from './insert.js';

export type MovingAmendment = Amendment & { readonly action: Move };

/** Brings a provision, taken out before, beside another, or into it; a fault, and it stays, where that is not told. */
export function move(
  amendment: MovingAmendment,
  draft: Draft,
  target: Draft,
  adjusts: boolean,
): Fault | undefined {
  const { as, side } = amendment.action;
  const { unit, number: old } = draft.provision;
  const container = containerOf(target, { unit, side });
  const isInItself = [...ancestry(target)].includes(draft);
  const number = as && { ...as, style: old?.style ?? as.style };
  const slot =
    container === undefined || isInItself
      ? 'no-position'
      : slotFor({ unit, side }, target, container, number ?? draft.said?.number, adjusts);
  if (typeof slot === 'string') {
    for (const each of draftsIn(draft)) delete each.goneBy;
    return { kind: slot, amendment };
  }
  const made = putInto(slot, draft.provision, amendment);
  const said = number === undefined ? draft.said : { number, by: amendment };
  if (said !== undefined) made.said = said;
  draft.movedTo = made;
  return undefined;
}
