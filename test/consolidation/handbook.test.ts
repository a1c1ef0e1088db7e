import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathName } from '../../src/consolidation/address.js';
import { lawOf } from '../../src/consolidation/law.js';
import { readCase } from '../check/rule-case.js';

// What the handbook says of amending clauses is what is read.
const handbook = readFileSync('docs/handbook.md', 'utf8');
const section = /^### 修改其他公文\n[\s\S]*?(?=^### )/mu.exec(handbook)?.[0] ?? '';
const [decision = '', said = ''] = Array.from(
  section.matchAll(/^```md\n([\s\S]*?)^```$/gmu),
  ([, text]) => text,
);

const ACT = `现将办法印发给你们。

# 绍兴市示例办法

第一条　为了示例，制定本办法。

第二条　示例由市示例局负责。

第三条　示例从略。

第四条　示例收费五元。

第五条　示例分为两种：

（一）大；

（二）中；

（三）小。

由市港务局认定：

（三）略。
`;

function changesOf(text: string): { read: string[]; unread: number } {
  const { archive } = readCase([
    { name: 'szf-2015-13.md', text: ACT },
    { name: 'szf-2015-31.md', text },
  ]);
  if (archive === undefined) throw new Error('the archive was not read');
  const { changes, unread, faulty } = lawOf(archive);
  const read = changes.map(
    ({ at, action, effective: { month } }) => `${pathName(at)} ${action.kind} ${month}`,
  );
  return { read, unread: unread.length + faulty.length };
}

test('the decision that the handbook shows is read', () => {
  expect(changesOf(decision)).toEqual({
    read: [
      '第三条 replace 9',
      '第五条第二款 words 9',
      '第五条第二款第（三）项 delete 9',
      '全文 insert 9',
      '全文 adjust 9',
    ],
    unread: 0,
  });
});

test('and what its front matter says for a clause that cannot be read', () => {
  expect(changesOf(said)).toEqual({ read: ['第四条 words 8', '第五条 insert 8'], unread: 0 });
});

test('each wording that it lists is read', () => {
  const listed = [
    '第二章章名修改为“甲”。',
    '附件1“越城区”一行中的“甲”修改为“乙”。',
    '附件1表1第3行第2列修改为“甲”。',
    '第三条中的两处“甲”修改为“乙”。',
    '在第三条后增加两条，分别作为第四条、第五条：\n\n> 第四条　甲。\n>\n> 第五条　乙。',
    '增加一条，作为第三条之一：“甲。”',
    '原第六条至第八条依次改为第七条至第九条。',
    '删去第三条，以下各条依次顺延。',
    '标题中的“甲”修改为“乙”。',
    '第三条移至第五条之后，作为第四条，第四条改为第三条。',
    '第三条移至第五条之后，修改为：“第三条　甲。”其他条款序号作相应调整。',
    '第三条移作第五条。',
    '附件1“越城区”一行修改为“越城区　9元　一年”。',
    '在附件1“越城区”一行后增加一行：“柯桥区　9元　一年”。',
    '附件2修改为：\n\n> 附件2　题目\n>\n> 一、甲。',
    '附件2修改为本决定附件1。\n\n附件：甲\n\n# 附件1　甲\n\n一、甲。',
    '增加附件3：\n\n> 附件3　题目\n>\n> 一、甲。',
    '增加附件3，内容见本决定附件1。\n\n附件：甲\n\n# 附件1　甲\n\n一、甲。',
    '第三条中的“甲”修改为“乙”，自2016年1月1日起施行。',
    '第三条中的“甲”修改为“乙”。\n\n本决定第一条自2016年1月1日起施行。',
  ];
  for (const clause of listed)
    expect(
      changesOf(`对《绍兴市示例办法》（绍政发〔2015〕13号）作如下修改：\n\n一、${clause}\n`).unread,
      clause,
    ).toBe(0);
});
