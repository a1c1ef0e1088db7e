import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/edition/body.js';
import type { Links } from '../../src/edition/links.js';
import { number } from '../../src/edition/numbering.js';
import { nodesOf } from '../../src/model/nodes-of.js';
import type { Part } from '../../src/model/tree.js';
import { parsed } from '../content/parsed.js';
import { htmlOf } from './html-of.js';

/** One cited document has an address, every reference to an article, and the first attachment. */
function linksIn(part: Part): Links {
  const references = nodesOf(part, 'crossReference').flatMap((node) =>
    node.target.kind === 'article' ? [[node, `#art-${node.target.value}`] as const] : [],
  );
  return {
    citations: new Map([['国发〔2014〕47号', 'https://www.gov.cn/47']]),
    titles: new Map([['关于乙的通知', '/szf/2015/2/']]),
    references: new Map(references),
    attachments: ['#app-1'],
    path: '2015/03/szf-2015-1.md',
  };
}
const SIGNATURE = '<div class="signature"><p>绍兴市人民政府</p><p>2015年3月2日</p></div>';

/** The body of the notice's own part without its signature. */
function html(markdown: string, firstRank = 2): string {
  const { tree, main } = parsed(markdown);
  const written = htmlOf(bodyOf(main, number(tree), linksIn(main), firstRank).body);
  expect(written.endsWith(SIGNATURE)).toBe(true);
  return written.slice(0, -SIGNATURE.length);
}

