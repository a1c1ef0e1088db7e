import type { Finding } from '../../src/model/finding.js';

const QUOTATION = /“[^“”]*”/gu;
// Not 、 and 《》, which are spoken of.
const CHINESE = /[\p{Script=Han}「」。，：；（）]/u;

/** The English words of a finding that are empty, or Chinese outside of quotations: none where all is translated. */
export function leftInChinese({ reason: why, basis, related = [] }: Finding): string[] {
  const words = [
    why.en,
    ...(basis === undefined ? [] : [basis.en]),
    ...related.map(({ reason }) => reason.en),
  ];
  return words.filter((text) => text.trim() === '' || CHINESE.test(withoutQuotations(text)));
}

/** A quoted title may itself have quotations: the innermost go first. */
function withoutQuotations(text: string): string {
  const rest = text.replace(QUOTATION, '');
  return rest === text ? text : withoutQuotations(rest);
}
