import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { nodesOf } from '../../../src/model/nodes-of.js';
import { parsed } from '../parsed.js';

/** Types and texts of the blocks of each part, less its title and the signature of the front matter. */
function blocks(markdown: string): string[][] {
  return parsed(markdown).tree.children.map(({ children }) =>
    children
      .filter(({ type }) => type !== 'partTitle' && type !== 'signature')
      .map((block) => `${block.type} ${textOf(block)}`),
  );
}

describe('adoptionNotes', () => {
  it.each([
    '（2015年3月2日市政府第5次常务会议通过　2015年3月10日绍兴市人民政府令第12号公布　自2015年5月1日起施行）',
    '（1997年3月14日第八届全国人民代表大会第五次会议修订）',
    '（根据2019年3月2日《关于修改〈示例办法〉的决定》修正）',
    '（一九九四年七月五日市人民政府第二十一次常务会议通过）',
    '（经2015年3月2日市政府常务会议（扩大）审议通过，自2015年5月1日起施行）',
    '（2015年修订）',
    '（2015年3月2日）',
    // As Word users type it; the checks ask for the full width.
    '(2015年3月2日市政府常务会议通过)',
  ])('takes %s below the title of an enclosed text, of an attachment and of the notice for one', (note) => {
    expect(blocks(`正文。\n\n# 示例办法\n\n${note}\n\n第一条　甲。`)).toEqual([
      ['paragraph 正文。'],
      [`adoptionNote ${note}`, 'paragraph 第一条　甲。'],
    ]);
    expect(blocks(`正文。\n\n# 附件　示例办法\n\n${note}\n\n第一条　甲。`)[1]).toEqual([
      `adoptionNote ${note}`,
      'paragraph 第一条　甲。',
    ]);
    expect(blocks(`${note}\n\n各单位：\n\n正文。`)).toEqual([
      [`adoptionNote ${note}`, 'addressee 各单位：', 'paragraph 正文。'],
    ]);
  });

  it.each([
    ['without brackets', '2015年3月2日市政府第5次常务会议通过'],
    ['of two brackets', '（2015年通过）和（2016年修订）'],
    ['with an open bracket', '（2015年3月2日市政府常务会议通过'],
    ['with a sentence', '（2015年3月2日通过。自2015年5月1日起施行）'],
    ['that begins with something else', '（单位：万元，2015年公布）'],
    ['of which nothing tells what was done', '（2015年3月2日，绍兴）'],
    ['without a year', '（试行）'],
    ['of a year alone', '（2015年）'],
  ])('leaves a paragraph %s as it is', (_, text) => {
    expect(blocks(`正文。\n\n# 示例办法\n\n${text}\n\n第一条　甲。`)[1]).toEqual([
      `paragraph ${text}`,
      'paragraph 第一条　甲。',
    ]);
  });

  it('leaves one that does not stand right below the title', () => {
    const note = '（2015年3月2日市政府常务会议通过）';
    expect(blocks(`正文。\n\n# 示例办法\n\n第一条　甲。\n\n${note}`)[1]).toEqual([
      'paragraph 第一条　甲。',
      `paragraph ${note}`,
    ]);
    expect(blocks(`## 一、总则\n\n${note}`)[0]?.[1]).toBe(`paragraph ${note}`);
  });

  it('takes several, one below the other', () => {
    const [adopted, revised] = ['（2015年3月2日市政府常务会议通过）', '（2019年4月1日修订）'];
    expect(
      blocks(`正文。\n\n# 示例办法\n\n${adopted}\n\n${revised}\n\n第一条　甲。`)[1]?.slice(0, 2),
    ).toEqual([`adoptionNote ${adopted}`, `adoptionNote ${revised}`]);
  });

  it('is read in linear time: many brackets that never close', () => {
    const text = `（2015年通过${'（'.repeat(200_000)}`;
    expect(blocks(text)[0]?.[0]).toBe(`paragraph ${text}`);
  });

  it('knows the document numbers in it', () => {
    const { tree } = parsed('正文。\n\n# 示例办法\n\n（2015年3月10日绍政发〔2015〕1号公布）');
    expect(nodesOf(tree, 'citation').map(textOf)).toEqual(['绍政发〔2015〕1号']);
  });
});
