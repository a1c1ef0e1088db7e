import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedNotice } from '../../src/import/import-document.js';
import { createRandom } from '../check/random.js';
import {
  box,
  cell,
  centred,
  docx,
  field,
  instance,
  list,
  numbered,
  paragraph,
  row,
  run,
  table,
  toTheRight,
  type MadeDocx,
} from './made-docx.js';

function imported(body: readonly string[], more?: MadeDocx, accept = false): ImportedNotice {
  return importDocument(docx(body.join(''), more), { accept, name: () => 'a' });
}

/** The Markdown below the front matter. */
function markdown(body: readonly string[], more?: MadeDocx): string {
  const { text } = imported(body, more);
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

const NUMBER = centred('某政发〔2024〕5号');
const TITLE = centred('某某市人民政府关于做好示例工作的通知');
const SIGNED = [toTheRight('某某市人民政府'), toTheRight('2024年5月6日')];
const HEAD = [NUMBER, TITLE];

describe('the head of a document', () => {
  it('gives the number and the title, and leaves what a gazette does not print', () => {
    const { front, left } = imported([
      paragraph(box(paragraph('000123'), paragraph('机密★1年'), paragraph('特急'))),
      centred(run('某某市人民政府文件', '<w:color w:val="FF0000"/>')),
      paragraph('某政发〔2024〕5号          签发人：某 某'),
      centred('某某市人民政府'),
      centred(run('关于做好示例工作的') + '<w:r><w:br/></w:r>' + run('通  知')),
      paragraph('各区人民政府：'),
      paragraph('请认真执行。'),
      ...SIGNED,
    ]);
    expect(front).toEqual({
      number: '某政发〔2024〕5号',
      title: '某某市人民政府关于做好示例工作的通知',
      titleBreaks: ['某某市人民政府', '关于做好示例工作的', '通知'],
      issuer: ['某某市人民政府'],
      date: '2024-05-06',
    });
    expect(left.map(({ words, why }) => [why, words.replace(/\s/gu, '')])).toEqual([
      ['版头（份号）', '000123'],
      ['版头（密级）', '机密★1年'],
      ['版头（紧急程度）', '特急'],
      ['版头（红头）', '某某市人民政府文件'],
      ['版头', '签发人：某某'],
    ]);
  });

  it('has its title in the middle by blanks, too, and no line of the text in it', () => {
    const { front, text } = imported([
      paragraph('某政发〔2024〕5号'),
      paragraph('　　　　　某某市人民政府关于做好'),
      paragraph('            示例工作的通知'),
      paragraph('　　请认真执行'),
      ...SIGNED,
    ]);
    expect(front.titleBreaks).toEqual(['某某市人民政府关于做好', '示例工作的通知']);
    expect(text).toContain('\n\n请认真执行\n');
  });

  it('has the number below the title where it stands there, in brackets too', () => {
    const { front, text } = imported([
      TITLE,
      centred('（某政发〔2024〕5号）'),
      paragraph('请认真执行。'),
      ...SIGNED,
    ]);
    expect(front.number).toBe('某政发〔2024〕5号');
    expect(text).toContain('\n\n请认真执行。\n');
  });

  it('has the registration of a regulatory document, above the number or below it', () => {
    const registration = paragraph('ZJDC01—2015—0003');
    for (const head of [
      [registration, NUMBER, TITLE],
      [NUMBER, registration, TITLE],
    ]) {
      const { front, left } = imported([...head, paragraph('请执行。')]);
      expect([front.number, front.registration, left]).toEqual(['某政发〔2024〕5号', 'ZJDC01—2015—0003', []]);
    }
  });

  it('of a joint document keeps the blank between the organs', () => {
    const { front } = imported([
      NUMBER,
      centred('某某市人民政府'),
      centred('某某军分区'),
      centred('关于做好征兵工作的通知'),
      paragraph('请认真执行。'),
      toTheRight('某某市人民政府        某某军分区'),
      toTheRight('二〇二四年五月六日'),
    ]);
    expect(front.title).toBe('某某市人民政府　某某军分区关于做好征兵工作的通知');
    expect([front.issuer, front.date]).toEqual([['某某市人民政府', '某某军分区'], '2024-05-06']);
  });

  it('of an order is its title, and who signs it stands below its text', () => {
    const { front, text } = imported([
      paragraph(box(paragraph('某某市人民政府令'))),
      centred('第12号'),
      paragraph('《某某市示例办法》已经市政府常务会议审议通过，现予公布。'),
      toTheRight('市长    某某某'),
      toTheRight('2024年5月6日'),
      centred('某某市示例办法'),
      paragraph('第一条 为了规范示例，制定本办法。'),
    ]);
    expect(front).toEqual({
      number: '第12号',
      title: '某某市人民政府令',
      date: '2024-05-06',
      issuer: ['某某市人民政府'],
    });
    expect(text).toContain(
      ':::signature\n市长　某某某\n2024年5月6日\n:::\n\n# 某某市示例办法\n\n第一条　为了规范示例，制定本办法。\n',
    );
  });

  it('names what is lacking, and does not invent it', () => {
    const { front, text } = imported([paragraph('请各单位认真执行。')]);
    expect(front).toEqual({});
    expect(text).toBe(
      '---\n# 待填：标题（title）\n# 待填：发文机关（issuer）\n# 待填：成文日期（date）\n---\n\n请各单位认真执行。\n',
    );
  });
});

describe('the text of a document', () => {
  it('has its outline, whatever style and number Word made', () => {
    const numbering =
      list(1, [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
      ]) + instance(1, 1);
    const body = [
      numbered('总体要求', 1),
      numbered('统一认识', 1, 1),
      numbered('提高站位。各地要统一思想。', 1, 2),
      numbered('工作要求', 1),
      paragraph('　　加强领导。'),
    ];
    expect(markdown([...HEAD, ...body, ...SIGNED], { numbering })).toBe(
      '## 一、总体要求\n\n### （一）统一认识\n\n1.提高站位。各地要统一思想。\n\n## 二、工作要求\n\n加强领导。',
    );
  });

  it('keeps a run-in heading bold, and only that', () => {
    const body = [
      paragraph(run('（一）应急') + run('解困。', '<w:b/>')),
      paragraph(run('（一）') + run('应急解困。', '<w:b/>') + run('缓解困难。')),
    ];
    expect(markdown([...HEAD, ...body, ...SIGNED])).toBe(
      '（一）应急解困。\n\n（一）**应急解困。**缓解困难。',
    );
  });

  it('has characters that are signs of Markdown as characters', () => {
    const words = [
      '*甲*_乙_',
      '# 甲',
      '- 甲',
      '> 甲',
      '1. 甲',
      '5~8~10',
      '<b>甲</b>',
      '[甲](乙)',
      ':::roster',
      '| 甲 |',
      '甲\\乙',
      '&amp;',
    ];
    const written = imported([...HEAD, ...words.map((text) => paragraph(text)), ...SIGNED]);
    expect(written.text).toContain('\\*甲\\*\\_乙\\_\n\n\\# 甲\n\n\\- 甲\n\n\\> 甲');
  });

  it('makes links of addresses, which end where the words go on', () => {
    expect(markdown([...HEAD, paragraph('见www.example.gov.cn，或写信到a@b.cn。'), ...SIGNED])).toBe(
      '见[www.example.gov.cn](http://www.example.gov.cn)，或写信到[a@b.cn](mailto:a@b.cn)。',
    );
  });

  it('has raised figures, and notes below their paragraph', () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const body = [
      paragraph(run('面积12m') + run('2', '<w:vertAlign w:val="superscript"/>') + run('。') + note),
      paragraph('下一段。'),
    ];
    const { text, remarks } = imported([...HEAD, ...body, ...SIGNED], {
      footnotes: `<w:footnote w:id="1">${paragraph('按投影计。')}</w:footnote>`,
    });
    expect(text).toContain('面积12m²。\n\n注：按投影计。\n\n下一段。\n');
    expect(remarks.map(({ words }) => words)).toEqual([
      '脚注写成了下一段「注：按投影计。」，请看放在哪里合适',
    ]);
  });

  it('has the notes of a title, a person, a cell, a list and the title of an attachment', () => {
    const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = [
      NUMBER,
      centred(run('某某市人民政府关于做好示例工作的通知') + note(1)),
      paragraph('各区人民政府：'),
      paragraph('名单如下：'),
      paragraph(run('组长：张三　市财政局') + note(2)),
      paragraph('成员：李四　市教育局'),
      table(row([cell('甲'), cell('乙')]), row([cell(paragraph(run('丙') + note(3))), cell('丁')])),
      paragraph(run('附件：示例清单') + note(4)),
      ...SIGNED,
      centred('附件'),
      centred(run('示例清单') + note(5)),
      paragraph('略。'),
    ];
    const footnotes = [1, 2, 3, 4, 5].map(
      (id) => `<w:footnote w:id="${id}">${paragraph(`第${id}个注。`)}</w:footnote>`,
    );
    expect(markdown(body, { footnotes: footnotes.join('') })).toBe(
      [
        '各区人民政府：',
        '注：第1个注。',
        '名单如下：',
        ':::roster\n组长：张三　市财政局\n\n成员：李四　市教育局\n:::',
        '注：第2个注。',
        '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
        '注：第3个注。',
        '附件：示例清单',
        '注：第4个注。',
        '# 附件　示例清单',
        '注：第5个注。',
        '略。',
      ].join('\n\n'),
    );
  });

  it('has no page numbers in a table of contents', () => {
    const body = [
      centred('目　录'),
      paragraph(field('TOC', '第一章　总则\t1')),
      paragraph('第二章　附则\t3'),
      centred('第一章　总则'),
      paragraph('内容。'),
      centred('第二章　附则'),
      paragraph('内容。'),
    ];
    const { text, left } = imported([...HEAD, ...body, ...SIGNED]);
    expect(text).toContain('目　录\n\n第一章　总则\n\n第二章　附则\n\n## 第一章　总则\n');
    expect(left.map(({ why, words }) => `${why}${words}`)).toEqual(['目录里的页码1', '目录里的页码3']);
  });

  it('has rosters, whose names and roles typists set out', () => {
    const body = [
      '组　长：姚  远    市政府',
      '副组长：欧阳文山　　市经信委',
      '　　　　王忠灵　　　市发改委',
      '成　员：何　建（市科技局）',
    ];
    expect(
      markdown([
        ...HEAD,
        paragraph('名单如下：'),
        ...body.map((text) => paragraph(text)),
        paragraph('办公室设在市经信委。'),
        ...SIGNED,
      ]),
    ).toBe(
      '名单如下：\n\n:::roster\n组长：姚远　市政府\n\n副组长：欧阳文山　市经信委\n王忠灵　市发改委\n\n成员：何建　（市科技局）\n:::\n\n办公室设在市经信委。',
    );
  });

  it('leaves the imprint wherever it stands, and takes the form of publication to the front matter', () => {
    const { front, left, text } = imported([
      ...HEAD,
      paragraph('请认真执行。'),
      ...SIGNED,
      paragraph('（此件公开发布）'),
      paragraph('抄送：市委各部门，市人大常委会，'),
      paragraph('市政协办公室。'),
      paragraph('某某市人民政府办公室        2024年5月7日印发'),
    ]);
    expect(front.release).toBe('此件公开发布');
    expect(left.map(({ why }) => why)).toEqual(['版记', '版记', '版记']);
    expect(text.trimEnd().endsWith('请认真执行。')).toBe(true);
  });
});

