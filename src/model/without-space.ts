/** A text as it is compared between carriers: white space does not count. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Where the character stands in a text that has so many others before it, white space apart. */
export function indexOfCharacter(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (/\s/u.test(text[index] ?? '')) continue;
    if (seen++ === count) return index;
  }
  return text.length;
}
