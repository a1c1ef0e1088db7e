import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/content/front-matter.js';
import { complexityFindings } from '../../../src/content/limits.js';
import { parse, type NoticeText } from '../../../src/content/parse.js';
import { writeNotice } from '../../../src/content/writing/write-notice.js';
import { NOTICE_KINDS } from '../../../src/model/notice-kind.js';
import type { NoticeTree } from '../../../src/model/tree.js';
import { createRandom } from '../../check/random.js';
import { parsed, SIGNING } from '../parsed.js';

const NOTICES = ['gazette', 'test/editions', 'test/rules', 'test/hostile', 'test/archive'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);

/**
 * The tree without places; of a signature that its file places, a word of that. Whether a list is loose is not asked of
 * those in a quotation, where Markdown takes the empty line after one for an empty line within it.
 */
function shape(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, function (this: unknown, key: string, value: unknown) {
      if (key === 'data') return undefined;
      if ((this as Node).type === 'blockquote' && key === 'children')
        return (value as Node[]).map((child) => ({ ...child, spread: undefined }));
      if (key !== 'position') return value;
      return (this as Node).type === 'signature' ? 'placed' : undefined;
    }),
  );
}

function textOfNotice(path: string, text: string, bodyOffset: number): NoticeText {
  const kind =
    NOTICE_KINDS.find((each) => path.includes(each)) ??
    (/dashiji|chronicle/.test(path) ? 'chronicle' : 'notice');
  return { path, text, bodyOffset, kind, signing: SIGNING, prefixes: ['绍政发', '国发', '国办发'] };
}

/** What is read from what is written of a tree that was read from the text. */
function again(notice: NoticeText, tree: NoticeTree): NoticeTree {
  return parse({ ...notice, text: writeNotice(tree), bodyOffset: 0 }).tree;
}