describe('attachments', () => {
  const LIST = [paragraph('附件：1.任务分解表'), paragraph('　　　2.办法')];

  it('are listed in the text, and begin at their labels', () => {
    const body = [
      ...[...HEAD, paragraph('请认真执行。'), ...LIST, ...SIGNED],
      ...[
        paragraph('附件1'),
        centred('任务分解表'),
        table(row([cell('单位'), cell('人数')]), row([cell('甲'), cell('5')])),
      ],
      ...[paragraph('附 件 2'), centred('某某市'), centred('示例办法'), paragraph('第一条　甲。')],
    ];
    expect(markdown(body)).toBe(
      [
        ...[
          '请认真执行。',
          '附件：\n1. 任务分解表\n2. 办法',
          '# 附件1　任务分解表',
          '| 单位 | 人数 |\n| --- | --- |\n| 甲 | 5 |',
        ],
        ...['# 附件2　某某市示例办法', '第一条　甲。'],
      ].join('\n\n'),
    );
  });

  it('may have their title beside the label', () => {
    const body = [
      ...HEAD,
      paragraph('请认真执行。'),
      paragraph('附件：名单'),
      ...SIGNED,
      paragraph('附件：名单'),
      paragraph('甲。'),
    ];
    expect(markdown(body)).toBe('请认真执行。\n\n附件：名单\n\n# 附件　名单\n\n甲。');
  });

  it('are not begun by words of the text', () => {
    const body = [
      ...HEAD,
      paragraph('附件1所列的单位应当执行。'),
      ...SIGNED,
      centred('附则'),
      paragraph('附件有关要求见上，请照办。'),
    ];
    expect(markdown(body)).not.toContain('# 附件');
  });
});

