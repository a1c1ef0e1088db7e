import { describe, expect, test } from 'vitest';
import { numberName, pathName } from '../../src/consolidation/address.js';
import { clauseText } from '../../src/consolidation/clause-text.js';
import { readInstructions } from '../../src/consolidation/read-instructions.js';
import type { Action } from '../../src/consolidation/amendment.js';

/** What a clause does, in the words of this test. */
function read(first: string, ...below: string[]): string[] | string {
  const clause = clauseText(first, below);
  if (clause === undefined) return 'marks';
  const result = readInstructions({ ...clause, documents: new Map(), attached: new Map() });
  if ('unread' in result) return `? ${clause.text.slice(result.unread)}`;
  return result.instructions.map(({ at, action }) => `${pathName(at)} ${said(action)}`);
}

function said(action: Action): string {
  switch (action.kind) {
    case 'replace':
      return `= ${action.lines.join('/')}`;
    case 'words':
      return `${action.from}>${action.to} ×${action.times}`;
    case 'insert': {
      const as = action.as.map((number) => numberName(action.unit, number)).join(' ');
      return `+ ${action.side ?? ''} ${action.unit} ${as}: ${action.lines.join('/')}`.replace(/ +/gu, ' ');
    }
    case 'renumber':
      return `# ${numberName('article', action.to)}`;
    default:
      return action.kind;
  }
}

