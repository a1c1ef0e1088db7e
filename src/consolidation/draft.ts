import type { Amendment } from './amendment.js';
import { relabelled, sameNumber, type Provision, type ProvisionNumber } from './provision.js';
import { blankBehind } from './written-lines.js';

/** Words of a provision that give way to others. Offsets are in UTF-16 units of its text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly by: Amendment;
}

/** A number that a provision is to have, and who says so. */
export interface Numbered {
  readonly number: ProvisionNumber;
  readonly by: Amendment;
}

/** A provision of the act while a set of changes is worked in. */
export interface Draft {
  /** As it stands in the act before, or in the new text. */
  readonly provision: Provision;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  /** What has brought it in; undefined for what stood in the act before. */
  readonly newBy: Amendment | undefined;
  /** What has taken it out. */
  goneBy?: Amendment;
  /** Where it stands now, of one that was moved. */
  movedTo?: Draft;
  /** The number that is said for it: 第五条改为第六条. */
  said?: Numbered;
  /** The number that it has in the end, and why; undefined where it keeps its own. */
  final?: Numbered;
  readonly edits: Edit[];
}

export function draftOf(provision: Provision, parent?: Draft, newBy?: Amendment): Draft {
  const draft: Draft = { provision, parent, children: [], newBy, edits: [] };
  for (const child of provision.children) draft.children.push(draftOf(child, draft, newBy));
  return draft;
}

/**
 * A provision as it has become so far, to stand elsewhere: what was taken out of it stays behind, what came to it goes along.
 *
 * @param by - What moves it.
 */
export function movedCopy(draft: Draft, parent: Draft, by: Amendment): Draft {
  const { provision, newBy = by, edits, said } = draft;
  const copy: Draft = { provision, parent, children: [], newBy, edits: [...edits], ...(said && { said }) };
  for (const child of draft.children)
    if (child.goneBy === undefined || child.goneBy === by) copy.children.push(movedCopy(child, copy, by));
  return copy;
}

export function* draftsIn(draft: Draft): Generator<Draft> {
  yield draft;
  for (const child of draft.children) yield* draftsIn(child);
}

/** A draft and those above it, from the innermost. */
export function* ancestry(draft: Draft): Generator<Draft> {
  for (let at: Draft | undefined = draft; at !== undefined; at = at.parent) yield at;
}

/** Words of the act before or after, in reading order, with a line break before each line and a blank behind 第三条. */
export interface Stretch {
  readonly kind: 'kept' | 'struck' | 'added';
  readonly words: string;
  /** What has struck or added them. */
  readonly by?: Amendment;
}

/** Whether words follow on in the line of the label above them, in the act before and in the act after. */
interface InLine {
  readonly before: boolean;
  readonly after: boolean;
}

const LINE_BREAK = '\n';
const CELL_BREAK = '　';

type Write = (words: string, kind?: Stretch['kind'], by?: Amendment) => void;

/** The provision that a draft has become, none where it is gone; what happened to its words is written down on the way. */
export function finished(
  draft: Draft,
  stretches: Stretch[],
  inLine: InLine = { before: false, after: false },
): Provision | undefined {
  const { provision, newBy, goneBy, edits, final } = draft;
  // What came to a provision before it was moved stood there on no day.
  if (newBy !== undefined && goneBy !== undefined) return undefined;
  const write = writerOf(draft, stretches);
  const isRenumbered = final !== undefined && !sameNumber(final.number, provision.number);
  const label = isRenumbered ? relabelled(provision.label, final.number) : provision.label;
  if (label !== '' || provision.text !== '') writeBreak(draft, inLine, write);
  if (isRenumbered && newBy === undefined) {
    write(provision.label, 'struck', final.by);
    write(label, 'added', final.by);
  } else write(label);
  write(blankBehind(provision));
  const text = edits.length === 0 ? provision.text : edited(provision.text, edits, write);
  if (edits.length === 0) write(provision.text);
  const children = finishedChildren(draft, stretches, inLine);
  if (goneBy !== undefined) return undefined;
  const changed = [
    ...(newBy === undefined ? [] : [newBy]),
    ...(isRenumbered ? [final.by] : []),
    ...byOf(edits),
  ];
  const isSame =
    changed.length === 0 &&
    children.length === provision.children.length &&
    children.every((child, index) => child === provision.children[index]);
  if (isSame) return provision;
  const number = isRenumbered ? { number: final.number } : {};
  return { ...provision, ...number, label, text, children, by: [...provision.by, ...changed] };
}

function writerOf({ newBy, goneBy }: Draft, stretches: Stretch[]): Write {
  const own = goneBy !== undefined ? 'struck' : newBy !== undefined ? 'added' : 'kept';
  return (words, kind = own, by = goneBy ?? newBy) => {
    // Where a moved provision stood nothing is added to it, where it stands now nothing is struck.
    const isElsewhere = kind !== own && own !== 'kept';
    if (words !== '' && !isElsewhere) stretches.push({ kind, words, ...(by && { by }) });
  };
}

/** Begins a line, or in a row of a table a cell. What is the first of its line in one act need not be in the other. */
function writeBreak({ provision, newBy, goneBy }: Draft, inLine: InLine, write: Write): void {
  const mark = provision.unit === 'cell' ? CELL_BREAK : LINE_BREAK;
  const isOnce = newBy !== undefined || goneBy !== undefined;
  const isInLine = newBy !== undefined ? inLine.after : inLine.before;
  if (isOnce || inLine.before === inLine.after) write(isInLine ? '' : mark);
  else write(mark, inLine.before ? 'added' : 'struck');
}

function finishedChildren(draft: Draft, stretches: Stretch[], inLine: InLine): Provision[] {
  const { provision, children } = draft;
  const isLabelAlone = provision.text === '' && (provision.label !== '' || provision.unit === 'row');
  const isNothing = provision.text === '' && provision.label === '';
  const first = {
    before: children.find(({ newBy }) => newBy === undefined),
    after: children.find(({ goneBy }) => goneBy === undefined),
  };
  return children.flatMap((child) => {
    const own = {
      before: first.before === child && (isLabelAlone || (isNothing && inLine.before)),
      after: first.after === child && (isLabelAlone || (isNothing && inLine.after)),
    };
    return finished(child, stretches, own) ?? [];
  });
}

function byOf(edits: readonly Edit[]): Amendment[] {
  return [...new Set(edits.map(({ by }) => by))];
}

function edited(text: string, edits: readonly Edit[], write: Write): string {
  let at = 0;
  let result = '';
  for (const { start, end, words, by } of edits.toSorted((a, b) => a.start - b.start)) {
    const kept = text.slice(at, start);
    write(kept);
    write(text.slice(start, end), 'struck', by);
    write(words, 'added', by);
    result += kept + words;
    at = end;
  }
  write(text.slice(at));
  return result + text.slice(at);
}
