const LEVEL = { first: 0xb0a1, last: 0xf7fe } as const;
let known: ReadonlySet<string> | undefined;

/** Whether a text has a Han character beyond GB/T 2312, as traditional ones are: only then is their table loaded. */
export function mayBeTraditional(text: string): boolean {
  return Array.from(text).some(
    (character) => /\p{Script=Han}/u.test(character) && !simplified().has(character),
  );
}

/**
 * The text with its traditional characters simplified.
 *
 * @param pairs A traditional character and its simplified one, one pair after the other.
 */
export function inSimplified(text: string, pairs: string): string {
  return Array.from(text, (character) => {
    if (simplified().has(character)) return character;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === character) return pairs.charAt(at + 1);
    return character;
  }).join('');
}

/** The Han characters of GB/T 2312, as the browser's own decoder knows them. */
function simplified(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let row = LEVEL.first >> 8; row <= LEVEL.last >> 8; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  known = new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
  return known;
}
