import { hashOf } from './inputs.js';

/**
 * What was made before, by its kind and the hash of all that it was made from. What is recalled is what was kept under the
 * same name, or undefined; to forget is always allowed, so that nothing but time follows from it.
 */
export interface Memory {
  readonly recall: (kind: string, key: string) => unknown;
  readonly keep: (kind: string, key: string, value: unknown) => void;
  /** Brings what was kept to where whoever comes after this process finds it, though it should end here. */
  readonly flush: () => void;
}

/** Recalls nothing: everything is made. */
export const NO_MEMORY: Memory = {
  recall: () => undefined,
  keep: () => undefined,
  flush: () => undefined,
};

/** What was to be recalled beside what it belongs to is no longer there, or is damaged: all must be made again. */
export class Forgotten extends Error {}

/** A memory that recalls nothing of what `memory` has, and keeps what is made again. */
export function forgetful(memory: Memory): Memory {
  return { ...memory, recall: () => undefined };
}

/** The value that was made of the same parts before; or it is made now, and kept. `make` must follow from the parts alone. */
export function remembered<Value extends object>(
  { recall, keep }: Memory,
  kind: string,
  parts: Iterable<string | Uint8Array>,
  make: () => Value,
): Value {
  const key = hashOf(parts);
  const known = recall(kind, key);
  if (known !== undefined) return known as Value;
  const made = make();
  keep(kind, key, made);
  return made;
}

/** The same for many things that are made together: only those are made that were not before. Values in the order of the things. */
export async function allRemembered<Thing, Value extends object>(
  { recall, keep }: Memory,
  kind: string,
  things: readonly Thing[],
  partsOf: (thing: Thing) => Iterable<string | Uint8Array>,
  make: (things: readonly Thing[]) => Promise<readonly Value[]>,
): Promise<Value[]> {
  const asked = things.map((thing) => {
    const key = hashOf(partsOf(thing));
    return { thing, key, known: recall(kind, key) as Value | undefined };
  });
  const missing = asked.filter(({ known }) => known === undefined);
  const made = missing.length === 0 ? [] : await make(missing.map(({ thing }) => thing));
  const values = new Map(missing.map((each, index) => [each, made[index]]));
  return asked.map((each) => {
    const value = each.known ?? values.get(each);
    if (value === undefined) throw new Error(`${kind}: not all were made`);
    if (each.known === undefined) keep(kind, each.key, value);
    return value;
  });
}