describe('writeNotice', () => {
  it('is the inverse of the dialect for every notice of the repository', () => {
    let compared = 0;
    for (const path of NOTICES) {
      const text = readFileSync(path, 'utf8');
      const { value, bodyOffset } = readFrontMatter(path, text);
      if (value === undefined || complexityFindings(path, text, bodyOffset).length > 0) continue;
      const notice = textOfNotice(path, text, bodyOffset);
      const { tree, findings } = parse(notice);
      if (findings.length > 0) continue;
      expect(shape(again(notice, tree)), path).toEqual(shape(tree));
      compared++;
    }
    expect(compared).toBeGreaterThan(500);
  });

  it.each([
    ['a label and its title', '# 附件1 　甲', '# 附件1　甲'],
    ['a title that begins with a number', '# 附件：5年规划', '# 附件：5年规划'],
    ['the list of attachments', '附件：1.甲\n\n2.乙', '附件：\n1. 甲\n2. 乙'],

    ['a paragraph that looks like a list', '\\- 甲', '\\- 甲'],
    ['stars that are printed', '2\\*3', '2\\*3'],
    ['marked words', '（一）**应急解困。**缓解', '（一）**应急解困。**缓解'],
    ['words as they were signed', ':sic[改建]{note="疑为“扩建”"}项目', ':sic[改建]{note="疑为“扩建”"}项目'],
    ['a table', '|甲|乙|\n|-|-:|\n|1\\|2|丙<br>丁|', '| 甲 | 乙 |\n| --- | ---: |\n| 1\\|2 | 丙<br>丁 |'],
    [
      'a table with merged cells',
      ':::table{landscape caption="表1" head=2}\n|甲|>|\n|-|-|\n|^|乙|\n:::',
      ':::table{head=2 caption="表1" landscape}\n| 甲 | > |\n| --- | --- |\n| ^ | 乙 |\n:::',
    ],
    [
      'a cell that is empty in the original, and one that says the sign of it',
      '|甲|乙|\n|-|-|\n|:blank|\\:blank|',
      '| 甲 | 乙 |\n| --- | --- |\n| :blank | \\:blank |',
    ],
    ['a roster', ':::roster\n组长:张三 市府\n李四\n:::', ':::roster\n组长：张三　市府\n李四\n:::'],
    ['a figure', '![图1](位置%20图.png)', '![图1](<位置 图.png>)'],
    ['a quotation', '> 第三条　甲\n>\n> 乙', '> 第三条　甲\n>\n> 乙'],
  ])('writes %s', (_what, markdown, written) => {
    expect(writeNotice(parsed(markdown).tree)).toBe(`${written}\n`);
  });

  it('leaves the signature of the front matter to the front matter, and writes one that has its place', () => {
    expect(writeNotice(parsed('甲。').tree)).toBe('甲。\n');
    expect(writeNotice(parsed('甲。\n\n:::signature\n市长　某某\n:::\n\n乙。').tree)).toBe(
      '甲。\n\n:::signature\n市长　某某\n:::\n\n乙。\n',
    );
  });

  it('is it for random Markdown, whatever signs stand in it', () => {
    const random = createRandom('write-notice-d');
    const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
    const several = (most: number, make: () => string, between: string): string =>
      Array.from({ length: 1 + Math.floor(random() * most) }, make).join(between);
    const words = (): string => several(5, () => one(WORDS), '');
    const line = (): string => one(OPENINGS) + words();
    const blocks: readonly (() => string)[] = [
      line,
      line,
      () => several(3, line, '\n'),
      () => `附件：\n${several(3, () => `${one(['1.', '2. ', '1、'])}${words()}`, '\n')}`,
      () =>
        `# ${one(['附件', '附件1', '附 件 2：', '附', '附：', '附件一 ', ''])}${one(['', '　', ' '])}${words()}`,
      () =>
        `:::roster\n${several(4, () => one(['组长：', '', '', '（一）委员\n']) + words() + one(['', '　', ' ']) + words(), one(['\n', '\n\n']))}\n:::`,
      () => `:::signature\n${several(2, words, '\n')}\n:::`,
      () =>
        `:::table${one(['', '{head=2}', '{caption="甲&amp;乙" landscape}'])}\n|${words()}|>|\n|:-:|-|\n|^|${words()}<br>${words()}|\n:::`,
      () => `|${words()}|\n|-|\n|${words()}|`,
      () => `![${words()}](图%20${one(['甲', '(1)', '&'])}.png)`.replace(/%20(?=\()/u, ''),
      () => several(3, () => `> ${one(['', '', '## ', '1. ', '> '])}${words()}`, '\n'),
      () => several(3, () => `- ${words()}`, one(['\n', '\n\n', '\n\n  '])),
    ];
    let compared = 0;
    for (let trial = 0; trial < 600; trial++) {
      const text = several(4, () => (blocks[Math.floor(random() * blocks.length)] ?? line)(), '\n\n');
      const notice = textOfNotice('2015/03/a.md', text, 0);
      const { tree, findings } = parse(notice);
      if (findings.length > 0) continue;
      expect(shape(again(notice, tree)), text).toEqual(shape(tree));
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });
});

const WORDS: readonly string[] = [
  ...[
    '第一条　甲',
    '一、',
    '（一）',
    '1.',
    '1. 5',
    '2)',
    '①',
    '甲',
    '乙乙',
    '。',
    '：',
    ':',
    ' ',
    '　',
    'a',
    'B',
    '5',
    '8%',
  ],
  ...[
    '\\*',
    '\\_',
    '\\#',
    '#',
    '\\>',
    '>',
    '\\|',
    '~',
    '\\~',
    '\\^',
    '^2^',
    '<',
    '\\<b',
    '&',
    '&amp;',
    '&lt;',
    '!',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '**甲**',
    '**“乙”**丙',
    '*a*',
    '~~甲~~',
    '[甲](https://a.cn/(b))',
    '[乙](#a "题")',
    ' www.sx.gov.cn ',
    ' a@b.cn ',
  ],
  ...[':sic[甲]', ':sic[乙]{note="“x”"}', '\\\\', '\\:a', '10:30', '::', '：：', '--', '-', '+', '=', '`'],
  ...[
    '绍政发〔2015〕13号',
    '《甲》（国发〔2014〕47号）',
    '第二条第（一）项',
    '附件2',
    '2015年3月2日',
    '$5',
    '"',
    '｜',
    '＃',
  ],
];
const OPENINGS: readonly string[] = [
  '',
  '',
  '',
  '',
  '## ',
  '### ',
  '　　',
  '- ',
  '1. ',
  '\\- ',
  '> ',
  '目录',
  '附件：',
];
