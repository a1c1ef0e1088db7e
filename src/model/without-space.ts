/** A text as it is compared between carriers: white space does not count. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
