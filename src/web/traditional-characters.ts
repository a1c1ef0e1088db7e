import characters from 'opencc-js/dict/TSCharacters';

/** A traditional character and its simplified one, one pair after the other: 亞亚來来. */
export function traditionalCharacters(): string {
  const pairs = characters.split('|').map((pair) => pair.split(' '));
  // A character of two units is too rare to be typed, and would be cut in two.
  return pairs
    .flatMap(([from = '', to = '']) => (from.length === 1 && to.length === 1 ? [from + to] : []))
    .join('');
}
