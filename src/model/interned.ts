/**
 * Gives of things with the same name always the first, for where many have a copy of their own: of what is read from a
 * store there are as many copies as there are readings.
 */
export function interned<Thing>(nameOf: (thing: Thing) => string): (thing: Thing) => Thing {
  const known = new Map<string, Thing>();
  return (thing) => {
    const name = nameOf(thing);
    const first = known.get(name) ?? thing;
    known.set(name, first);
    return first;
  };
}
