import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArchive } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { writeArchive } from '../print/made-edition.js';

export const WRONG_NOTICE = '绍政发〔2015〕13号';
export const CORRIGENDUM = '绍政发〔2015〕31号';

const BODY = `各单位：

第一条　各地应当重视示例工作。

第二条　各地应当于每年12月底前报送示列工作总结。

总结由市民政局汇总。

（一）示列工作的进展。

第三条　本通知自2015年4月1日起施行。

附件：示例任务表

# 附件　示例任务表

:::table{caption="表1　示例任务"}
| 地区 | 任务数 |
| --- | --- |
| 越城区 | 120 |
| 柯桥区 | 120 |
:::
`;

const CORRIGENDUM_FILE = `---
number: ${CORRIGENDUM}
title: 关于《绍兴市人民政府公报》2015年第3期的更正
issuer: 绍兴市人民政府
date: 2015-04-10
corrects:
  - { document: ${WRONG_NOTICE}, issue: 2015-03, page: 1, place: 第二条第一款, wrong: 示列, right: 示例 }
  - { document: 关于做好示例工作的通知, issue: 2015-03, page: 2, place: 表1“柯桥区”一行, wrong: '120', right: '150' }
---

2015年第3期《绍兴市人民政府关于做好示例工作的通知》（${WRONG_NOTICE}）第二条“示列”应改为“示例”；表1“柯桥区”一行“120”应为“150”。
`;

const NEXT_ISSUE =
  'year: 2015\nnumber: 4\ntotal: 246\npublished: 2015-04-30\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-31.md]\n';

/** An archive of two issues: 13号 of the first was printed wrong in two places, which 31号 of the next corrects. */
function writeCorrected(folder: string): void {
  writeArchive(folder, [
    { series: 'szf', number: 13, title: '绍兴市人民政府关于做好示例工作的通知', body: BODY },
  ]);
  for (const [path, text] of [
    ['2015/04/szf-2015-31.md', CORRIGENDUM_FILE],
    ['2015/04/issue.yaml', NEXT_ISSUE],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function correctedArchive(): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-corrected-'));
  try {
    writeCorrected(folder);
    const { archive, findings } = readArchive(folder);
    if (archive === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
    return archive;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
