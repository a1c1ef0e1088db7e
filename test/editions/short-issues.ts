import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Writes an archive of short issues, 2015年第1期 and on, each of one notice, into a folder. The last has the index of the year. */
export function writeShortIssues(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync('gazette/gazette.yaml', join(folder, 'gazette.yaml'));
  for (let number = 1; number <= count; number++) {
    const issue = join(folder, `2015/${String(number).padStart(2, '0')}`);
    mkdirSync(issue, { recursive: true });
    const notice = `szbf-2015-${number}.md`;
    writeFileSync(join(issue, notice), noticeText(number));
    const sections = [{ title: '市政府办公室文件', notices: [notice] }];
    const about = { year: 2015, number, total: number, yearIndex: number === count };
    writeFileSync(join(issue, 'issue.yaml'), stringify({ ...about, sections }));
  }
}

function noticeText(number: number): string {
  return `---
number: 绍政办发〔2015〕${number}号
title: 绍兴市人民政府办公室关于做好第${number}批示例工作的通知
issuer: 绍兴市人民政府办公室
date: 2015-01-${String(number + 4).padStart(2, '0')}
---

各区、县（市）人民政府：

请于1月20日前办理。
`;
}
