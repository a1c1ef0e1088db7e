import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/content/parse.js';
import { textOf } from '../../../src/model/prose.js';
import { parsed, SIGNING } from '../parsed.js';

/** Types and texts of all blocks of the main part; of a signature its lines. */
function blocks(markdown: string): string[] {
  return parsed(markdown).main.children.map((block) =>
    block.type === 'signature'
      ? `signature ${block.children.map(textOf).join('|')}`
      : `${block.type} ${textOf(block)}`,
  );
}

const OWN = 'signature 绍兴市人民政府|2015年3月2日';

describe('mainPart', () => {
  it.each([
    ...[
      '各区、县（市）人民政府，市政府各部门、各单位：',
      '越城区人民政府:',
      '各单位：',
      '市（县）政府办公室：',
    ],
  ])('takes %s for the addressee', (text) => {
    expect(blocks(`${text}\n\n正文。`)).toEqual([`addressee ${text}`, 'paragraph 正文。', OWN]);
  });

  it('takes no paragraph for one that opens a quotation', () => {
    expect(blocks('将第二条修改为：“申请人应当：\n\n（一）申报；\n\n（二）验收。”')[0]).toBe(
      'paragraph 将第二条修改为：“申请人应当：',
    );
    expect(blocks('各“平安”创建单位：\n\n正文。')[0]).toBe('addressee 各“平安”创建单位：');
  });

  it.each([
    ...[
      '现将有关事项通知如下：',
      '为做好工作，提出以下意见：',
      '下列单位：',
      '经研究，决定：',
      '现就有关事项公告：',
      '正文。',
    ],
    ...[
      '工作已经完成。名单：',
      '各单位',
      '附件：',
      '你们好！各单位：',
      '第一条　救助对象：',
      '一、各部门职责：',
    ],
  ])('does not take %s for one', (text) => {
    expect(blocks(text)[0]).not.toMatch(/^addressee/u);
  });

  it('takes the first paragraph only', () => {
    expect(blocks('正文。\n\n各单位：')).toEqual(['paragraph 正文。', 'paragraph 各单位：', OWN]);
    expect(blocks('## 一、总则\n\n各单位：')[1]).toBe('paragraph 各单位：');
    expect(parsed('正文\n\n# 办法\n\n各单位：').tree.children[1]?.children[1]?.type).toBe('paragraph');
  });

  it('signs with the front matter where the editor placed nothing', () => {
    expect(blocks('正文。\n\n# 办法\n\n甲')).toEqual(['paragraph 正文。', OWN]);
    const { main } = parsed('正文。');
    expect(main.children.at(-1)?.position).toBeUndefined();
    expect(blocks('')).toEqual([OWN]);
  });

  it('signs a joint notice with every organ and one date', () => {
    const signing = { issuers: ['甲局', '乙局', '丙局'], date: '2015年3月2日', isImplied: true };
    const [main] = parse({
      ...{ path: 'a.md', text: '正文', bodyOffset: 0, kind: 'notice', signing, prefixes: [] },
    }).tree.children;
    const signature = main?.children.at(-1);
    expect(signature?.type === 'signature' && signature.children.map(textOf)).toEqual([
      '甲局',
      '乙局',
      '丙局',
      '2015年3月2日',
    ]);
  });
});

describe('signatures', () => {
  it('places the signature of the front matter', () => {
    expect(blocks('正文。\n\n:::signature\n:::\n\n附注。')).toEqual([
      'paragraph 正文。',
      OWN,
      'paragraph 附注。',
    ]);
    const signature = parsed('正文。\n\n:::signature\n:::').main.children[1];
    expect(signature?.position?.start).toMatchObject({ line: 3, column: 1 });
  });

  it('rewrites it', () => {
    expect(blocks(':::signature\n市长　某某\n2015年3月2日\n:::\n\n正文。')).toEqual([
      'signature 市长　某某|2015年3月2日',
      'paragraph 正文。',
    ]);
    expect(blocks(':::signature\n甲局\n\n乙局  \n丙局\\\n2015年3月2日\n:::')).toEqual([
      'signature 甲局|乙局|丙局|2015年3月2日',
    ]);
  });

  it("takes an enclosed text's own, and still signs the notice", () => {
    const { tree } = parsed('正文。\n\n# 公开信\n\n信\n\n:::signature\n张三\n:::');
    expect(
      tree.children.map(({ children }) => children.map((block) => `${block.type} ${textOf(block)}`)),
    ).toEqual([
      ['paragraph 正文。', `signature ${SIGNING.issuers[0] ?? ''}${SIGNING.date}`],
      ['partTitle 公开信', 'paragraph 信', 'signature 张三'],
    ]);
  });

  it('takes one within a quotation', () => {
    const [quotation] = parsed('> 信\n>\n> :::signature\n> 张三\n> :::').blocks;
    expect(quotation?.type === 'blockquote' && quotation.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'signature',
    ]);
  });
});
