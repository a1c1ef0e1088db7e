import type { Issue } from '../../src/model/issue.js';

/** 2015年第3期 */
export function issueLabel({ year, number }: Issue): string {
  return `${year}年第${number}期`;
}