describe('readInstructions', () => {
  test.each<[string, string[]]>([
    ['第三条修改为：“第三条　甲。”', ['第三条 = 第三条　甲。']],
    ['将第三条第二款修改为“甲”。', ['第三条第二款 = 甲']],
    ['将第五条第二款第（三）项中的“甲”修改为“乙”。', ['第五条第二款第（三）项 甲>乙 ×1']],
    [
      '第五条第三项、第四项中“甲”均改为“乙”。',
      ['第五条第（三）项 甲>乙 ×all', '第五条第（四）项 甲>乙 ×all'],
    ],
    ['将第六条中的两处“甲”修改为“乙”。', ['第六条 甲>乙 ×2']],
    ['将第六条中的“甲”（三处）修改为“乙”。', ['第六条 甲>乙 ×3']],
    ['将第六条中的“甲”修改为“乙”、“丙”修改为“丁”。', ['第六条 甲>乙 ×1', '第六条 丙>丁 ×1']],
    ['第六条“甲”“乙”分别修改为“丙”“丁”。', []],
    ['第六条中的“甲”、“乙”分别修改为“丙”、“丁”。', ['第六条 甲>丙 ×1', '第六条 乙>丁 ×1']],
    ['增加一条，作为第五条：“甲。”', ['全文 + article 第五条: 甲。']],
    [
      '增加两条，分别作为第五条、第六条：“第五条　甲。第六条　乙。”',
      ['全文 + article 第五条 第六条: 第五条　甲。第六条　乙。'],
    ],
    ['在第三条后增加一条，作为第四条：“甲。”', ['第三条 + after article 第四条: 甲。']],
    ['第十条增加一款，作为第二款：“甲。”', ['第十条 + paragraph 第二款: 甲。']],
    ['增加一款作为第十条第二款：“甲。”', ['第十条 + paragraph 第二款: 甲。']],
    ['第十条第一款增加一项，作为第（四）项：“（四）甲；”', ['第十条第一款 + item （四）: （四）甲；']],
    ['第二章增加一条，作为第八条之一：“甲。”', ['第二章 + article 第八条之一: 甲。']],
    ['第六条改为第七条，修改为：“第七条　甲。”', ['第六条 # 第七条', '第六条 = 第七条　甲。']],
    [
      '第六条改为第七条，第二款修改为：“甲。”；删去第三款。',
      ['第六条 # 第七条', '第六条第二款 = 甲。', '第六条第三款 delete'],
    ],
    ['原第六条至第八条依次改为第七条至第九条。', ['第六条 # 第七条', '第七条 # 第八条', '第八条 # 第九条']],
    ['删去第七条。', ['第七条 delete']],
    ['第七条、第九条第二款予以删除。', ['第七条 delete', '第九条第二款 delete']],
    ['废止第七条第（二）项。', ['第七条第（二）项 delete']],
    ['删去第八条中的“甲”、“乙”和第九条中的“丙”。', ['第八条 甲> ×1', '第八条 乙> ×1', '第九条 丙> ×1']],
    ['第八条第一款删去“甲”。', ['第八条第一款 甲> ×1']],
    ['第八条中的“甲”字样予以删除。', ['第八条 甲> ×1']],
    ['在第九条“甲”后增加“乙”。', ['第九条 甲>甲乙 ×1']],
    ['第九条第一款中的“甲”之前增加“乙”。', ['第九条第一款 甲>乙甲 ×1']],
    ['全文中的“甲”统一修改为“乙”。', ['全文 甲>乙 ×all']],
    ['将全文“甲”修改为“乙”。', ['全文 甲>乙 ×all']],
    ['其他条款序号作相应调整。', ['全文 adjust']],
    ['此外，对条文序号作相应调整。', ['全文 adjust']],
    ['删去第七条，以下各条序号依次顺延。', ['第七条 delete', '全文 adjust']],
    ['附件2表1第3行第2列修改为“6”。', ['附件2表1第三行第二列 = 6']],
    ['附件1“小船”一行中的“5”修改为“6”。', ['附件1“小船”一行 5>6 ×1']],
    ['第二章章名修改为“甲”。', ['第二章名称 = 甲']],
    ['三、四两条不动。', []],
    ['第三条、第四条合并为一条，作为第三条，修改为：“甲。”', ['第三条 = 甲。', '第四条 delete']],
    ['第三条、第五条合并，作为第四条，修改为：“甲。”', ['第三条 # 第四条', '第三条 = 甲。', '第五条 delete']],
    ['在第七条中增加一项作为第六项，即：“甲；”', ['第七条 + item （六）: 甲；']],
    ['第十三条增加一款作为该条第二款，即：“甲。”', ['第十三条 + paragraph 第二款: 甲。']],
    ['将相关条文中的“甲”统一修改为“乙”。', ['全文 甲>乙 ×all']],
    ['将“三、甲”修改为“三、乙”。', ['全文 三、甲>三、乙 ×1']],
    ['删去“甲”。', ['全文 甲> ×1']],
    ['对个别文字作相应修改。', []],
    ['第五条作相应修改。', []],
    ['第五条中的“甲”酌情修改为“乙”。', []],
    ['第二款修改为：“甲。”', []],
    ['增加两条，作为第五条：“甲。”', []],
    ['增加一款：“甲。”', []],
    ['第六条改为第七条第二款。', []],
    ['第六条至第八条改为第七条至第八条。', []],
    ['第三条修改为：“甲', []],
  ])('%s', (clause, expected) => {
    const result = read(clause);
    if (expected.length === 0) expect(result).toMatch(/^\?|^marks$/u);
    else expect(result).toEqual(expected);
  });

  test('a quotation runs on through the paragraphs below, each of which may open it again', () => {
    expect(read('增加一条，作为第五条：“第五条　甲：', '“（一）乙；', '（二）所称“丙”，是丁。”')).toEqual([
      '全文 + article 第五条: 第五条　甲：/（一）乙；/（二）所称“丙”，是丁。',
    ]);
  });

  test('or stands as a block', () => {
    expect(read('第五条修改为：', '第五条　甲：', '（一）乙。')).toEqual([
      '第五条 = 第五条　甲：/（一）乙。',
    ]);
    expect(read('第五条修改为：', '“第五条　甲：', '“（一）乙。”')).toEqual([
      '第五条 = 第五条　甲：/（一）乙。',
    ]);
  });

  test('a long clause takes no longer than its length', () => {
    expect(read(`${'条款'.repeat(50_000)}序号`)).toMatch(/^\?/u);
    expect(read('并同时'.repeat(50_000))).toMatch(/^\?/u);
  });
});
