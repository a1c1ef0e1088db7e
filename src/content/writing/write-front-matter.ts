import { stringify } from 'yaml';
import type { FrontMatter } from '../../model/notice.js';

// In this order the handbook tells of them.
const ORDER: readonly (keyof FrontMatter)[] = [
  ...(['number', 'registration', 'title', 'titleBreaks', 'issuer', 'date', 'effective', 'expires'] as const),
  ...(['kind', 'repeals', 'amends', 'corrects', 'explains', 'section', 'release'] as const),
  ...(['indexNumber', 'keywords'] as const),
];

/**
 * The front matter of a notice between its two lines of `---`, ready for the text of the notice. What is not known yet is
 * named in a comment, for an editor to fill in: `lacking` has the words for it.
 */
export function writeFrontMatter(front: Partial<FrontMatter>, lacking: readonly string[] = []): string {
  // One issuer is written without a list.
  const written = { ...front, issuer: front.issuer?.length === 1 ? front.issuer[0] : front.issuer };
  const known = ORDER.filter((key) => written[key] !== undefined).map((key) => [key, written[key]] as const);
  const yaml = known.length === 0 ? '' : stringify(Object.fromEntries(known), { lineWidth: 0 });
  const comments = lacking.map((words) => `# 待填：${words}\n`);
  return `---\n${yaml}${comments.join('')}---\n\n`;
}
