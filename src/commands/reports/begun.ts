import { join } from 'node:path';
import { fullIssueLabel } from '../../model/issue.js';
import type { IssuePlan } from '../new-issue.js';
import type { NoticePlan } from '../new-notice.js';

/** What an editor is told of an issue that is begun; `shown` is its text where it is only shown. */
export function newIssueLines(
  { issue, path, sections }: IssuePlan,
  folder: string,
  shown: string | false,
): string[] {
  return [
    `${shown === false ? '写成了' : '会写成'} ${join(folder, path)}，${fullIssueLabel({ ...issue, total: issue.total })}`,
    `  栏目　${sections.join('、')}`,
    ...(shown === false ? ['接着用 gazette new notice 或 gazette import 放公文进去'] : ['', shown.trimEnd()]),
  ];
}

/** What an editor is told of a notice that is begun. */
export function newNoticeLines(plan: NoticePlan, folder: string, isDryRun: boolean): string[] {
  const { front, path, text, section, issue, isCounted, gaps } = plan;
  const toFill = Array.from(text.matchAll(/【待填：/gu)).length;
  return [
    `${isDryRun ? '会写成' : '写成了'} ${join(folder, path)}，${issue} 的栏目「${section}」`,
    `  文号　${front.number ?? '没有'}${isCounted ? '（按上一个推算，以发文机关编的为准）' : ''}`,
    ...(gaps.length === 0 ? [] : [`  本库没有这个系列的 ${gaps.join('、')} 号`]),
    `  发文机关　${front.issuer.join('、')}`,
    `  成文日期　${front.date}`,
    `  【待填：……】有 ${toFill} 处，填好以后用 gazette check 检查`,
    ...(isDryRun ? ['', text.trimEnd()] : []),
  ];
}
