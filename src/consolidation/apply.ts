import type { Action, Amendment } from './amendment.js';
import { numberName, pathName, provisionsAt } from './address.js';
import { ancestry, draftOf, draftsIn, finished, type Draft, type Stretch } from './draft.js';
import { isLeftOut, type Fault } from './fault.js';
import { insert, putBehind, type InsertingAmendment } from './insert.js';
import { newProvisions } from './new-text.js';
import { compareNumbers, sameNumber, type Provision, type ProvisionNumber, type Unit } from './provision.js';
import { countAgain, sequenceIn } from './sequence.js';
import { overlapping, wordEdits, type PlacedEdit, type WordAmendment } from './word-edits.js';

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

/** An amendment of a kind, and what it speaks of. */
interface Located {
  readonly amendment: Amendment;
  readonly drafts: readonly Draft[];
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
  const edits = editsOf(located, (draft) => wholes.has(draft), faults);
  faults.push(...collisions(located, wholes, edits));
  const left = new Set(faults.filter(isLeftOut).map(({ amendment }) => amendment));
  const rest = located.filter(({ amendment }) => !left.has(amendment));
  const adjusting = amendments.find(({ action }) => action.kind === 'adjust');
  renumber(rest);
  for (const { draft, edit } of edits) if (!left.has(edit.by)) draft.edits.push(edit);
  faults.push(...replaceWholes(rest, adjusting !== undefined));
  faults.push(...insertAll(rest, adjusting !== undefined));
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
  const found = provisionsAt(act, at, title).flatMap((provision) => drafts.get(provision) ?? []);
  const mayBeAll = action.kind === 'words' && at.length === 0;
  if (found.length === 0) return { kind: 'no-place', amendment };
  if (found.length > 1 && !mayBeAll) return { kind: 'several-places', amendment, count: found.length };
  return { amendment, drafts: found };
}

/** What is replaced or taken out as a whole, each by those who say so. */
function wholeChanges(located: readonly Located[]): ReadonlyMap<Draft, Amendment[]> {
  const wholes = new Map<Draft, Amendment[]>();
  for (const { amendment, drafts } of located) {
    const { kind } = amendment.action;
    if (kind !== 'delete' && kind !== 'replace') continue;
    for (const draft of drafts) wholes.set(draft, [...(wholes.get(draft) ?? []), amendment]);
  }
  return wholes;
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

function collisions(
  located: readonly Located[],
  wholes: ReadonlyMap<Draft, readonly Amendment[]>,
  edits: readonly PlacedEdit[],
): Fault[] {
  const pairs: [Amendment, Amendment][] = overlapping(edits);
  const numbers = new Map<Draft, Amendment>();
  for (const { amendment, drafts } of located) {
    const { kind } = amendment.action;
    for (const draft of drafts) {
      for (const above of ancestry(draft)) {
        for (const other of wholes.get(above) ?? []) {
          if (other === amendment || goTogether(amendment, other, above === draft)) continue;
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
  return pairs.flatMap(([one, another]): Fault[] => [
    { kind: 'collision', amendment: one, other: another },
    { kind: 'collision', amendment: another, other: one },
  ]);
}

/** 第六条改为第七条，修改为…: what is renumbered may be replaced, and what is beside it may be taken out. */
function goTogether({ action }: Amendment, other: Amendment, isSame: boolean): boolean {
  if (!isSame) return false;
  if (action.kind === 'insert') return action.side !== undefined;
  return action.kind === 'renumber' && other.action.kind === 'replace';
}

/** Those that give one number in one place to two new provisions. */
function samePlaces(located: readonly Located[]): [Amendment, Amendment][] {
  const pairs: [Amendment, Amendment][] = [];
  const taken = new Map<string, { amendment: Amendment; draft: Draft | undefined }[]>();
  for (const { amendment, drafts } of located) {
    const { action } = amendment;
    if (action.kind !== 'insert') continue;
    const { unit, as, side = '' } = action;
    const names = as.length > 0 ? as.map((number) => numberName(unit, number)) : [side];
    for (const name of names) {
      const key = `${unit} ${name}`;
      const [draft] = drafts;
      const before = taken.get(key) ?? [];
      for (const other of before)
        if (unit === 'article' || other.draft === draft) pairs.push([other.amendment, amendment]);
      taken.set(key, [...before, { amendment, draft }]);
    }
  }
  return pairs.filter(([one, another]) => one !== another);
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

/** Replaces and takes out whole provisions. */
function replaceWholes(located: readonly Located[], adjusts: boolean): Fault[] {
  return located.flatMap(({ amendment, drafts }) => {
    const { action } = amendment;
    const [draft] = drafts;
    if (draft === undefined) return [];
    if (action.kind === 'delete') takeOut(draft, amendment);
    return action.kind === 'replace' ? (replaceWhole(draft, amendment, action, adjusts) ?? []) : [];
  });
}

function takeOut(draft: Draft, by: Amendment): void {
  for (const each of draftsIn(draft)) each.goneBy = by;
}

const PLAIN: ReadonlySet<Unit> = new Set<Unit>(['title', 'cell', 'heading', 'line', 'table']);

function replaceWhole(
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
  const told = draft.said?.number ?? number;
  const provisions = newProvisions(lines, unit, told);
  const [first, ...more] = provisions ?? [];
  if (first === undefined || unit === 'part' || unit === 'row') return { kind: 'new-text', amendment };
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

function insertAll(located: readonly Located[], adjusts: boolean): Fault[] {
  const inserting = located.filter((each): each is Located & { amendment: InsertingAmendment } => {
    return each.amendment.action.kind === 'insert';
  });
  const sorted = inserting.toSorted((a, b) => compareInsertions(a.amendment, b.amendment));
  return sorted.flatMap(({ amendment, drafts: [place] }) =>
    place === undefined ? [] : (insert(amendment, place, adjusts) ?? []),
  );
}

function compareInsertions({ action: a }: InsertingAmendment, { action: b }: InsertingAmendment): number {
  const byUnit = OUTERMOST.indexOf(a.unit) - OUTERMOST.indexOf(b.unit);
  const [one, another] = [a.as[0], b.as[0]];
  if (byUnit !== 0) return byUnit;
  return one === undefined || another === undefined ? 0 : compareNumbers(one, another);
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
  return [...draftsIn(root)].flatMap(({ provision, goneBy, parent }) =>
    goneBy === undefined || parent?.goneBy !== undefined ? [] : [{ provision, by: goneBy }],
  );
}

/** What stays, or is replaced, with another number. What comes new, or goes for good, has none to compare. */
function renumberedIn(root: Draft): Renumbered[] {
  return [...draftsIn(root)].flatMap(({ provision, newBy, goneBy, said, final }) => {
    const became = goneBy === undefined ? final : said;
    if (newBy !== undefined || became === undefined || sameNumber(became.number, provision.number)) return [];
    return [{ provision, ...became }];
  });
}
