const DIGITS = '〇一二三四五六七八九';
const UNITS: readonly (readonly [string, number])[] = [
  ['百', 100],
  ['十', 10],
];

/** The Chinese numeral of a whole number from 1 to 999, as it stands in an ordinal: 1 → 一, 12 → 十二, 110 → 一百一十. */
export function formatNumeral(value: number): string {
  if (value < 10) return digit(value);
  if (value < 20) return `十${value % 10 === 0 ? '' : digit(value % 10)}`;
  let rest = value;
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) text += digit(count) + unit;
    else if (text !== '' && rest > 0) text += '零';
    rest %= size;
  }
  return rest > 0 ? text + digit(rest) : text;
}

/** The value of a Chinese numeral up to 999 (一, 十二, 二十, 一百零三), or undefined where the text is none. */
export function parseNumeral(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return undefined;
  const [, hundreds, zero, tens, ten, ones] = match;
  // 零 stands for the missing tens of 一百零三, and only there; 一百三 without it is speech for 130.
  const lacksTens = hundreds !== undefined && ten === undefined && ones !== undefined;
  if (lacksTens !== (zero !== undefined)) return undefined;
  const value =
    100 * DIGITS.indexOf(hundreds ?? '〇') +
    (ten === undefined ? 0 : 10 * DIGITS.indexOf(tens ?? '一')) +
    DIGITS.indexOf(ones ?? '〇');
  return value > 0 ? value : undefined;
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}
