import { describe, expect, it } from 'vitest';
import { citedAddresses, linksOf } from '../../src/edition/links.js';
import { number } from '../../src/edition/numbering.js';
import { textOf } from '../../src/model/prose.js';
import { madeArchive } from '../print/made-edition.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';

const archive = madeArchive([
  {
    series: 'szf',
    number: 1,
    title: TITLE,
    body: '各单位：\n\n按（绍政发〔2015〕2号）、《绍兴市人民政府关于示例的意见》、《甲》、（绍政发〔2015〕2号）和（绍政发〔2014〕9号），见附件1、附件2。\n\n附件：甲\n\n# 附件1　甲\n\n子。\n',
  },
  {
    series: 'szf',
    number: 3,
    title: '绍兴市人民政府关于示例的意见',
    body: '各单位：\n\n《关于示例的意见》另行印发。\n',
  },
  { series: 'szf', number: 2, title: TITLE, body: '各单位：\n\n正文。\n' },
]);
const [first, third, second] = archive.notices;
if (first === undefined || second === undefined) throw new Error('not read');

describe('citedAddresses', () => {
  it('has what the notice cites and the archive knows an address of, and no other document', () => {
    expect(citedAddresses(first, archive)).toEqual({
      citations: new Map([['绍政发〔2015〕2号', '/szf/2015/2/']]),
      titles: new Map([['关于示例的意见', '/szf/2015/3/']]),
    });
    const nothing = { citations: new Map(), titles: new Map() };
    expect(citedAddresses(second, archive)).toEqual(nothing);
    // A document that names itself leads nowhere.
    expect(third && citedAddresses(third, archive)).toEqual(nothing);
  });
});

describe('linksOf', () => {
  it('leads to the 目 and the 项 that are meant, in the 款 that is named', () => {
    const body =
      '现将《甲办法》印发给你们。\n\n# 甲办法\n\n第一条　甲：\n\n（一）子：\n\n1.天；\n\n2.地；\n\n（二）丑。\n\n乙：\n\n（一）寅。\n\n' +
      '第二条　按本办法第一条第（一）项第2目、第（二）项、第一条第（一）、（二）项、第一条第二款第（一）项、第一条第（一）项第9目办理。\n';
    const [notice] = madeArchive([
      { series: 'szf', number: 1, title: '绍兴市人民政府关于印发甲办法的通知', body },
    ]).notices;
    if (notice === undefined) throw new Error('not read');
    const { references } = linksOf(notice, number(notice.tree), { citations: new Map(), titles: new Map() });
    expect(Array.from(references, ([node, address]) => [textOf(node), address])).toEqual([
      ['本办法第一条第（一）项第2目', '#art-1-1-2'],
      ['第（二）项', '#art-1-2'],
      ['第一条第（一）', '#art-1-1'],
      ['（二）项', '#art-1-2'],
      ['第一条第二款第（一）项', '#art-1-1.2'],
      ['第一条第（一）项第9目', '#art-1-1'],
    ]);
  });

  it('needs nothing of the archive but these addresses, and gives values', () => {
    const { references, ...links } = linksOf(first, number(first.tree), {
      citations: new Map([['甲', '/a/']]),
      titles: new Map([['乙', '/b/']]),
    });
    expect(links).toEqual({
      citations: new Map([['甲', '/a/']]),
      titles: new Map([['乙', '/b/']]),
      attachments: ['#app-1'],
      path: first.source.path,
    });
    // There is no second attachment.
    expect(Array.from(references, ([node, address]) => [node.target, address])).toEqual([
      [{ kind: 'attachment', number: 1 }, '#app-1'],
    ]);
  });
});
