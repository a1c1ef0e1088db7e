import type { Notice } from './notice.js';

/**
 * What others ask of a notice, as a plain value (JSON) that is made of the notice alone and of what is given beside it, the
 * publication say. A value is made once for each notice and kept by its name, also from one run to the next: the notice's
 * tree is then not needed again.
 */
export interface Fact<Given extends readonly object[], Value> {
  (notice: Notice, ...given: Given): Value;
  /** The value where it is known already. */
  known(notice: Notice, ...given: Given): Value | undefined;
}

/** The facts of a notice by their names. */
export type Facts = Readonly<Record<string, unknown>>;

/** Facts that are known from before: all of them at hand, or each read by its name when it is asked for, and not kept. */
export type KnownFacts = Facts | ((name: string) => unknown);

interface KnownFact {
  readonly value: unknown;
  /** What was given beside the notice when it was made. */
  readonly given: readonly object[];
}

interface Remembered {
  readonly facts: KnownFacts;
  readonly given: readonly object[];
}

/** What is known of a notice: a check asks for it a hundred thousand times. */
interface OfNotice {
  /** Of a long archive nearly no notice has any, and a map takes half a kilobyte. */
  made: Map<string, KnownFact> | undefined;
  remembered: Remembered | undefined;
  /** What was read of `remembered` and is asked for again. */
  kept: Facts | undefined;
}

const byNotice = new WeakMap<Notice, OfNotice>();

function ofNotice(notice: Notice): OfNotice {
  const before = byNotice.get(notice);
  if (before !== undefined) return before;
  const own = { made: undefined, remembered: undefined, kept: undefined };
  byNotice.set(notice, own);
  return own;
}

/** @param isKept Whether one that is read by its name is kept: then many ask for it, and it is small. */
export function fact<Given extends readonly object[], Value>(
  name: string,
  of: (notice: Notice, ...given: Given) => Value,
  { isKept = false }: { readonly isKept?: boolean } = {},
): Fact<Given, Value> {
  const known = (notice: Notice, ...given: Given): Value | undefined => {
    const all = byNotice.get(notice);
    const own = all?.made?.get(name);
    if (own !== undefined && isGiven(given, own)) return own.value as Value;
    const before = all?.remembered;
    if (before === undefined || !isGiven(given, before)) return undefined;
    if (typeof before.facts !== 'function') return before.facts[name] as Value | undefined;
    const value = (all?.kept?.[name] ?? before.facts(name)) as Value | undefined;
    if (isKept && all !== undefined && all.kept?.[name] === undefined)
      all.kept = { ...all.kept, [name]: value };
    return value;
  };
  const ask = (notice: Notice, ...given: Given): Value => {
    const before = known(notice, ...given);
    if (before !== undefined) return before;
    const value = of(notice, ...given);
    const all = ofNotice(notice);
    (all.made ??= new Map()).set(name, { value, given });
    return value;
  };
  return Object.assign(ask, { known });
}

/** Whether a fact was made with all that is given now. */
function isGiven(given: readonly object[], known: Pick<KnownFact, 'given'>): boolean {
  return given.length === 0 || given.every((each) => known.given.includes(each));
}

/** Tells of a notice what an earlier run has found, with what stood beside it then and is the same now. */
export function remember(notice: Notice, facts: KnownFacts, given: readonly object[]): void {
  Object.assign(ofNotice(notice), { remembered: { facts, given }, kept: undefined });
}

/** All facts that were made of a notice so far. */
export function factsOf(notice: Notice): Facts {
  return Object.fromEntries(
    Array.from(byNotice.get(notice)?.made ?? [], ([name, { value }]) => [name, value]),
  );
}
