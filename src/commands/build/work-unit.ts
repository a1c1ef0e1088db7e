import type { Edition } from '../../edition/edition.js';
import { groupBy } from '../../model/group-by.js';
import { hashOf } from '../../model/inputs.js';
import { issueLabel } from '../../model/issue.js';
import type { Memory } from '../../model/memory.js';
import { NO_OUTPUT } from '../output/earlier-output.js';
import type { Assembled } from './assemble.js';
import type { CarrierName, Piece, Tools } from './carrier.js';
import { CARRIERS } from './carriers.js';
import { make } from './make.js';
import { pieceKey, wasKept } from './piece-memory.js';
import type { CarrierPlan } from './plan.js';

/**
 * What one machine makes in one go, apart from the others: the print of an issue with the pictures of its pages, or the
 * offprints of an issue. What all issues are asked for, the site, is made by the build that joins them.
 */
export interface WorkUnit {
  /** print 2015-03: the same in every build. */
  readonly name: string;
  /** Its name for the editor: 印刷版 2015年第3期. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Prints of other issues that must have been made before: an index of the year names their pages. */
  readonly needs: readonly Piece[];
}

// The pictures of pages are drawn from the print.
const MADE_WITH: Partial<Record<CarrierName, CarrierName>> = { sheets: 'print' };

/** The units of what plans make. */
export function unitsOf(plans: readonly CarrierPlan[]): WorkUnit[] {
  const made = plans.flatMap((plan) => plan.made);
  const prints = new Map(
    [...made, ...plans.flatMap(({ taken }) => taken)]
      .filter(({ carrier }) => carrier === 'print')
      .map((piece) => [piece.edition?.name, piece]),
  );
  const labels = new Map(plans.map(({ carrier: { name, label } }) => [name, label]));
  const byCarrier = groupBy(made, ({ carrier }) => MADE_WITH[carrier] ?? carrier);
  return Array.from(byCarrier, ([carrier, pieces]) =>
    Array.from(
      groupBy(pieces, ({ edition }) => edition),
      ([edition, own]): WorkUnit[] => {
        // Without the print, which an earlier build has left in its output, no other machine can draw its pages.
        if (edition === undefined || !own.some((piece) => piece.carrier === carrier)) return [];
        const label = `${labels.get(carrier) ?? carrier} ${issueLabel(edition.issue)}`;
        const needs = carrier === 'print' ? indexedBy(edition, prints) : [];
        return [{ name: `${carrier} ${edition.name}`, label, pieces: own, needs }];
      },
    ).flat(),
  ).flat();
}

function indexedBy(
  { name: own, yearIndex }: Edition,
  prints: ReadonlyMap<string | undefined, Piece>,
): readonly Piece[] {
  return (yearIndex?.issues ?? []).flatMap(({ name }) => (name === own ? [] : (prints.get(name) ?? [])));
}

/** All that the unit is made from, as one hash. */
export function unitKey({ pieces }: WorkUnit): string {
  return hashOf(pieces.map(pieceKey));
}

/** Whether all of it was made and kept. */
export function isKept({ pieces }: WorkUnit, memory: Memory): boolean {
  return pieces.every((piece) => wasKept(piece, memory));
}

/** Whether all was kept that must have been made before. */
export function isReady({ needs }: WorkUnit, memory: Memory): boolean {
  return needs.every((piece) => wasKept(piece, memory));
}

/**
 * Makes and proves a unit, and keeps it.
 *
 * @throws ProofError where it does not say what it should.
 */
export async function makeUnit(
  { pieces, needs }: WorkUnit,
  assembled: Assembled,
  tools: Tools,
): Promise<void> {
  const asked = [...needs, ...pieces];
  const plans = CARRIERS.map((carrier) => ({
    carrier,
    made: asked.filter((piece) => piece.carrier === carrier.name),
    taken: [],
  }));
  await make(assembled, plans, NO_OUTPUT, tools);
}
