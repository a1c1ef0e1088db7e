import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of a small archive, by their paths below its folder: four notices of two issues that cite and repeal each other. */
export const SMALL: Readonly<Record<string, string>> = {
  'works.yaml': '- number: 国发〔2014〕3号\n  title: 国务院关于示范的意见\n',
  '2015/01/issue.yaml':
    'year: 2015\nnumber: 1\ntotal: 1\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-1.md]\n' +
    '  - title: 市政府办公室文件\n    notices: [szbf-2015-1.md]\n',
  '2015/02/issue.yaml':
    'year: 2015\nnumber: 2\ntotal: 2\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-2.md]\n' +
    '  - title: 市政府办公室文件\n    notices: [szbf-2015-2.md]\n',
  '2015/01/szf-2015-1.md': `---
number: 绍政发〔2015〕1号
title: 绍兴市人民政府关于印发绍兴市示范林管理办法的通知
issuer: 绍兴市人民政府
date: 2015-01-05
---

各区、县（市）人民政府，市政府各部门：

现将《绍兴市示范林管理办法》印发给你们，请认真贯彻执行。

# 绍兴市示范林管理办法

第一条　为加强示范林管理，制定本办法。

第二条　示范林由市林业局管理。管理费按照第一条的规定开支。

第三条　本办法自2015年2月1日起施行。
`,
  '2015/01/szbf-2015-1.md': `---
number: 绍政办发〔2015〕1号
title: 绍兴市人民政府办公室关于成立示范林工作领导小组的通知
issuer: 绍兴市人民政府办公室
date: 2015-01-12
---

各区、县（市）人民政府，市政府各部门：

为落实《绍兴市人民政府关于印发绍兴市示范林管理办法的通知》（绍政发〔2015〕1号），决定成立示范林工作领导小组，名单见附件1。

附件：1.领导小组名单
2.任务分解表

# 附件1　领导小组名单

:::roster
组长：王伟　市林业局
成员：李建　市财政局
:::

# 附件2　任务分解表

| 序号 | 任务 | 金额（万元） |
| --- | --- | --- |
| 1 | 清林 | 10 |
| 2 | 补植 | 20 |
| 合计 | | 30 |
`,
  '2015/02/szf-2015-2.md': `---
number: 绍政发〔2015〕2号
title: 绍兴市人民政府关于进一步加强示范林管理的通知
issuer: 绍兴市人民政府
date: 2015-02-03
repeals: [绍政办发〔2015〕1号]
---

各区、县（市）人民政府，市政府各部门：

根据《国务院关于示范的意见》（国发〔2014〕3号）和《绍兴市示范林管理办法》（绍政发〔2015〕1号），现就有关事项通知如下：

一、加强管理

（一）市林业局要在2015年6月底前完成清查。

二、落实责任

《绍兴市人民政府办公室关于成立示范林工作领导小组的通知》（绍政办发〔2015〕1号）同时废止。
`,
  '2015/02/szbf-2015-2.md': `---
number: 绍政办发〔2015〕2号
title: 绍兴市人民政府办公室关于做好清查工作的通知
issuer: 绍兴市人民政府办公室
date: 2015-02-10
---

各区、县（市）人民政府，市政府各部门：

按照《绍兴市人民政府关于进一步加强示范林管理的通知》（绍政发〔2015〕2号）要求，请于2015年5月底前完成清查，王伟任联系人。
`,
};

/** Writes the small archive into a folder. */
export function writeSmallArchive(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync('gazette/gazette.yaml', join(folder, 'gazette.yaml'));
  for (const [path, text] of Object.entries(SMALL)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
