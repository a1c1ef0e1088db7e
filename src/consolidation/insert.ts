import type { Amendment, Insertion } from './amendment.js';
import { numberName } from './address.js';
import { draftOf, type Draft } from './draft.js';
import type { Fault } from './fault.js';
import { newAttachment } from './new-attachment.js';
import { newProvisions } from './new-text.js';
import { rowsOf } from './new-rows.js';
import { compareNumbers, sameNumber, type Provision, type ProvisionNumber, type Unit } from './provision.js';
import { counted, sequenceIn, toldNumber, type Sequence } from './sequence.js';

export type InsertingAmendment = Amendment & { readonly action: Insertion };

/** What comes to a place: what it is, and whether it comes before or after what stands there. */
interface Coming {
  readonly unit: Unit;
  readonly side?: 'before' | 'after' | undefined;
}

/** A new provision, and the number that is said for it. */
interface Newcomer {
  readonly provision: Provision;
  readonly number: ProvisionNumber | undefined;
}

/** Where a new provision goes: behind or before another, or to the end of what it stands in. */
interface Slot {
  readonly parent: Draft;
  readonly beside?: Draft;
  readonly side?: 'before' | 'after';
}

/** Puts new provisions where an amendment says; a fault, and nothing is put anywhere, where that is not told. */
export function insert(amendment: InsertingAmendment, place: Draft, adjusts: boolean): Fault | undefined {
  const { action } = amendment;
  const container = containerOf(place, action);
  if (container === undefined) return { kind: 'no-position', amendment };
  const newcomers = newcomersOf(action, container);
  if (!Array.isArray(newcomers)) return { kind: newcomers, amendment };
  const wrong = newcomers.find(
    ({ provision, number }) =>
      provision.number !== undefined && number !== undefined && !sameNumber(provision.number, number),
  );
  if (wrong?.number !== undefined && wrong.provision.number !== undefined)
    return {
      kind: 'number-written',
      amendment,
      expected: numberName(action.unit, wrong.number),
      actual: numberName(action.unit, wrong.provision.number),
    };
  const taken =
    action.unit === 'part' ? action.as.find((number) => hasAttachment(container, number)) : undefined;
  if (taken !== undefined) return { kind: 'number-taken', amendment, actual: numberName(action.unit, taken) };
  let last: Draft | undefined;
  for (const { provision, number } of newcomers) {
    const slot = last === undefined ? slotFor(action, place, container, number, adjusts) : behind(last);
    if (typeof slot === 'string') return { kind: slot, amendment };
    last = putInto(slot, provision, amendment);
    if (number !== undefined) last.said = { number, by: amendment };
  }
  return undefined;
}

/** What the new provision stands in: for a 项 the 款 that has the others. */
export function containerOf(place: Draft, { unit, side }: Coming): Draft | undefined {
  const own = place.provision.unit;
  if (side !== undefined) return own === unit ? place.parent : undefined;
  switch (unit) {
    case 'article':
    case 'chapter':
    case 'section':
      return ['part', 'book', 'chapter', 'section'].includes(own) && own !== unit ? place : undefined;
    case 'paragraph':
      return own === 'article' ? place : undefined;
    case 'item':
      return own === 'article' ? listIn(place) : own === 'paragraph' ? place : undefined;
    case 'subitem':
      return own === 'item' ? place : undefined;
    case 'part':
      return own === 'act' ? place : undefined;
    default:
      return undefined;
  }
}

function listIn(article: Draft): Draft | undefined {
  const paragraphs = article.children.filter(({ provision }) => provision.unit === 'paragraph');
  const lists = [article, ...paragraphs].filter((each) => sequenceIn(each, 'item').members.length > 0);
  const [list, another] = lists.length > 0 ? lists : paragraphs;
  return another === undefined ? list : undefined;
}

const USUAL_STYLES: Readonly<Partial<Record<Unit, ProvisionNumber['style']>>> = {
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  item: 'han-parenthesised',
  subitem: 'arabic',
};

/** How the provisions of a sequence are numbered; undefined for 款. */
function styleOf({ members }: Sequence, { unit }: Insertion): ProvisionNumber['style'] | undefined {
  return members[0]?.provision.number?.style ?? USUAL_STYLES[unit];
}

function newcomersOf(action: Insertion, container: Draft): Newcomer[] | 'new-text' | 'no-title' {
  switch (action.unit) {
    case 'row':
      return newRows(action, container);
    case 'part':
      return attached(action);
    default:
      return numbered(action, styleOf(sequenceIn(container, action.unit), action)) ?? 'new-text';
  }
}

