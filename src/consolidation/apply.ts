import type { Amendment } from './amendment.js';
import { pathName, provisionsAt, wholeText } from './address.js';
import { collisions, wholeChanges, type Located } from './collisions.js';
import { ancestry, draftOf, draftsIn, finished, type Draft, type Stretch } from './draft.js';
import { isLeftOut, type Fault } from './fault.js';
import { insert, type InsertingAmendment } from './insert.js';
import { move, takeFrom, takeReplaced, type MovingAmendment } from './move.js';
import { compareNumbers, sameNumber, type Provision, type ProvisionNumber, type Unit } from './provision.js';
import { replaceWhole, takeOut } from './replace-whole.js';
import { countAgain, sequenceIn } from './sequence.js';
import { wordEdits, type PlacedEdit, type WordAmendment } from './word-edits.js';

/** What an act has become by a set of amendments. */
export interface Applied {
  readonly act: Provision;
  /** Why amendments were left out, or do not fit. */
  readonly faults: readonly Fault[];
  /** All words before and after, in reading order: what was kept, struck and added. */
  readonly stretches: readonly Stretch[];
  /** What was taken out, each by what. */
  readonly removed: readonly { readonly provision: Provision; readonly by: Amendment }[];
  /** What has another number than before, as it stood before. */
  readonly renumbered: readonly Renumbered[];
}

export interface Renumbered {
  readonly provision: Provision;
  readonly number: ProvisionNumber;
  readonly by: Amendment;
}

/**
 * Makes the changes of one day in an act. All of them speak of the act before, so that their order does not matter; two
 * that speak of the same words or numbers are both left out, and so is whatever cannot be made as it is written.
 */
export function apply(act: Provision, amendments: readonly Amendment[]): Applied {
  const root = draftOf(act);
  const draftOfProvision = new Map([...draftsIn(root)].map((draft) => [draft.provision, draft]));
  const faults: Fault[] = [];
  const located: Located[] = [];
  for (const amendment of amendments) {
    const found = locate(amendment, act, draftOfProvision);
    if ('kind' in found) faults.push(found);
    else located.push(found);
  }
  const wholes = wholeChanges(located);
  const edits = editsOf(located, (draft) => isSettled(wholes.get(draft)), faults);
  faults.push(...collisions(located, wholes, edits));
  const left = new Set(faults.filter(isLeftOut).map(({ amendment }) => amendment));
  const rest = located.filter(({ amendment }) => !left.has(amendment));
  const adjusting = amendments.find(({ action }) => action.kind === 'adjust');
  renumber(rest);
  for (const { draft, edit } of edits) if (!left.has(edit.by)) draft.edits.push(edit);
  faults.push(...replaceWholes(rest, adjusting !== undefined));
  faults.push(...bringIn(rest, adjusting !== undefined));
  faults.push(...countAll(root, adjusting));
  const removed = outermostGone(root);
  const stretches: Stretch[] = [];
  return {
    act: finished(root, stretches) ?? act,
    faults,
    stretches,
    removed,
    renumbered: renumberedIn(root),
  };
}

function locate(
  amendment: Amendment,
  act: Provision,
  drafts: ReadonlyMap<Provision, Draft>,
): Located | Fault {
  const { action, at, title } = amendment;
  if (action.kind === 'adjust') return { amendment, drafts: [] };
  // An attachment is one of the document, whichever of its texts is named.
  if (action.kind === 'insert' && action.unit === 'part')
    return { amendment, drafts: [drafts.get(act)].filter((draft) => draft !== undefined) };
  const mayBeAll = action.kind === 'words' && at.length === 0;
  const places = mayBeAll ? wholeText(act, title) : provisionsAt(act, at, title);
  const found = places.flatMap((provision) => drafts.get(provision) ?? []);
  if (found.length === 0) return { kind: 'no-place', amendment };
  if (found.length > 1 && !mayBeAll) return { kind: 'several-places', amendment, count: found.length };
  if (action.kind !== 'move') return { amendment, drafts: found };
  const [target, another] = provisionsAt(act, action.to, title).flatMap((each) => drafts.get(each) ?? []);
  const to = { actual: pathName(action.to) };
  if (target === undefined) return { kind: 'no-place', amendment, ...to };
  if (another !== undefined) return { kind: 'several-places', amendment, count: 2, ...to };
  return { amendment, drafts: found, target };
}

/** Whether nothing else can be said of the words of what is changed so: what is only moved keeps them. */
function isSettled(changes: readonly Amendment[] = []): boolean {
  return changes.some(({ action }) => action.kind !== 'move');
}

function editsOf(
  located: readonly Located[],
  isSettled: (draft: Draft) => boolean,
  faults: Fault[],
): PlacedEdit[] {
  const lacking: Fault[] = [];
  const edits = located.flatMap(({ amendment, drafts }) => {
    // What is said of a provision that goes as a whole collides, and is told so below.
    if (amendment.action.kind !== 'words' || drafts.some((draft) => isUnder(draft, isSettled))) return [];
    const found = wordEdits(amendment as WordAmendment, drafts, isSettled);
    if (!('kind' in found)) return found;
    lacking.push(found);
    return [];
  });
  const made = new Set(edits.map(({ edit }) => edit.by));
  faults.push(...lacking.filter((fault) => !isMadeElsewhere(fault, made)));
  return edits;
}

/** Of several words in several places: whether the place has another of the words, and another place these. */
function isMadeElsewhere({ kind, amendment }: Fault, made: ReadonlySet<Amendment>): boolean {
  const { action, at } = amendment;
  if (kind !== 'no-words' || action.kind !== 'words' || action.breath === undefined) return false;
  const said = [...made].filter(
    (each) => each.action.kind === 'words' && each.action.breath === action.breath,
  );
  const hasOther = said.some((each) => pathName(each.at) === pathName(at));
  return hasOther && said.some((each) => each.action.kind === 'words' && each.action.from === action.from);
}