describe('bodyOf', () => {
  it('links a title that stands alone where it is known, and leaves others in their words', () => {
    expect(html('按《关于乙的通知》和《关于丙的通知》办理。')).toBe(
      '<p>按<a class="citation" href="/szf/2015/2/">《关于乙的通知》</a>和《关于丙的通知》办理。</p>',
    );
  });

  it('writes addressee, paragraphs and signature', () => {
    const { tree, main } = parsed('各单位：\n\n正文，a &lt; b。');
    expect(htmlOf(bodyOf(main, number(tree), linksIn(main), 2).body)).toBe(
      '<p class="addressee">各单位：</p><p>正文，a &#x3C; b。</p>' +
        '<div class="signature"><p>绍兴市人民政府</p><p>2015年3月2日</p></div>',
    );
  });

  it('writes the lines of a placed signature where it stands', () => {
    const { tree, main } = parsed(':::signature\n市长　某某\n2015年3月3日\n:::\n\n正文。');
    expect(htmlOf(bodyOf(main, number(tree), linksIn(main), 2).body)).toBe(
      '<div class="signature"><p>市长　某某</p><p>2015年3月3日</p></div><p>正文。</p>',
    );
  });

  it('ranks headings by their level in the numbering', () => {
    expect(html('## 一、总则\n\n### （一）目的\n\n正文。')).toBe(
      '<h2 id="s-1" class="provision han level-1"><span class="ordinal">一、</span>总则</h2>' +
        '<h3 id="s-1-1" class="provision han-parenthesised level-2"><span class="ordinal">（一）</span>目的</h3>' +
        '<p>正文。</p>',
    );
    expect(html('## 一、总则', 3)).toBe(
      '<h3 id="s-1" class="provision han level-1"><span class="ordinal">一、</span>总则</h3>',
    );
  });

  it('ranks a heading without a number by its marks, and none below the sixth', () => {
    expect(html('### 说明', 2)).toBe('<h3 class="level-2">说明</h3>');
    expect(html('###### 说明', 3)).toBe('<h6 class="level-5">说明</h6>');
  });

  it('gives a provision its id and sets its ordinal apart', () => {
    expect(html('正文。\n\n第九条　甲：\n\n（一）乙。')).toBe(
      '<p>正文。</p>' +
        '<p id="art-9" class="provision article level-1"><span class="ordinal">第九条</span>　甲：</p>' +
        '<p id="art-9-1" class="provision han-parenthesised level-2"><span class="ordinal">（一）</span>乙。</p>',
    );
  });

  it('marks a provision whose first words run in', () => {
    expect(html('（一）**应急解困。**缓解困难。')).toBe(
      '<p id="s-1" class="provision han-parenthesised level-1 run-in">' +
        '<span class="ordinal">（一）</span><strong>应急解困。</strong>缓解困难。</p>',
    );
    // Strong words in the middle do not.
    expect(html('（一）缓解**困难**。')).toContain('class="provision han-parenthesised level-1">');
  });

  it('keeps strong type that holds the ordinal', () => {
    expect(html('**第一条**　甲。')).toBe(
      '<p id="art-1" class="provision article level-1"><strong>第一条</strong>　甲。</p>',
    );
  });

  it('sets the cells below the head as their column says, and ends lines in them', () => {
    expect(
      html(
        ':::table{head=1}\n| 甲 | 乙 | 丙 |\n| --- | :---: | ---: |\n| 1 | 2<br>3 | 4 |\n| 5 | > | 6 |\n:::',
      ),
    ).toBe(
      '<table id="tab-1" class="grid">' +
        '<thead><tr><th scope="col">甲</th><th scope="col">乙</th><th scope="col">丙</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="align-center">2<br>3</td><td class="align-right">4</td></tr>' +
        '<tr><td colspan="2">5</td><td class="align-right">6</td></tr></tbody></table>',
    );
  });

  it('marks the notes of a table, and no other paragraph', () => {
    const table = '| 甲 |\n| --- |\n| 乙 |\n\n';
    const note = (text: string) => `<p class="table-note">${text}</p>`;
    const after = (markdown: string) => html(table + markdown).replace(/^<table[\s\S]*<\/table>/u, '');
    expect(after('注1：丙。\n\n资料来源：丁。\n\n戊。\n\n注：己。')).toBe(
      `${note('注1：丙。')}${note('资料来源：丁。')}<p>戊。</p><p>注：己。</p>`,
    );
    expect(after('说明：丙。')).toBe(note('说明：丙。'));
    expect(after('注意事项：丙。')).toBe('<p>注意事项：丙。</p>');
    expect(html('注：丙。')).toBe('<p>注：丙。</p>');
  });

  it('marks what goes on with a note, out of the numbering of the text', () => {
    const table = '一、甲。\n\n1.乙。\n\n| 甲 |\n| --- |\n| 乙 |\n\n';
    const after = (markdown: string) => html(table + markdown).replace(/^[\s\S]*<\/table>/u, '');
    const note = (text: string) => `<p class="table-note">${text}</p>`;
    const second = '<p id="s-1-2" class="provision arabic level-2"><span class="ordinal">2.</span>丁。</p>';
    expect(after('注：1.子。\n\n2.丑。\n\n3.寅。\n\n2.丁。')).toBe(
      `${note('注：1.子。')}${note('2.丑。')}${note('3.寅。')}${second}`,
    );
    expect(after('注：\n\n1.子。\n\n2.丑。\n\n2.丁。')).toBe(
      `${note('注：')}${note('1.子。')}${note('2.丑。')}${second}`,
    );
    expect(after('备注：\n\n（1）子。\n\n（2）丑。\n\n2.丁。')).toBe(
      `${note('备注：')}${note('（1）子。')}${note('（2）丑。')}${second}`,
    );
    expect(after('注：\n\n子。\n\n丑。')).toBe(`${note('注：')}${note('子。')}<p>丑。</p>`);
    expect(after('注：子。\n\n2.丁。')).toBe(`${note('注：子。')}${second}`);
  });

  it('keeps the notes of a table that lies across with it', () => {
    expect(html(':::table{landscape}\n| 甲 |\n| --- |\n| 乙 |\n:::\n\n注：丙。\n\n丁。')).toMatch(
      /<table [^>]*class="grid landscape">.*<\/table><p class="table-note landscape">注：丙。<\/p><p>丁。<\/p>$/su,
    );
  });

  it('writes the only attachment in one line, several in lines of their own', () => {
    expect(html('正文。\n\n附件：名单\n\n# 附件　名单')).toBe(
      '<p>正文。</p>' +
        '<p class="attachment-list">附件：<a class="attachment-link" href="#app-1">名单</a></p>',
    );
    expect(html('正文。\n\n附件：1.名单\n\n2.指标')).toBe(
      '<p>正文。</p><div class="attachment-list"><p>附件：</p>' +
        '<p class="attachment-entry"><span class="ordinal">1.</span>' +
        '<a class="attachment-link" href="#app-1">名单</a></p>' +
        '<p class="attachment-entry"><span class="ordinal">2.</span>指标</p></div>',
    );
  });

  it('writes people as rows, each role as the head of its group', () => {
    const roster = [
      ':::roster',
      '组长：姚远　市政府',
      '',
      '副组长：甲某',
      '欧阳文山 市局',
      '',
      '丙某 市局',
      ':::',
    ];
    expect(html(roster.join('\n'))).toBe(
      '<table class="roster"><tbody><tr><th scope="row"><span class="role">组长</span>：</th>' +
        '<td class="name">姚远</td><td class="office">市政府</td></tr></tbody>' +
        '<tbody><tr><th scope="rowgroup"><span class="role">副组长</span>：</th>' +
        '<td class="name">甲某</td><td class="office"></td></tr>' +
        '<tr><td></td><td class="name">欧阳文山</td><td class="office">市局</td></tr></tbody>' +
        '<tbody><tr><td></td><td class="name">丙某</td><td class="office">市局</td></tr></tbody></table>',
    );
  });

  it('writes what has no room in a column of a roster across those to its right', () => {
    const roster = [
      ':::roster',
      '领导小组办公室主任：姚远　市政府',
      '委员：',
      '（一）部门委员',
      '买买提·艾力　市财政局',
      '王忠灵（兼）',
      '李四（市人力社保局）',
      ':::',
    ];
    expect(html(roster.join('\n'))).toBe(
      '<table class="roster">' +
        '<tbody><tr><th class="across" scope="rowgroup" colspan="3"><span class="role">领导小组办公室主任</span>：</th></tr>' +
        '<tr><td></td><td class="name">姚远</td><td class="office">市政府</td></tr></tbody>' +
        '<tbody><tr><th class="across" scope="rowgroup" colspan="3"><span class="role">委员</span>：</th></tr>' +
        '<tr><th class="across" scope="rowgroup" colspan="3"><span class="subgroup">（一）部门委员</span></th></tr>' +
        '<tr><td></td><td class="across" colspan="2">买买提·艾力　市财政局</td></tr>' +
        '<tr><td></td><td class="across" colspan="2">王忠灵（兼）</td></tr>' +
        '<tr><td></td><td class="name">李四</td><td class="office">（市人力社保局）</td></tr></tbody></table>',
    );
  });

  it('writes merged cells as spans, head cells with their scope', () => {
    const table = [
      ':::table{head=2 caption="指标" widths="1 2 1"}',
      '| 分类 | 指标 | > |',
      '| --- | --- | --- |',
      '| ^ | 名称 | 值 |',
      '| 甲 | a | 1 |',
      '| ^ | b | > |',
      ':::',
    ];
    expect(html(table.join('\n'))).toBe(
      '<table id="tab-1" class="grid"><caption>指标</caption>' +
        '<colgroup><col style="width:25.00%"><col style="width:50.00%"><col style="width:25.00%"></colgroup>' +
        '<thead><tr><th scope="col" rowspan="2">分类</th><th scope="colgroup" colspan="2">指标</th></tr>' +
        '<tr><th scope="col">名称</th><th scope="col">值</th></tr></thead>' +
        '<tbody><tr><td rowspan="2">甲</td><td>a</td><td>1</td></tr>' +
        '<tr><td colspan="2">b</td></tr></tbody></table>',
    );
  });

  it('writes a block of merged cells as one cell', () => {
    expect(html('| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| a | > | 1 |\n| ^ | > | 2 |')).toBe(
      '<table id="tab-1" class="grid"><thead><tr><th scope="col">甲</th><th scope="col">乙</th>' +
        '<th scope="col">丙</th></tr></thead>' +
        '<tbody><tr><td rowspan="2" colspan="2">a</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
    );
  });

  it('writes a table without a head, and one that lies across', () => {
    expect(html(':::table{head=0 landscape}\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n:::')).toBe(
      '<table id="tab-1" class="grid landscape"><tbody><tr><td>甲</td><td>乙</td></tr>' +
        '<tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  it('writes each caption of a figure in a line of its own', () => {
    expect(html('![图1　甲\n图2　乙](a.png)')).toBe(
      '<figure id="fig-1"><img src="2015/03/a.png" alt="图1　甲　图2　乙">' +
        '<figcaption>图1　甲<br>图2　乙</figcaption></figure>',
    );
  });

  it('writes a figure with its caption, or without', () => {
    expect(html('![位置 <图>](a.png)\n\n![](b.png)')).toBe(
      '<figure id="fig-1"><img src="2015/03/a.png" alt="位置 <图>"><figcaption>位置 &#x3C;图></figcaption></figure>' +
        '<figure id="fig-2"><img src="2015/03/b.png" alt=""></figure>',
    );
  });

  it('writes slips, citations and references in their line', () => {
    expect(
      html(
        '按《通知》（国发〔2014〕47号）、《意见》（国办发〔2014〕1号）和本办法第九条，新建、:sic[改建、改建]{note="原文如此"}。',
      ),
    ).toBe(
      '<p>按《通知》（<a class="citation" href="https://www.gov.cn/47">国发〔2014〕47号</a>）、' +
        '《意见》（国办发〔2014〕1号）和<a class="reference" href="#art-9">本办法第九条</a>，' +
        '新建、<span class="sic">改建、改建</span>。</p>',
    );
    expect(html('见附件2。')).toBe('<p>见附件2。</p>');
  });

  it('writes quotations and plain lists, whose numbers are no provisions', () => {
    expect(html('作如下修改：\n\n> 第九条　甲。\n>\n> （一）乙。\n\n- 丙\n- 丁')).toBe(
      '<p>作如下修改：</p>' +
        '<blockquote><p>第九条　甲。</p><p>（一）乙。</p></blockquote><ul><li>丙</li><li>丁</li></ul>',
    );
  });

  it('leaves out the title of a part', () => {
    const { tree } = parsed('正文。\n\n# 附件1　名单\n\n甲。');
    const [, attachment] = tree.children;
    if (attachment === undefined) throw new Error('no attachment');
    expect(htmlOf(bodyOf(attachment, number(tree), linksIn(attachment), 3).body)).toBe('<p>甲。</p>');
  });
});
