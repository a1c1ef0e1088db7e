import type { Action, Amendment } from './amendment.js';
import { numberName } from './address.js';
import { draftsIn, type Draft } from './draft.js';
import type { Fault } from './fault.js';
import { putBehind } from './insert.js';
import { newAttachment } from './new-attachment.js';
import { rowsOf } from './new-rows.js';
import { newProvisions } from './new-text.js';
import { sameNumber, type Unit } from './provision.js';

/** Takes a provision out with all that stands under it. */
export function takeOut(draft: Draft, by: Amendment): void {
  for (const each of draftsIn(draft)) each.goneBy = by;
}

const PLAIN: ReadonlySet<Unit> = new Set<Unit>(['title', 'cell', 'heading', 'line', 'table']);

/** Puts a new text in the place of a provision; a fault, and all stays, where it is no text for such a place. */
export function replaceWhole(
  draft: Draft,
  amendment: Amendment,
  { lines }: Extract<Action, { kind: 'replace' }>,
  adjusts: boolean,
): Fault | undefined {
  const { unit, number, text } = draft.provision;
  if (PLAIN.has(unit) || amendment.at.at(-1)?.unit === 'name') {
    draft.edits.push({ start: 0, end: text.length, words: lines.join(''), by: amendment });
    return undefined;
  }
  if (unit === 'row' || unit === 'part') return replaceUnnumbered(draft, amendment, lines);
  const told = draft.said?.number ?? number;
  const provisions = newProvisions(lines, unit, told);
  const [first, ...more] = provisions ?? [];
  if (first === undefined) return { kind: 'new-text', amendment };
  const isOther = !sameNumber(first.number, told);
  if (isOther && (!adjusts || draft.said !== undefined) && first.number !== undefined && told !== undefined)
    return {
      kind: 'number-written',
      amendment,
      expected: numberName(unit, told),
      actual: numberName(unit, first.number),
    };
  takeOut(draft, amendment);
  const made = putBehind(draft, [first, ...more], amendment);
  made.forEach((each, index) => {
    const own = each.provision.number;
    if (index === 0 && draft.said !== undefined) each.said = draft.said;
    else if (own !== undefined && (index > 0 || isOther)) each.said = { number: own, by: amendment };
  });
  return undefined;
}

function replaceUnnumbered(draft: Draft, amendment: Amendment, lines: readonly string[]): Fault | undefined {
  const { provision, parent } = draft;
  const made = provision.unit === 'row' ? rowsOf(lines, parent) : newAttachment(lines, provision);
  if (!Array.isArray(made)) return { kind: made, amendment };
  takeOut(draft, amendment);
  putBehind(draft, made, amendment);
  return undefined;
}
