import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/import/read-docx.js';
import { paragraphsOf, shownText } from '../../src/import/word-document.js';
import {
  box,
  cell,
  docx,
  field,
  instance,
  list,
  numbered,
  paragraph,
  row,
  run,
  table,
  type MadeDocx,
} from './made-docx.js';

function shown(body: string, more?: MadeDocx): string[] {
  return paragraphsOf(readDocx(docx(body, more)).blocks).map(shownText);
}

function remarks(body: string, more?: MadeDocx): string[] {
  return readDocx(docx(body, more)).remarks.map(({ words }) => words);
}

describe('the numbers that Word shows', () => {
  const HEADINGS = list(1, [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
  ]);

  it('begin again below each level above', () => {
    const body = [0, 1, 1, 2, 0, 1, 2].map((level) => numbered('甲', 1, level)).join('');
    expect(shown(body, { numbering: HEADINGS + instance(1, 1) })).toEqual([
      ...['一、甲', '（一）甲', '（二）甲', '1.甲', '二、甲', '（一）甲', '1.甲'],
    ]);
  });

  it('of articles run on through the chapters where their level says so', () => {
    const law = list(1, [
      ['chineseCountingThousand', '第%1章'],
      ['chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [0, 1, 1, 0, 1].map((level) => numbered('甲', 1, level)).join('');
    expect(shown(body, { numbering: law + instance(1, 1) })).toEqual([
      ...['第一章　甲', '第一条　甲', '第二条　甲', '第二章　甲', '第三条　甲'],
    ]);
  });

  it('restart only where the level that a restart names is used', () => {
    const levels = list(1, [
      ['decimal', '%1.'],
      ['decimal', '%2.'],
      ['decimal', '%3.', '<w:lvlRestart w:val="1"/>'],
    ]);
    const body = [0, 1, 2, 1, 2, 0, 2].map((level) => numbered('甲', 1, level)).join('');
    expect(shown(body, { numbering: levels + instance(1, 1) }).map((text) => text.slice(0, 2))).toEqual([
      ...['1.', '1.', '1.', '2.', '2.', '2.', '1.'],
    ]);
  });

  it('go on through the instances of a list, but where one says how it starts', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = list(1, [['decimal', '%1.']]) + instance(1, 1) + instance(2, 1) + instance(3, 1, start);
    const body = [1, 2, 3, 3].map((id) => numbered('甲', id)).join('');
    expect(shown(body, { numbering })).toEqual(['1.甲', '2.甲', '1.甲', '2.甲']);
  });

  it('come by the style of a paragraph, and by those that it is based on', () => {
    const numbering = list(1, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
    ]);
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H1"/></w:style>';
    const body = ['H1', 'H2', 'H3'].map((id) => paragraph('甲', `<w:pStyle w:val="${id}"/>`)).join('');
    const off = paragraph('乙', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(shown(body + off, { numbering: numbering + instance(1, 1), styles })).toEqual([
      '一、甲',
      '（一）甲',
      '二、甲',
      '乙',
    ]);
  });

  it('have the numbers of the levels above, in figures where the level is a legal one', () => {
    const numbering =
      list(1, [
        ['chineseCounting', '%1'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ]) + instance(1, 1);
    expect(shown(numbered('甲', 1) + numbered('乙', 1, 1), { numbering })).toEqual(['一甲', '1.1　乙']);
  });

  it('are not written without end by a file that was made to', () => {
    const many = list(1, [['upperLetter', '%1'.repeat(200_000), '']]).replace(
      'w:start w:val="1"',
      'w:start w:val="99999"',
    );
    const [text = ''] = shown(numbered('甲', 1), { numbering: many + instance(1, 1) });
    expect(text.length).toBeLessThan(1000);
    const deep = list(1, [['decimal', '%1.']]).replaceAll('w:ilvl="0"', 'w:ilvl="100000000"');
    const body = numbered('甲', 1, 100_000_000) + numbered('乙', 1, -1);
    expect(shown(body, { numbering: deep + instance(1, 1) })).toEqual(['甲', '乙']);
  });

  it('leave out bullets but dashes, and tell of them once, and of a format that is not known', () => {
    const numbering =
      list(1, [['bullet', '•']]) +
      list(2, [['thaiLetters', '%1.']]) +
      list(3, [['bullet', '——']]) +
      [1, 2, 3].map((id) => instance(id, id)).join('');
    const body = numbered('甲', 1) + numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3);
    expect(shown(body, { numbering })).toEqual(['甲', '甲', '1.乙', '——丙']);
    expect(remarks(body, { numbering })).toEqual([
      '自动的项目符号没有带入，各项写成了一段一段，请核对',
      '自动编号的格式「thaiLetters」不认识，写成了「1.」，请核对',
    ]);
  });
});

describe('readDocx', () => {
  it('reads a text box once, before the paragraph on which it hangs', () => {
    const { blocks } = readDocx(docx(paragraph(run('甲') + box(paragraph('红头')) + run('乙'))));
    expect(paragraphsOf(blocks).map((each) => [shownText(each), each.isBoxed])).toEqual([
      ['红头', true],
      ['甲乙', false],
    ]);
  });

  it('shows what a field shows, also where it goes over paragraphs', () => {
    const [start, end] = field('TOC \\o', '总则').split('总则');
    expect(shown(paragraph(run('第') + field('PAGE', '3') + run('页')))).toEqual(['第3页']);
    expect(
      shown(
        paragraph(`${start ?? ''}总则</w:t></w:r>`) +
          paragraph(`${run('附则')}<w:r><w:t>${end ?? ''}${run('正文')}`),
      ),
    ).toEqual(['总则', '附则正文']);
  });

  it('finds the parts by their relationships, whatever they are called', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>';
    const parts = unzipSync(docx(paragraph('甲'), { styles }));
    const link = (type: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`;
    const renamed = zipSync({
      '[Content_Types].xml': parts['[Content_Types].xml'] ?? new Uint8Array(),
      '_rels/.rels': strToU8(link('officeDocument', '/word/document2.xml')),
      'word/document2.xml': parts['word/document.xml'] ?? new Uint8Array(),
      'word/_rels/document2.xml.rels': strToU8(link('styles', 'styles2.xml')),
      'word/styles2.xml': parts['word/styles.xml'] ?? new Uint8Array(),
    });
    expect(paragraphsOf(readDocx(renamed).blocks).map((each) => [shownText(each), each.align])).toEqual([
      ['甲', 'center'],
    ]);
  });

  it('refuses what has no text of Word', () => {
    const sheet = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
    });
    expect(() => readDocx(sheet)).toThrow(/没有 Word 的正文/u);
  });

  it('leaves out what a style hides', () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const document = readDocx(docx(paragraph(run('甲') + run('乙', '<w:rStyle w:val="h"/>')), { styles }));
    expect([paragraphsOf(document.blocks).map(shownText), document.characters]).toEqual([['甲'], '甲']);
  });

  it('leaves hidden words out, and says so', () => {
    const body = paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>'));
    expect(shown(body)).toEqual(['甲丙']);
    expect(remarks(body)).toEqual(['隐藏文字「乙」没有带入']);
  });

  it('takes revisions as accepted, and counts them', () => {
    const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const inserted = `<w:ins>${run('新')}</w:ins>`;
    const moved = `<w:moveFrom>${run('移')}</w:moveFrom><w:moveTo>${run('移')}</w:moveTo>`;
    const body = paragraph(run('甲') + deleted + inserted + moved);
    expect(shown(body)).toEqual(['甲新移']);
    expect(readDocx(docx(body)).revisions).toBe(4);
    expect(readDocx(docx(paragraph('甲'))).revisions).toBe(0);
  });

  it('joins paragraphs between which the end was deleted', () => {
    expect(shown(paragraph('甲', '<w:rPr><w:del/></w:rPr>') + paragraph('乙') + paragraph('丙'))).toEqual([
      '甲乙',
      '丙',
    ]);
  });

  it('keeps the merges of a table, and all paragraphs of a cell', () => {
    const { blocks } = readDocx(
      docx(
        table(
          row(
            [cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙', '<w:vMerge w:val="restart"/>')],
            '<w:tblHeader/>',
          ),
          row([cell(paragraph('丙') + paragraph('丁')), cell('戊'), cell('', '<w:vMerge/>')]),
        ),
      ),
    );
    const [first] = blocks;
    if (first?.type !== 'table') throw new Error('no table');
    expect(
      first.rows.map(({ isHead, cells }) => [
        isHead,
        ...cells.map(({ span, isContinued, paragraphs }) => [
          span,
          isContinued,
          paragraphs.map(shownText).join('/'),
        ]),
      ]),
    ).toEqual([
      [true, [2, false, '甲'], [1, false, '乙']],
      [false, [1, false, '丙/丁'], [1, false, '戊'], [1, true, '']],
    ]);
  });

  it('reads cells that are merged as old files do, and those that stand before and after the cells of a row', () => {
    const { blocks } = readDocx(
      docx(
        table(
          row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙')]),
          row([cell('丙')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        ),
      ),
    );
    const [first] = blocks;
    expect(first?.type === 'table' && first.rows.map(({ cells }) => cells.map(({ span }) => span))).toEqual([
      [2, 1],
      [1, 1, 1],
    ]);
  });

  it('knows the tables of a landscape section', () => {
    const small = table(row([cell('甲'), cell('乙')]));
    const portrait = paragraph('', '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>');
    const landscape = '<w:pgSz w:orient="landscape"/>';
    const { blocks } = readDocx(docx(small + portrait + small, { section: landscape }));
    expect(blocks.flatMap((block) => (block.type === 'table' ? [block.isLandscape] : []))).toEqual([
      false,
      true,
    ]);
  });

  it('reads signs of symbol fonts, hyphens, tabs, soft breaks, raised figures and formulas', () => {
    const signs =
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F021"/><w:noBreakHyphen/><w:tab/><w:br/></w:r>';
    const { blocks, remarks: told } = readDocx(
      docx(
        paragraph(
          run('m') +
            run('2', '<w:vertAlign w:val="superscript"/>') +
            signs +
            '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>',
        ),
      ),
    );
    const [only] = paragraphsOf(blocks);
    expect(only && shownText(only)).toBe('m2☑〓-\t\na+b');
    expect(only?.spans.map(({ shift }) => shift)).toEqual([undefined, 'raised', undefined]);
    expect(told.map(({ words }) => words.slice(0, 4))).toEqual(['符号字体', '符号字体', '公式只带']);
  });

  it.each(['FFFFFFF', 'D800', '-1', 'x', '1'])(
    'reads a sign that is no character as one that lacks: %s',
    (code) => {
      const [text] = shown(paragraph(`<w:r><w:sym w:font="Arial" w:char="${code}"/></w:r>`));
      expect(text).toBe('〓');
    },
  );

  it('reads letters that are set in a symbol font as the signs that they show', () => {
    const inFont = (text: string, font: string): string =>
      run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="宋体"/>`);
    const body = paragraph(
      inFont('R是', 'Wingdings 2') + inFont('£否\uf0a3', 'Wingdings 2') + inFont('q=30m', 'Symbol'),
    );
    expect(readDocx(docx(body)).characters).toBe('☑是□否□θ=30μ');
    expect(shown(body)).toEqual(['☑是□否□θ=30μ']);
    expect(remarks(body)).toHaveLength(3);
  });

  it.each([
    [' eq \\o\\ac(○,11) ', '⑪'],
    ['EQ \\o\\ac(□,√)', '☑'],
    ['EQ \\f(1,2)', '〓'],
    ['SYMBOL 168 \\f "Wingdings"', '□'],
    ['SYMBOL 0xFE \\f "Wingdings"', '☑'],
    ['MACROBUTTON NoMacro 填写单位名称', '填写单位名称'],
    ['PAGE', ''],
  ])('reads what a field shows by its code alone: %s', (code, text) => {
    const marks = ['begin', 'separate', 'end'].map(
      (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`,
    );
    const [begin, separate, end] = marks;
    const half = Math.floor(code.length / 2);
    const pieces = [code.slice(0, half), code.slice(half)].map(
      (piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`,
    );
    for (const middle of ['', separate]) {
      const body = paragraph(`${run('甲')}${begin}${pieces.join('')}${middle}${end}${run('乙')}`);
      expect(readDocx(docx(body)).characters).toBe(`甲${text}乙`);
      expect(shown(body)).toEqual([`甲${text}乙`]);
      expect(remarks(body)).toHaveLength(text === '' ? 0 : 1);
    }
    // What the file has words for is what it shows.
    expect(shown(paragraph(field(code, '丙')))).toEqual(['丙']);
  });

  it('reads boxes and choices of forms', () => {
    const form = (code: string, data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
      `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (inner: string): string => form('FORMCHECKBOX', `<w:checkBox>${inner}</w:checkBox>`);
    const choices = '<w:result w:val="1"/><w:listEntry w:val="甲类"/><w:listEntry w:val="乙类"/>';
    const body = paragraph(
      [
        box('<w:default w:val="0"/><w:checked/>'),
        box('<w:default w:val="1"/>'),
        box('<w:checked w:val="0"/>'),
        form('FORMDROPDOWN', `<w:ddList>${choices}</w:ddList>`),
      ].join(''),
    );
    expect(shown(body)).toEqual(['☑☑□乙类']);
    expect(readDocx(docx(body)).characters).toBe('☑☑□乙类');
  });

  it('tells of what it cannot bring, and of words that are struck out', () => {
    const body = paragraph(
      run('应当') +
        run('立即', '<w:strike/>') +
        '<w:r><w:pict><v:shape><v:textpath string="某某市文件"/></v:shape></w:pict></w:r>' +
        '<w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r>',
    );
    expect(shown(body)).toEqual(['应当立即']);
    expect(remarks(body)).toEqual([
      '「立即」上画着删除线，照样带入了，请核对要不要删去',
      '艺术字「某某市文件」没有带入',
      '有一张图不在文件里，没有带入，请另存成图片放进本期文件夹',
    ]);
  });

  it('reads the signs of notes, leaves out what is deleted in them, and counts that', () => {
    const note =
      run('注') +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
      `<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`;
    const document = readDocx(
      docx(paragraph(run('甲') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
        footnotes: `<w:footnote w:id="2">${paragraph(note)}</w:footnote>`,
      }),
    );
    expect(paragraphsOf(document.blocks)[0]?.notes).toEqual(['注☑新']);
    expect(document.revisions).toBe(2);
  });

  it('reads notes, headers and footers, and what stands in content controls, links and insertions', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body =
      paragraph(
        `<w:hyperlink>${run('甲')}</w:hyperlink>${note}<w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`,
      ) + `<w:sdt><w:sdtContent>${paragraph('丙')}</w:sdtContent></w:sdt>`;
    const document = readDocx(
      docx(body, {
        footnotes: `<w:footnote w:id="2">${paragraph('注文')}</w:footnote>`,
        footer: paragraph('内部资料'),
      }),
    );
    expect(paragraphsOf(document.blocks).map((each) => [shownText(each), ...each.notes])).toEqual([
      ['甲乙', '注文'],
      ['丙'],
    ]);
    expect(document.margins).toEqual(['内部资料']);
  });

  it('sees all characters a second time', () => {
    const body =
      paragraph(run('甲') + box(paragraph('红头')) + run('藏', '<w:vanish/>') + field('PAGE', '3')) +
      table(row([cell('乙'), cell('丙')])) +
      `<w:unknown>${paragraph('丁')}</w:unknown>`;
    expect(readDocx(docx(body)).characters).toBe('红头甲3乙丙丁');
  });
});
