/** How many units of a string two texts have in common at their beginning, where no character of two is cut in half. */
export function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return isWithinCharacter(one, at) || isWithinCharacter(other, at) ? at - 1 : at;
}

function isWithinCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Up to so many characters before a place of a text, and from it on. The place is between characters. */
export function wordsAround(
  text: string,
  at: number,
  most: number,
): { readonly lead: string; readonly trail: string } {
  // As many characters are no more than twice as many units.
  const before = Array.from(text.slice(Math.max(0, at - 2 * most), at));
  const after = Array.from(text.slice(at, at + 2 * most));
  return { lead: before.slice(-most).join(''), trail: after.slice(0, most).join('') };
}
