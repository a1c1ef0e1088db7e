const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/gu;

/** Letters and digits as they should be where a Chinese keyboard gives them in full width: １３ is 13. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(FULL_WIDTH, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0));
}
