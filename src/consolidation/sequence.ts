import type { Amendment } from './amendment.js';
import { numberName } from './address.js';
import { ancestry, draftsIn, type Draft } from './draft.js';
import type { Fault } from './fault.js';
import { compareNumbers, sameNumber, type ProvisionNumber, type Unit } from './provision.js';

/** Provisions that are counted together: the articles of a part, the 款 of an article, the 项 of a 款. */
export interface Sequence {
  readonly unit: Unit;
  /** What they are all in. */
  readonly root: Draft;
  /** In reading order, with what is taken out. */
  readonly members: readonly Draft[];
}

const THROUGH_PART: ReadonlySet<Unit> = new Set<Unit>(['book', 'chapter', 'article']);

/** The sequence of a unit's provisions in which one that stands in `container` is counted. */
export function sequenceIn(container: Draft, unit: Unit): Sequence {
  if (!THROUGH_PART.has(unit)) {
    const members = container.children.filter(({ provision }) => provision.unit === unit);
    return { unit, root: container, members };
  }
  const above = [...ancestry(container)];
  const root = above.find(({ provision }) => provision.unit === 'part') ?? above.at(-1) ?? container;
  return { unit, root, members: [...draftsIn(root)].filter(({ provision }) => provision.unit === unit) };
}

/** The number of a draft as far as it is told: as it was, or as it is said to become. */
export function toldNumber({ said, provision }: Draft): ProvisionNumber | undefined {
  return said?.number ?? provision.number;
}

/** The members that stay, each with the number that it has when all count on from the first. */
export function counted({ members, unit }: Sequence): { draft: Draft; number: ProvisionNumber }[] {
  // The act before tells with which number it begins; what comes from elsewhere brings an old one.
  const begins = members.find(({ newBy }) => newBy === undefined) ?? members[0];
  const first = begins?.provision.number?.value ?? 1;
  let last: ProvisionNumber | undefined;
  return members
    .filter(({ goneBy }) => goneBy === undefined)
    .map((draft) => {
      const own = toldNumber(draft);
      const style = own?.style ?? 'article';
      const isBetween = own?.insertion !== undefined && last !== undefined;
      last = isBetween
        ? { style, value: last?.value ?? first, insertion: (last?.insertion ?? 0) + 1 }
        : { style, value: last === undefined ? (unit === 'paragraph' ? 1 : first) : last.value + 1 };
      return { draft, number: last };
    });
}

// Where nobody says so, these count on by themselves: a new 第三项 can only push the old one down.
const COUNT_ON: ReadonlySet<Unit> = new Set<Unit>(['item', 'subitem', 'point']);

/** Gives the members of a sequence that has changed their numbers, and tells where these do not fit. */
export function countAgain(sequence: Sequence, adjusting: Amendment | undefined): Fault[] {
  if (sequence.unit === 'paragraph') return counted(sequence).flatMap(misplaced);
  if (adjusting !== undefined)
    return counted(sequence).flatMap(({ draft, number }) => {
      const by = draft.said?.by ?? draft.newBy ?? adjusting;
      draft.final = { number, by };
      const { said } = draft;
      if (said === undefined || sameNumber(said.number, number)) return [];
      return [fault('number-inconsistent', said.by, sequence.unit, number, said.number)];
    });
  return asTold(sequence);
}

function misplaced({ draft, number }: { draft: Draft; number: ProvisionNumber }): Fault[] {
  const { said } = draft;
  if (said === undefined || said.number.value === number.value) return [];
  return [fault('number-gap', said.by, 'paragraph', number, said.number)];
}

function asTold({ members, unit }: Sequence): Fault[] {
  const faults: Fault[] = [];
  let last: { draft: Draft; number: ProvisionNumber } | undefined;
  let gone: Draft | undefined;
  for (const draft of members) {
    if (draft.goneBy !== undefined) {
      if (draft.newBy === undefined && !isReplaced(draft, members)) gone ??= draft;
      continue;
    }
    const told = toldNumber(draft);
    if (told === undefined) continue;
    let number = told;
    const why = changeOf(draft) ?? (last && changeOf(last.draft)) ?? gone?.goneBy;
    if (last !== undefined && why !== undefined) {
      if (compareNumbers(number, last.number) <= 0) {
        if (COUNT_ON.has(unit) && draft.said === undefined)
          number = { style: told.style, value: last.number.value + 1 };
        else {
          const kind = sameNumber(number, last.number) ? 'number-taken' : 'number-order';
          faults.push(fault(kind, why, unit, last.number, number));
        }
      } else if (number.value > last.number.value + 1)
        faults.push(
          fault('number-gap', why, unit, { style: told.style, value: last.number.value + 1 }, number),
        );
    }
    if (why !== undefined) draft.final = { number, by: changeOf(draft) ?? why };
    // A provision that was pushed down pushes the next.
    last = { draft, number };
    gone = undefined;
  }
  // Where two have changed places, all that follows is out of order, too.
  const disorder = faults.filter(({ kind }) => kind === 'number-order');
  return disorder.length > 0 ? disorder : faults;
}

function isReplaced(draft: Draft, members: readonly Draft[]): boolean {
  return members.some(({ newBy }) => newBy !== undefined && newBy === draft.goneBy);
}

function changeOf({ said, newBy, final, provision }: Draft): Amendment | undefined {
  const isPushed = final !== undefined && !sameNumber(final.number, provision.number);
  return said?.by ?? newBy ?? (isPushed ? final.by : undefined);
}

function fault(
  kind: Fault['kind'],
  amendment: Amendment,
  unit: Unit,
  expected: ProvisionNumber | undefined,
  actual: ProvisionNumber,
): Fault {
  return {
    kind,
    amendment,
    ...(expected && { expected: numberName(unit, expected) }),
    actual: numberName(unit, actual),
  };
}
