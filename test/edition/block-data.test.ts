import { describe, expect, it } from 'vitest';
import type { BlockData } from '../../src/edition/block-data.js';
import { bodyOf } from '../../src/edition/body.js';
import type { Links } from '../../src/edition/links.js';
import { number } from '../../src/edition/numbering.js';
import { parsed } from '../content/parsed.js';

const LINKS: Links = {
  citations: new Map(),
  titles: new Map(),
  references: new Map(),
  attachments: [],
  path: '2015/03/szf-2015-1.md',
};

/** The blocks of the notice's own part without its signature. */
function data(markdown: string): BlockData[] {
  const { tree, main } = parsed(markdown);
  const blocks = bodyOf(main, number(tree), LINKS, 2).blocks;
  expect(blocks.at(-1)).toEqual({ type: 'signature', lines: ['绍兴市人民政府', '2015年3月2日'] });
  return blocks.slice(0, -1);
}

describe('the blocks of bodyOf', () => {
  it('tells addressee and paragraphs by their text', () => {
    expect(data('各单位：\n\n按《通知》（国发〔2014〕47号）**办理**，:sic[改建、改建]{note=a}。')).toEqual([
      { type: 'addressee', text: '各单位：' },
      { type: 'paragraph', text: '按《通知》（国发〔2014〕47号）办理，改建、改建。' },
    ]);
  });

  it('tells a note of adoption by its text', () => {
    expect(data('（2015年3月2日市政府常务会议通过）\n\n正文。')).toEqual([
      { type: 'titleNote', text: '（2015年3月2日市政府常务会议通过）' },
      { type: 'paragraph', text: '正文。' },
    ]);
  });

  it('parts the ordinal of headings and provisions from their words', () => {
    expect(data('## 一、总则\n\n第九条　甲：\n\n（一）**乙。**丙。')).toEqual([
      { type: 'heading', id: 's-1', level: 1, ordinal: '一、', text: '总则' },
      { type: 'provision', id: 'art-9', level: 1, ordinal: '第九条', text: '甲：' },
      { type: 'provision', id: 'art-9-1', level: 2, ordinal: '（一）', text: '乙。丙。' },
    ]);
  });

  it('tells the attachments with their marks', () => {
    expect(data('正文。\n\n附件：1.名单\n\n2.指标')).toEqual([
      { type: 'paragraph', text: '正文。' },
      {
        type: 'attachments',
        label: '附件：',
        entries: [
          { mark: '1.', title: '名单' },
          { mark: '2.', title: '指标' },
        ],
      },
    ]);
    expect(data('正文。\n\n附件：名单')[1]).toEqual({
      type: 'attachments',
      label: '附件：',
      entries: [{ mark: '', title: '名单' }],
    });
  });

  it('tells people in groups, without an office where they have none', () => {
    expect(data(':::roster\n组长：姚远　市政府\n\n副组长：甲某\n欧阳文山 市局\n\n丙某 市局\n:::')).toEqual([
      {
        type: 'roster',
        groups: [
          { role: '组长', people: [{ name: '姚远', office: '市政府' }] },
          { role: '副组长', people: [{ name: '甲某' }, { name: '欧阳文山', office: '市局' }] },
          { people: [{ name: '丙某', office: '市局' }] },
        ],
      },
    ]);
  });

  it('tells the people of a part of a group apart', () => {
    expect(data(':::roster\n委员：甲某\n（一）部门委员\n乙某　市局\n（二）专家\n丙某\n:::')).toEqual([
      {
        type: 'roster',
        groups: [
          {
            role: '委员',
            people: [{ name: '甲某' }],
            subgroups: [
              { title: '（一）部门委员', people: [{ name: '乙某', office: '市局' }] },
              { title: '（二）专家', people: [{ name: '丙某' }] },
            ],
          },
        ],
      },
    ]);
  });

  it('tells a table row by row, with the spans of merged cells', () => {
    const table = [
      ':::table{head=2 caption="指标"}',
      '| 分类 | 指标 | > |',
      '| --- | --- | --- |',
      '| ^ | 名称 | 值 |',
      '| 甲 | a | |',
      ':::',
    ];
    expect(data(`${table.join('\n')}\n\n| 乙 |\n| --- |\n| 1 |`)).toEqual([
      {
        type: 'table',
        id: 'tab-1',
        caption: '指标',
        head: 2,
        rows: [
          [
            { text: '分类', rowSpan: 2 },
            { text: '指标', columnSpan: 2 },
          ],
          [{ text: '名称' }, { text: '值' }],
          [{ text: '甲' }, { text: 'a' }, { text: '' }],
        ],
      },
      { type: 'table', id: 'tab-2', head: 1, rows: [[{ text: '乙' }], [{ text: '1' }]] },
    ]);
  });

  it('tells the lines of a cell, and how columns are set where the text says so', () => {
    expect(data('| 单位 | 金额 |\n| --- | ---: |\n| 1.甲；<br>2.乙 | 1,200 |')).toEqual([
      {
        type: 'table',
        id: 'tab-1',
        head: 1,
        aligns: [null, 'right'],
        rows: [
          [{ text: '单位' }, { text: '金额' }],
          [{ text: '1.甲；\n2.乙' }, { text: '1,200' }],
        ],
      },
    ]);
  });

  it('tells a figure by its address and caption', () => {
    expect(data('![位置 <图>](a.png)')).toEqual([
      { type: 'figure', id: 'fig-1', image: '2015/03/a.png', caption: '位置 <图>' },
    ]);
  });

  it('tells quotations and lists by the blocks in them', () => {
    expect(data('作如下修改：\n\n> 第九条　甲。\n\n- 丙\n- 丁')).toEqual([
      { type: 'paragraph', text: '作如下修改：' },
      { type: 'quotation', blocks: [{ type: 'paragraph', text: '第九条　甲。' }] },
      { type: 'list', blocks: [{ type: 'paragraph', text: '丙' }] },
      { type: 'list', blocks: [{ type: 'paragraph', text: '丁' }] },
    ]);
  });

  it('leaves out the title of a part', () => {
    const { tree } = parsed('正文。\n\n# 附件1　名单\n\n甲。');
    const [, attachment] = tree.children;
    if (attachment === undefined) throw new Error('no attachment');
    expect(bodyOf(attachment, number(tree), LINKS, 2).blocks).toEqual([{ type: 'paragraph', text: '甲。' }]);
  });
});
