// The signs of Microsoft's symbol fonts that documents use, by their number in the font, in characters that every face has.
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0xa3, '□'],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x44, 'Δ'],
  [0x57, 'Ω'],
  [0x61, 'α'],
  [0x62, 'β'],
  [0x64, 'δ'],
  [0x6d, 'μ'],
  [0x70, 'π'],
  [0x71, 'θ'],
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
]);
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['symbol', SYMBOL],
]);

/** 〓 stands for a sign that printers lack. */
export const LACKING_SIGN = '〓';

/** The character that a sign of a symbol font (`w:sym`) shows. `code` is hexadecimal, in the private area or plain. */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const known = FONTS.get(font.toLowerCase());
  if (known !== undefined) return known.get(isPrivate ? number - 0xf000 : number) ?? LACKING_SIGN;
  return isPrivate || !isCharacter(number) ? LACKING_SIGN : String.fromCodePoint(number);
}

/** Whether a number is that of a character: neither a control, nor half of a pair, nor beyond the last. */
function isCharacter(number: number): boolean {
  const isHalf = number >= 0xd800 && number <= 0xdfff;
  return number >= 0x20 && number <= 0x10ffff && !isHalf;
}
