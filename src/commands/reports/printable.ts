// Control characters but for line feeds, and what turns the direction of a line (Unicode, Bidi_Control).
const STEERING = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words of the archive as a terminal may have them: what would steer it, or make a line read otherwise than it stands, is
 * one sign each. Anyone may have written them.
 */
export function printable(words: string): string {
  return words.replaceAll('\t', ' ').replace(STEERING, '\uFFFD');
}