describe('tables', () => {
  it('keep merges, lines of cells, repeated rows and their caption', () => {
    const wide = table(
      row(
        [cell('地区', '<w:vMerge w:val="restart"/>'), cell('任务', '<w:gridSpan w:val="2"/>')],
        '<w:tblHeader/>',
      ),
      row([cell('', '<w:vMerge/>'), cell('类别'), cell('人数')], '<w:tblHeader/>'),
      row([cell('越城区'), cell(paragraph('1.男兵；') + paragraph('2.女兵')), cell('120')]),
    );
    expect(markdown([...HEAD, paragraph('任务如下。'), centred('表1　征兵任务'), wide, ...SIGNED])).toBe(
      '任务如下。\n\n:::table{head=2 caption="表1　征兵任务"}\n| 地区 | 任务 | > |\n| --- | --- | --- |\n| ^ | 类别 | 人数 |\n| 越城区 | 1.男兵；<br>2.女兵 | 120 |\n:::',
    );
  });

  it('lie on their side where their section does', () => {
    const body = [
      ...HEAD,
      paragraph('见表。'),
      table(row([cell('甲'), cell('乙')]), row([cell('1'), cell('2')])),
    ];
    expect(markdown(body, { section: '<w:pgSz w:orient="landscape"/>' })).toContain(':::table{landscape}');
  });

  it('keep the words of a cell that should only continue the one above, and say so', () => {
    const odd = table(
      row([cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙')]),
      row([cell('丙', '<w:vMerge/>'), cell('丁')]),
    );
    const { text, remarks } = imported([...HEAD, paragraph('见表。'), odd, ...SIGNED]);
    expect(text).toContain('| 丙 | 丁 |');
    expect(remarks.map(({ words }) => words)).toEqual(['上下合并的格里还有字「丙」，没有并到上面，请核对']);
  });
});

describe('pictures', () => {
  const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex'));
  const picture = (id: number): string =>
    paragraph(`<w:r><w:drawing><a:blip r:embed="rId${id}"/></w:drawing></w:r>`);

  it('are written beside the notice with their captions; others than png and jpg are told', () => {
    const body = [...HEAD, paragraph('见图。'), picture(1), centred('图1　位置'), picture(2), ...SIGNED];
    const { text, pictures, remarks } = imported(body, {
      pictures: { 'image1.png': PNG, 'image2.emf': new Uint8Array(8) },
    });
    expect(text).toContain('见图。\n\n![图1　位置](a-1.png)\n');
    expect([...pictures.keys()]).toEqual(['a-1.png']);
    expect(remarks.map(({ words }) => words.slice(0, 17))).toEqual(['图 image2.emf 不是 p']);
  });

  it('of cells stand below their table, and none is lost silently in a title', () => {
    const body = [
      NUMBER,
      centred(
        run('某某市人民政府关于做好示例工作的通知') + picture(1).replace(/<\/?w:p>|<w:pPr><\/w:pPr>/gu, ''),
      ),
      paragraph('见表。'),
      table(row([cell('甲'), cell('乙')]), row([cell(picture(2)), cell('丙')])),
      ...SIGNED,
    ];
    const { text, pictures, remarks } = imported(body, {
      pictures: { 'image1.png': PNG, 'image2.png': PNG },
    });
    expect(text).toContain('|  | 丙 |\n\n![](a-1.png)\n');
    expect([...pictures.keys()]).toEqual(['a-1.png']);
    expect(remarks.map(({ words }) => words)).toEqual([
      '版头、标题处的图没有带入',
      '格子里的图写在了表格后面',
    ]);
  });
});

describe('a document that cannot be taken as it is', () => {
  const REVISED = [
    ...HEAD,
    paragraph(run('请') + `<w:ins>${run('认真')}</w:ins>` + run('执行。')),
    ...SIGNED,
  ];

  it('is refused with open revisions, but where these are accepted', () => {
    expect(() => imported(REVISED)).toThrow(/1 处修订.*--accept/u);
    expect(imported(REVISED, undefined, true).text).toContain('请认真执行。');
  });

  it('is refused without words', () => {
    expect(() => imported([paragraph('')])).toThrow(/没有文字/u);
  });

  it('is refused where a holder of words is not known', () => {
    expect(() => imported([...HEAD, `<w:unknown>${paragraph('丁')}</w:unknown>`])).toThrow(
      /读取时对不上，什么也没有写.*丁/u,
    );
  });
});

it('accounts for every character of random documents', () => {
  const random = createRandom('import');
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  const make = (): string => {
    const words = one(TEXTS) + (random() < 0.3 ? one(TEXTS) : '');
    const place = [paragraph, paragraph, centred, toTheRight][Math.floor(random() * 4)] ?? paragraph;
    if (random() < 0.1)
      return table(row([cell(one(TEXTS)), cell(one(TEXTS))]), row([cell(one(TEXTS)), cell(one(TEXTS))]));
    if (random() < 0.1) return paragraph(run(one(TEXTS)) + box(paragraph(one(TEXTS))) + run(one(TEXTS)));
    return random() < 0.1
      ? paragraph(run(one(TEXTS), '<w:b/>') + '<w:r><w:br/><w:tab/></w:r>' + run(one(TEXTS)))
      : place(words);
  };
  for (let trial = 0; trial < 200; trial++) {
    const body = Array.from({ length: 1 + Math.floor(random() * 14) }, make);
    const shown = body
      .join('')
      .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gu, '')
      .replace(/<[^>]*>/gu, '');
    if (shown.trim() === '') continue;
    expect(() => imported(body), body.join('\n')).not.toThrow();
  }
});

const TEXTS: readonly string[] = [
  ...[
    '某政发〔2024〕5号',
    '第12号',
    '某某市人民政府',
    '某某市人民政府关于做好示例工作的通知',
    '各区人民政府：',
    '2024年5月6日',
    '（此件公开发布）',
  ],
  ...[
    '附件',
    '附件1',
    '附件：',
    '附件：1.甲',
    '附件2：',
    '附表',
    '附录A',
    '附',
    '1.甲',
    '2. 乙',
    '一、总则',
    '（一）甲',
    '第一条 甲。',
    '第一章　总　则',
    '目录',
  ],
  ...[
    '组长：张三　市府',
    '李四',
    '王五（市府）',
    '成员：',
    '抄送：市委',
    '某某市府办 2024年5月7日印发',
    '主题词：机构',
    '表1 甲',
    '图1　乙',
    '注：甲',
  ],
  ...[
    '*',
    '**甲**',
    '#',
    '-',
    '> 甲',
    '1)',
    '~~',
    '^',
    '|',
    '<b',
    '&amp;',
    ':::',
    '：：',
    '甲:乙',
    '10:30',
    '[x]',
    '!',
    '`',
    '\\',
    '$5',
    '_',
    '=',
    '+ 甲',
  ],
  ...[
    '',
    ' ',
    '　',
    '　　甲',
    '甲    乙',
    '\u200b',
    'www.a.cn',
    'm²',
    '第',
    '。',
    '《甲》',
    '（2024年5月6日通过）',
    '——副题',
    '市长　某某',
    '此页无正文',
    '〔2024〕号',
  ],
];
