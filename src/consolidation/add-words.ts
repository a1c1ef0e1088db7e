import type { Path } from './address.js';
import type { Times } from './amendment.js';
import type { ClauseReader } from './clause-reader.js';

/** Notes that words give way to others in each of some places; false where it is not told how often, or by which. */
export function addWords(
  reader: ClauseReader,
  places: readonly Path[],
  from: readonly (readonly string[])[],
  to: readonly string[],
  times: Times | undefined,
): boolean {
  if (times === undefined || places.length === 0) return false;
  if (to.length !== 1 && to.length !== from.length) return false;
  const breath = from.length > 1 && places.length > 1 ? { breath: {} } : {};
  from.forEach((own, index) => {
    const words = { from: own.join(''), to: (to.length === 1 ? to[0] : to[index]) ?? '' };
    reader.add(places, { kind: 'words', ...words, times, ...breath });
  });
  return true;
}
