import { describe, expect, it } from 'vitest';
import { number } from '../../src/edition/numbering.js';
import { textOf } from '../../src/model/prose.js';
import { parsed } from '../content/parsed.js';

/** Every numbered block as `id text`, the text cut short, in order. */
function ids(...blocks: string[]): string[] {
  const { provisions } = number(parsed(blocks.join('\n\n')).tree);
  return Array.from(provisions, ([block, { id }]) => `${id} ${textOf(block).slice(0, 5)}`);
}

describe('number', () => {
  it('names an item after the headings above it', () => {
    expect(
      ids(
        '## 一、总则',
        '（一）甲。',
        '（二）乙：',
        '1.丙；',
        '（1）丁。',
        '①戊。',
        '## 二、附则',
        '（一）己。',
      ),
    ).toEqual([
      's-1 一、总则',
      's-1-1 （一）甲。',
      's-1-2 （二）乙：',
      's-1-2-1 1.丙；',
      's-1-2-1-1 （1）丁。',
      's-1-2-1-1-1 ①戊。',
      's-2 二、附则',
      's-2-1 （一）己。',
    ]);
  });

  it('names decimals by their numbers, whether the first level is written or not', () => {
    const below = ['### 1.1　目的', '#### 1.1.1　甲', '### 1.2　依据'];
    const ids1 = ['s-1-1 1.1　目', 's-1-1-1 1.1.1', 's-1-2 1.2　依'];
    expect(ids(...below)).toEqual(ids1);
    expect(ids('## 1　总则', ...below, '## 2 体系', '### 2.1　甲')).toEqual([
      's-1 1　总则',
      ...ids1,
      's-2 2 体系',
      's-2-1 2.1　甲',
    ]);
  });

  it('names an article by its number alone, whatever chapter it stands in', () => {
    expect(
      ids('## 第一章　总则', '第一条　甲。', '## 第二章　救助', '第二条　乙：', '（一）丙；', '1.丁。'),
    ).toEqual([
      'chap-1 第一章　总',
      'art-1 第一条　甲',
      'chap-2 第二章　救',
      'art-2 第二条　乙',
      'art-2-1 （一）丙；',
      'art-2-1-1 1.丁。',
    ]);
  });

  it('names a section after its chapter, and a chapter after its book', () => {
    expect(
      ids(
        ...['## 第一编　总则', '### 第一章　原则', '#### 第一节　甲', '第一条　甲。', '#### 第二节　乙'],
        ...['### 第二章　程序', '#### 第一节　丙', '第二条　乙。', '## 第二编　分则', '### 第一章　丁'],
      ),
    ).toEqual([
      'book-1 第一编　总',
      'book-1-chap-1 第一章　原',
      'book-1-chap-1-sec-1 第一节　甲',
      'art-1 第一条　甲',
      'book-1-chap-1-sec-2 第二节　乙',
      'book-1-chap-2 第二章　程',
      'book-1-chap-2-sec-1 第一节　丙',
      'art-2 第二条　乙',
      'book-2 第二编　分',
      'book-2-chap-1 第一章　丁',
    ]);
  });

  it('names an inserted article after the one before it', () => {
    expect(ids('第三条　甲。', '第三条之一　乙：', '（一）丙。', '第三条之二　丁。', '第四条　戊。')).toEqual(
      [
        'art-3 第三条　甲',
        'art-3.1 第三条之一',
        'art-3.1-1 （一）丙。',
        'art-3.2 第三条之二',
        'art-4 第四条　戊',
      ],
    );
  });

  it('names a decimal by all of its numbers, under a heading that says some of them or alone', () => {
    expect(
      ids('## 1.总则', '### 1.1 目的', '#### 1.1.1 甲', '### 1.2 依据', '## 2.组织', '### 2.1 机构'),
    ).toEqual(['s-1 1.总则', 's-1-1 1.1 目', 's-1-1-1 1.1.1', 's-1-2 1.2 依', 's-2 2.组织', 's-2-1 2.1 机']);
    expect(ids('### 1.1 目的', '### 1.2 依据', '### 2.1 机构', '#### 2.1.1 甲')).toEqual([
      's-1-1 1.1 目',
      's-1-2 1.2 依',
      's-2-1 2.1 机',
      's-2-1-1 2.1.1',
    ]);
    expect(ids('## 一、预案', '### 1.1 目的', '### 2.1 机构')).toEqual([
      's-1 一、预案',
      's-1-1-1 1.1 目',
      's-1-2-1 2.1 机',
    ]);
  });

  it('keeps what runs on, and counts on where a number comes twice', () => {
    expect(ids('## 一、甲', '（一）子。', '## 二、乙', '（二）丑。')).toEqual([
      's-1 一、甲',
      's-1-1 （一）子。',
      's-2 二、乙',
      's-2-2 （二）丑。',
    ]);
    expect(ids('甲组：', '1.子；', '乙组：', '1.丑；', '丙组：', '1.寅。')).toEqual([
      's-1 1.子；',
      's-1.2 1.丑；',
      's-1.3 1.寅。',
    ]);
  });

  it('gives an enclosed text the plain ids that the notice has left free', () => {
    expect(ids('## 一、通知', '# 示例办法', '第一条　甲。', '# 第二个办法', '第一条　乙。')).toEqual([
      's-1 一、通知',
      'art-1 第一条　甲',
      'enc-2-art-1 第一条　乙',
    ]);
    expect(ids('## 一、通知', '# 示例方案', '## 一、目标', '（一）甲。')).toEqual([
      's-1 一、通知',
      'enc-1-s-1 一、目标',
      'enc-1-s-1-1 （一）甲。',
    ]);
  });

  it('never gives an attachment plain ids', () => {
    expect(ids('正文。', '# 附件1　甲', '## 一、子', '# 附件2　乙', '## 一、丑', '第一条　寅。')).toEqual([
      'app-1-s-1 一、子',
      'app-2-s-1 一、丑',
      'app-2-art-1 第一条　寅',
    ]);
  });

  it('gives each part, table and figure an id, counted through the notice', () => {
    const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |';
    const { tree } = parsed(
      ['正文。', table, '# 示例办法', '第一条　甲。', '![图](a.png)', '# 附件', table, '![图](b.png)'].join(
        '\n\n',
      ),
    );
    const { parts, displays } = number(tree);
    expect([...parts.values()]).toEqual(['text', 'enc-1', 'app-1']);
    expect(Array.from(displays, ([block, id]) => [block.type, id])).toEqual([
      ['grid', 'tab-1'],
      ['figure', 'fig-1'],
      ['grid', 'tab-2'],
      ['figure', 'fig-2'],
    ]);
  });

  it('numbers nothing that is quoted', () => {
    expect(ids('将第九条修改为：', '> 第九条　甲：', '第十条　乙。')).toEqual(['art-10 第十条　乙']);
  });

  it('numbers no line of a table of contents', () => {
    expect(
      ids('# 示例预案', '目　录', '第一章　甲……1', '第二章　乙……2', '## 第一章　甲', '## 第二章　乙'),
    ).toEqual(['chap-1 第一章　甲', 'chap-2 第二章　乙']);
  });

  it('numbers nothing between quotation marks that are paragraphs apart', () => {
    expect(ids('1.将第九条改为：“甲：', '（一）乙；', '（二）丙。”', '2.删去第十条。')).toEqual([
      's-1 1.将第九',
      's-2 2.删去第',
    ]);
  });

  it('tells level and ordinal of each provision', () => {
    const { provisions } = number(parsed('第一条　甲：\n\n（一）乙。').tree);
    expect([...provisions.values()]).toMatchObject([
      { level: 1, ordinal: { style: 'article', value: 1, text: '第一条' } },
      { level: 2, ordinal: { style: 'han-parenthesised', value: 1, text: '（一）' } },
    ]);
  });
});