function newRows({ lines, as }: Insertion, table: Draft): Newcomer[] | 'new-text' {
  const rows = rowsOf(lines, table);
  if (!Array.isArray(rows) || as.length > 0) return 'new-text';
  return rows.map((provision) => ({ provision, number: undefined }));
}

/** 增加附件3: one more attachment. */
function attached({ lines, as: [number] }: Insertion): Newcomer[] | 'new-text' | 'no-title' {
  if (number === undefined) return 'new-text';
  const made = newAttachment(lines, { number, label: numberName('part', number), children: [] });
  return Array.isArray(made) ? made.map((provision) => ({ provision, number })) : made;
}

function hasAttachment({ children }: Draft, number: ProvisionNumber): boolean {
  return children.some(
    ({ provision, goneBy }) => goneBy === undefined && sameNumber(provision.number, number),
  );
}

function numbered(
  { lines, unit, as }: Insertion,
  style: ProvisionNumber['style'] | undefined,
): Newcomer[] | undefined {
  const numbers = as.map((number) => ({ ...number, style: style ?? number.style }));
  const provisions = newProvisions(lines, unit, numbers.length === 1 ? numbers[0] : undefined);
  if (provisions === undefined || (numbers.length > 0 && numbers.length !== provisions.length))
    return undefined;
  if (style !== undefined && provisions.some(({ number }) => number?.style !== style)) return undefined;
  return provisions.map((provision, index) => ({ provision, number: numbers[index] ?? provision.number }));
}

/** Where a provision comes to stand that has a side, or a number among those of its kind. */
export function slotFor(
  { unit, side }: Coming,
  place: Draft,
  container: Draft,
  number: ProvisionNumber | undefined,
  adjusts: boolean,
): Slot | 'no-position' | 'between-chapters' {
  if (side !== undefined) return { parent: container, beside: place, side };
  if (number === undefined) return 'no-position';
  const { before, after } = neighbours(sequenceIn(container, unit), number, adjusts);
  if (unit !== 'article') return besideOf(before, after, container) ?? { parent: container };
  if (container.provision.unit !== 'part') {
    const isInside = (draft: Draft | undefined): boolean => draft?.parent === container;
    return (
      besideOf(isInside(before) ? before : undefined, isInside(after) ? after : undefined, container) ?? {
        parent: container,
      }
    );
  }
  if (before !== undefined && after !== undefined && before.parent !== after.parent)
    return 'between-chapters';
  return besideOf(before, after, container) ?? { parent: container };
}

function besideOf(before: Draft | undefined, after: Draft | undefined, container: Draft): Slot | undefined {
  if (before !== undefined) return { parent: before.parent ?? container, beside: before, side: 'after' };
  if (after !== undefined) return { parent: after.parent ?? container, beside: after, side: 'before' };
  return undefined;
}

/** The provisions that stay between which a number comes. */
function neighbours(
  sequence: Sequence,
  number: ProvisionNumber,
  adjusts: boolean,
): { before: Draft | undefined; after: Draft | undefined } {
  const counts = adjusts || sequence.unit === 'paragraph';
  const live = counts
    ? counted(sequence)
    : sequence.members.flatMap((draft) => {
        const told = toldNumber(draft);
        return draft.goneBy !== undefined || told === undefined ? [] : [{ draft, number: told }];
      });
  const next = live.findIndex((each) => compareNumbers(each.number, number) >= 0);
  return next < 0
    ? { before: live.at(-1)?.draft, after: undefined }
    : { before: live[next - 1]?.draft, after: live[next]?.draft };
}

function behind(draft: Draft): Slot {
  return { parent: draft.parent ?? draft, beside: draft, side: 'after' };
}

function putInto(slot: Slot, provision: Provision, by: Amendment): Draft {
  const draft = draftOf(provision, slot.parent, by);
  slot.parent.children.splice(indexIn(slot), 0, draft);
  return draft;
}

/** The place of a slot among the drafts of its parent, from 0. */
export function indexIn({ parent, beside, side }: Slot): number {
  if (beside === undefined) return parent.children.length;
  return parent.children.indexOf(beside) + (side === 'after' ? 1 : 0);
}

/** Puts the provisions of a new text behind the one that they replace. */
export function putBehind(draft: Draft, provisions: readonly Provision[], by: Amendment): Draft[] {
  let last = draft;
  return provisions.map((provision) => (last = putInto(behind(last), provision, by)));
}
