/** The marks that Chinese sets in full width, by their half-width form (GB/T 15834—2011 5.1). */
export const FULL_WIDTH_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
