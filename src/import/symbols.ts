import { childOf, type XmlElement } from './xml-tree.js';

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
const WEBDINGS: ReadonlyMap<number, string> = new Map([
  [0x61, '✓'],
  [0x63, '□'],
  [0x67, '■'],
  [0x72, '✗'],
]);
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings 3', new Map<number, string>()],
  ['webdings', WEBDINGS],
  ['symbol', SYMBOL],
]);

/** 〓 stands for a sign that printers lack. */
export const LACKING_SIGN = '〓';

/** The character that a sign of a symbol font (`w:sym`) shows. `code` is hexadecimal, in the private area or plain. */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const known = FONTS.get(font.toLowerCase());
  if (known !== undefined) {
    const own = isPrivate ? number - 0xf000 : number;
    // Figures and marks are in their usual places there.
    const isUsual = known === SYMBOL && own >= 0x20 && own < 0x40;
    return known.get(own) ?? (isUsual ? String.fromCodePoint(own) : LACKING_SIGN);
  }
  return isPrivate || !isCharacter(number) ? LACKING_SIGN : String.fromCodePoint(number);
}

/** Whether a number is that of a character: neither a control, nor half of a pair, nor beyond the last. */
function isCharacter(number: number): boolean {
  const isHalf = number >= 0xd800 && number <= 0xdfff;
  return number >= 0x20 && number <= 0x10ffff && !isHalf;
}

/** The symbol font in which a run is set; undefined where its font has letters. */
export function symbolFontOf(run: XmlElement): string | undefined {
  const fonts = childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes ?? {};
  return [fonts['w:ascii'], fonts['w:hAnsi']].find((font) => FONTS.has(font?.toLowerCase() ?? ''));
}

/** What words show in a symbol font: R is ☑. Han characters are set in another font. */
export function inSymbolFont(text: string, font: string): string {
  return text.replace(/[\u0021-\u007e\u00a1-\u00ff\uf020-\uf0ff]/gu, (sign) =>
    symbolOf(font, sign.charCodeAt(0).toString(16)),
  );
}
