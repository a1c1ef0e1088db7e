import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/model/notice.js';
import { readCase } from '../check/rule-case.js';

const [FIRST, SECOND, THIRD] = [11, 12, 13].map((number) => `绍政发〔2015〕${number}号`);

/** Three notices on 养犬, 停车 and 菜场, and a fourth with the body that is tried. */
function said(body: string): string[] {
  const files = ['养犬', '停车', '菜场'].map((matter, index) => ({
    name: `szf-2015-1${index + 1}.md`,
    text: `---\ntitle: 绍兴市人民政府关于加强${matter}管理的通知\n---\n\n请遵照执行。\n`,
  }));
  const { archive } = readCase([
    ...files,
    { name: 'szf-2015-20.md', text: `---\ndate: 2015-05-14\n---\n\n各单位：\n\n${body}\n` },
  ]);
  const relations = archive?.register.from('绍政发〔2015〕20号') ?? [];
  return relations.map(({ kind, to }) => `${kind} ${to}`);
}

const ALL = [FIRST, SECOND, THIRD].map((number) => `repeals ${number ?? ''}`);

describe('a list of what is repealed', () => {
  test.each([
    [
      'in paragraphs below a sentence, with titles in marks, without marks, and alone',
      `决定废止下列文件：\n\n1.《绍兴市人民政府关于加强养犬管理的通知》（${FIRST}）；\n\n2.绍兴市人民政府关于加强停车管理的通知（${SECOND}）；\n\n3.《绍兴市人民政府关于加强菜场管理的通知》。`,
      ALL,
    ],
    [
      'in the sentence itself',
      `现决定对以下规范性文件予以废止：1.《关于加强养犬管理的通知》（${FIRST}）；2.${SECOND}；3.关于加强菜场管理的通知。`,
      ALL,
    ],
    [
      'before the sentence',
      `1.《关于加强养犬管理的通知》（${FIRST}）；\n\n2.《关于加强停车管理的通知》（${SECOND}）；\n\n3.《关于加强菜场管理的通知》。\n\n以上文件自本通知印发之日起停止执行。`,
      ALL,
    ],
    [
      'in an attachment, under headings',
      `现予公布。\n\n附件：废止的市政府行政规范性文件目录\n\n# 附件　废止的市政府行政规范性文件目录\n\n## 一、综合类\n\n1.绍兴市人民政府关于加强养犬管理的通知（${FIRST}）\n\n2.绍兴市人民政府关于加强停车管理的通知（${SECOND}）\n\n## 二、市场类（1件）\n\n1.绍兴市人民政府关于加强菜场管理的通知`,
      ALL,
    ],
    [
      'in a table with a column of numbers',
      `现予公布。\n\n附件：决定废止的文件目录\n\n# 附件　决定废止的文件目录\n\n| 序号 | 文件名称 | 文号 |\n| --- | --- | --- |\n| 1 | 关于加强养犬管理的通知 | ${FIRST} |\n| 2 | 关于加强停车管理的通知 | ${SECOND} |\n| 3 | 《绍兴市人民政府关于加强菜场管理的通知》 | |`,
      ALL,
    ],
    [
      'in a table where each row says what becomes of it',
      `现予公布。\n\n附件：规范性文件清理结果\n\n# 附件　规范性文件清理结果\n\n| 序号 | 文号 | 名称 | 清理意见 |\n| --- | --- | --- | --- |\n| 1 | ${FIRST} | 关于加强养犬管理的通知 | 废止 |\n| 2 | ${SECOND} | 关于加强停车管理的通知 | 宣布失效 |\n| 3 | ${THIRD} | 关于加强菜场管理的通知 | 继续有效 |`,
      [`repeals ${FIRST}`, `voids ${SECOND}`, `cites ${THIRD}`],
    ],
    [
      'that are void, or only in part',
      `宣布下列文件失效：\n\n（一）《关于加强养犬管理的通知》（${FIRST}）；\n\n（二）《关于加强停车管理的通知》（${SECOND}）第三条。`,
      [`voids ${FIRST}`, `amends ${SECOND}`],
    ],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

test('a list of what is extended', () => {
  expect(
    said(
      `下列文件有效期延长至2017年12月31日：\n\n1.《关于加强养犬管理的通知》（${FIRST}）；\n\n2.《关于加强停车管理的通知》（${SECOND}）。`,
    ),
  ).toEqual([`extends ${FIRST}`, `extends ${SECOND}`]);
});

describe('what is no such list', () => {
  test.each([
    ['what goes on', `下列文件继续有效：\n\n1.《关于加强养犬管理的通知》（${FIRST}）。`],
    ['what is only planned', `拟废止下列文件：\n\n1.《关于加强养犬管理的通知》（${FIRST}）。`],
    [
      'the next paragraph',
      `决定废止下列文件：\n\n1.无。\n\n请各地按《关于加强养犬管理的通知》（${FIRST}）办理。`,
    ],
    [
      'a heading of another list in the attachment',
      `现予公布。\n\n附件：废止和继续有效的文件目录\n\n# 附件　废止和继续有效的文件目录\n\n## 一、继续有效的文件\n\n1.关于加强养犬管理的通知（${FIRST}）`,
    ],
  ])('%s', (_, body) => {
    expect(said(body).filter((relation) => /^(?:repeals|voids|extends)/u.test(relation))).toEqual([]);
  });
});

test('the place is that of the document', () => {
  const { archive } = readCase([
    {
      name: 'szf-2015-11.md',
      text: '---\ntitle: 绍兴市人民政府关于加强养犬管理的通知\n---\n\n请遵照执行。\n',
    },
    { name: 'szf-2015-20.md', text: '废止下列文件：\n\n　　1.关于加强养犬管理的通知。\n' },
  ]);
  const [relation] = archive?.register.from('绍政发〔2015〕20号') ?? [];
  expect(relation === undefined ? '' : keyOf(relation.from)).toBe('绍政发〔2015〕20号');
  const [start, end] = [relation?.place.start, relation?.place.end];
  expect([start?.line, start?.column, end?.column]).toEqual([10, 5, 16]);
});
