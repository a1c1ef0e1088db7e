import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { parsed } from '../parsed.js';

/** What follows the text: label and entries of the list, then the texts of the blocks after it. */
function list(markdown: string): [string, string[], string[]] {
  const { blocks } = parsed(`各单位：\n\n正文。\n\n${markdown}`);
  const at = blocks.findIndex(({ type }) => type === 'attachmentList');
  const found = blocks[at];
  if (found?.type !== 'attachmentList') throw new Error('no list');
  const entries = found.children.map((entry) => `${String(entry.number)}|${entry.mark}|${textOf(entry)}`);
  return [found.label, entries, blocks.slice(at + 1).map(textOf)];
}

describe('attachmentList', () => {
  it.each(['附件：甲名单', '附件:甲名单', '附件： 甲名单', '　　附件：甲名单'])(
    'reads one title: %j',
    (markdown) => {
      expect(list(markdown)).toEqual([expect.stringMatching(/^附件[：:]$/u), ['undefined||甲名单'], []]);
    },
  );

  it.each([
    '附件：1.甲名单\n\n2.乙办法',
    '附件：1.甲名单2.乙办法',
    '附件：1. 甲名单 2. 乙办法',
    '附件：1.甲名单\n2.乙办法',
    '附件：1. 甲名单\n　　　2. 乙办法',
    '附件：1.甲名单\r\n      2.乙办法',
    '附件：\n\n1. 甲名单\n2. 乙办法',
    '附件：\n1. 甲名单\n2. 乙办法',
    '附件：\n1.甲名单\n2.乙办法',
    '附件：\n\n1.甲名单\n\n2.乙办法',
    '附　件：1.甲名单\n\n2.乙办法',
  ])('reads two titles: %j', (markdown) => {
    expect(list(markdown)).toEqual([
      expect.stringMatching(/^附　?件：$/u),
      ['1|1.|甲名单', '2|2.|乙办法'],
      [],
    ]);
  });

  it('reads a list line without a colon', () => {
    expect(list('附件1.甲名单\n\n2.乙办法')).toEqual(['附件', ['1|1.|甲名单', '2|2.|乙办法'], []]);
  });

  it('keeps wrong numbers, and marks other than the point', () => {
    expect(list('附件：\n\n1、甲\n\n3．乙')).toEqual(['附件：', ['1|1、|甲', '3|3．|乙'], []]);
  });

  it('does not cut a title at its own numbers', () => {
    expect(list('附件：1.2015年2.5万亩计划\n\n2.乙（2014版）3.1')[1]).toEqual([
      '1|1.|2015年2.5万亩计划',
      '2|2.|乙（2014版）3.1',
    ]);
    expect(list('附件：甲1.乙')[1]).toEqual(['undefined||甲1.乙']);
  });

  it('cuts after a year', () => {
    expect(list('附件：1.计划（2015）2.名单')[1]).toEqual(['1|1.|计划（2015）', '2|2.|名单']);
    expect(list('附件：1.计划2015\n2.名单')[1]).toEqual(['1|1.|计划2015', '2|2.|名单']);
  });

  it('ends before what has no number', () => {
    expect(list('附件：1.甲\n\n2.乙\n\n（此件公开发布）')).toEqual([
      '附件：',
      ['1|1.|甲', '2|2.|乙'],
      ['（此件公开发布）'],
    ]);
    expect(list('附件：甲\n\n1.后文')).toEqual(['附件：', ['undefined||甲'], ['1.后文']]);
  });

  it('keeps marked words in a title', () => {
    expect(list('附件：1.《**甲**》办法\n\n2.**乙**')[1]).toEqual(['1|1.|《甲》办法', '2|2.|乙']);
  });

  it.each(['附件1、2中的单位', '附件1.5', '附件中的甲：乙', '见附件：甲', '附属：甲', '附件'])(
    'leaves the paragraph %j',
    (text) => {
      const { blocks } = parsed(`各单位：\n\n${text}`);
      expect(blocks.map(({ type }) => type)).toEqual(['addressee', 'paragraph']);
    },
  );

  it('reads the list of an enclosed text, and none in an attachment', () => {
    const { tree } = parsed('正文\n\n# 办法\n\n甲\n\n附件：名单\n\n# 附件　名单\n\n附件：乙');
    const types = tree.children.map(({ children }) => children.map(({ type }) => type));
    expect(types).toEqual([
      ['paragraph', 'signature'],
      ['partTitle', 'paragraph', 'attachmentList'],
      ['partTitle', 'paragraph'],
    ]);
  });

  it('knows where list and entries stand', () => {
    const { blocks } = parsed('正文\n\n附件：1.甲\n\n2.乙');
    const found = blocks[1];
    expect(found?.position).toMatchObject({ start: { line: 3, column: 1 }, end: { line: 5, column: 4 } });
    const entries = found?.type === 'attachmentList' ? found.children : [];
    expect(
      entries.map(({ position }) => [position?.start.line, position?.start.column, position?.end.column]),
    ).toEqual([
      [3, 4, 7],
      [5, 1, 4],
    ]);
  });
});