function isUnder(draft: Draft, isSettled: (draft: Draft) => boolean): boolean {
  return [...ancestry(draft)].some(isSettled);
}

function renumber(located: readonly Located[]): void {
  for (const { amendment, drafts } of located) {
    const { action } = amendment;
    if (action.kind !== 'renumber') continue;
    for (const draft of drafts) {
      const style = draft.provision.number?.style ?? action.to.style;
      draft.said = { number: { ...action.to, style }, by: amendment };
    }
  }
}

/** Replaces and takes out whole provisions; what is moved, too, so that its number is free before anything comes. */
function replaceWholes(located: readonly Located[], adjusts: boolean): Fault[] {
  const moving = new Map<Draft, MovingAmendment>();
  for (const { amendment, drafts } of located)
    if (isMoving(amendment)) for (const draft of drafts) moving.set(draft, amendment);
  for (const [draft, amendment] of moving) takeFrom(draft, amendment);
  return located.flatMap(({ amendment, drafts: [draft] }) => {
    const { action } = amendment;
    if (draft === undefined) return [];
    if (action.kind === 'delete') takeOut(draft, amendment);
    if (action.kind !== 'replace') return [];
    const fault = replaceWhole(draft, amendment, action, adjusts);
    if (fault !== undefined) return fault;
    const by = moving.get(draft);
    if (by !== undefined) takeReplaced(draft, by);
    return [];
  });
}

// What holds others comes first, and in it the lower number: each finds its place behind the ones before.
const OUTERMOST: readonly Unit[] = [
  'book',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'point',
];

/** Puts in what is new, and what comes from elsewhere in the act. */
function bringIn(located: readonly Located[], adjusts: boolean): Fault[] {
  const coming = located.filter(({ amendment }) => isInserting(amendment) || isMoving(amendment));
  const sorted = coming.toSorted((a, b) => compareComing(a, b));
  return sorted.flatMap(({ amendment, drafts: [place], target }) => {
    if (place === undefined) return [];
    if (isInserting(amendment)) return insert(amendment, place, adjusts) ?? [];
    return target === undefined || !isMoving(amendment)
      ? []
      : (move(amendment, place, target, adjusts) ?? []);
  });
}

function isInserting(amendment: Amendment): amendment is InsertingAmendment {
  return amendment.action.kind === 'insert';
}

function isMoving(amendment: Amendment): amendment is MovingAmendment {
  return amendment.action.kind === 'move';
}

function compareComing(a: Located, b: Located): number {
  // What comes into something that is moved goes along with it.
  const inMoved = Number(comesIntoMoved(b)) - Number(comesIntoMoved(a));
  if (inMoved !== 0) return inMoved;
  const [one, another] = [comingOf(a), comingOf(b)];
  const byUnit = OUTERMOST.indexOf(one.unit) - OUTERMOST.indexOf(another.unit);
  if (byUnit !== 0) return byUnit;
  if (one.number === undefined || another.number === undefined) return 0;
  return compareNumbers(one.number, another.number);
}

function comesIntoMoved({ amendment, drafts: [place] }: Located): boolean {
  if (place === undefined || isMoving(amendment)) return false;
  return [...ancestry(place)].some(({ goneBy }) => goneBy?.action.kind === 'move');
}

function comingOf({ amendment: { action }, drafts }: Located): {
  unit: Unit;
  number: ProvisionNumber | undefined;
} {
  if (action.kind === 'insert') return { unit: action.unit, number: action.as[0] };
  const unit = drafts[0]?.provision.unit ?? 'article';
  return { unit, number: action.kind === 'move' ? action.as : undefined };
}

/** Counts again what has lost or won a member, or has one that is renumbered. */
function countAll(root: Draft, adjusting: Amendment | undefined): Fault[] {
  const sequences = new Map<Draft, Set<Unit>>();
  for (const draft of draftsIn(root)) {
    const { provision, parent, said, newBy, goneBy } = draft;
    const isChanged = said !== undefined || newBy !== undefined || goneBy !== undefined;
    if (!isChanged || parent === undefined || parent.goneBy !== undefined) continue;
    if (provision.number === undefined && provision.unit !== 'paragraph') continue;
    if (provision.number?.style === 'attachment') continue;
    const sequence = sequenceIn(parent, provision.unit);
    sequences.set(sequence.root, (sequences.get(sequence.root) ?? new Set()).add(provision.unit));
  }
  return [...sequences].flatMap(([container, units]) =>
    [...units].flatMap((unit) => countAgain(sequenceIn(container, unit), adjusting)),
  );
}

function outermostGone(root: Draft): { provision: Provision; by: Amendment }[] {
  return [...draftsIn(root)].flatMap(({ provision, newBy, goneBy, parent }) =>
    goneBy === undefined || newBy !== undefined || parent?.goneBy !== undefined
      ? []
      : [{ provision, by: goneBy }],
  );
}

/** What stays, or is replaced, with another number. What comes new, or goes for good, has none to compare. */
function renumberedIn(root: Draft): Renumbered[] {
  return [...draftsIn(root)].flatMap(({ provision, newBy, goneBy, said, final, movedTo }) => {
    const became = movedTo !== undefined ? movedTo.final : goneBy === undefined ? final : said;
    if (newBy !== undefined || became === undefined || sameNumber(became.number, provision.number)) return [];
    return [{ provision, ...became }];
  });
}
