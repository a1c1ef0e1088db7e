import { describe, expect, it } from 'vitest';
import { parse } from '../../src/content/parse.js';
import { textOf } from '../../src/model/prose.js';
import { parsed, refused, seen, SIGNING, texts } from './parsed.js';

describe('parse', () => {
  it('reads a whole notice', () => {
    const { tree, findings } = parsed(
      [
        '各单位：',
        '现将《办法》发给你们，请贯彻执行。',
        '附件：1.指标\n2.名单',
        '# 办法（试行）',
        '第一条　为了甲……',
        '（一）**应急解困。**缓解',
        '# 附件1　指标\n\n|甲|乙|\n|-|-|\n|丙|丁|',
        '# 附件2　名单\n\n:::roster\n组长：张三\n:::',
      ].join('\n\n'),
    );
    expect(findings).toEqual([]);
    expect(tree.children.map(({ kind, children }) => [kind, ...children.map(({ type }) => type)])).toEqual([
      ['main', 'addressee', 'paragraph', 'attachmentList', 'signature'],
      ['enclosure', 'partTitle', 'paragraph', 'paragraph'],
      ['attachment', 'partTitle', 'grid'],
      ['attachment', 'partTitle', 'roster'],
    ]);
  });

  it('makes bold words of **“零土地”**技术', () => {
    const [paragraph] = parsed('推进**“零土地”**技术改造，**应急解困。**缓解，**《办法》**（试行）').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
      ...['text', 'strong', 'text', 'strong', 'text', 'strong', 'text'],
    ]);
    expect(texts('推进**“零土地”**技术')).toEqual(['推进“零土地”技术']);
  });

  it.each([
    ['5~8%', '5~8%'],
    ['5~8%、3~4%', '5~8%、3~4%'],
    ['2\\*3\\*4', '2*3*4'],
    ['a_b_c', 'a_b_c'],
    ['甲_乙_丙', '甲_乙_丙'],
    ['甲&amp;乙', '甲&乙'],
    ['A&B', 'A&B'],
    ['5%&nbsp;', '5%\u00A0'],
    ['\\# 甲', '# 甲'],
    ['\\甲', '\\甲'],
    ['[甲]', '[甲]'],
    ['[2015]13号', '[2015]13号'],
    ['《甲》', '《甲》'],
    ['甲————乙', '甲————乙'],
    ['100%……', '100%……'],
  ])('reads the characters of %s as %s', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
    expect(refused(markdown)).toEqual([]);
  });

  it('makes no code of an indent, and no heading of a line below', () => {
    expect(seen(parsed('    四个空格\n\n        八个空格\n\n　　全角').blocks)).toEqual([
      ['paragraph', '四个空格'],
      ['paragraph', '八个空格'],
      ['paragraph', '全角'],
    ]);
    expect(seen(parsed('甲\n===').blocks)).toEqual([['paragraph', '甲===']]);
    expect(parsed('甲\n---').blocks.map(({ type }) => type)).not.toContain('heading');
  });

  it('reads CR LF as LF', () => {
    const markdown =
      '各单位：\n\n## 一、甲\n\n1. 乙\n2. 丙\n\n:::roster\n组长：张三\n李四\n:::\n\n|甲|\n|-|\n|乙|\n\n# 附件　丁\n';
    const { tree } = parsed(markdown.replaceAll('\n', '\r\n'));
    const shape = (node: { type: string; children?: unknown }): unknown =>
      Array.isArray(node.children) ? [node.type, node.children.map(shape)] : [node.type, textOf(node)];
    expect(shape(tree)).toEqual(shape(parsed(markdown).tree));
    expect(JSON.stringify(tree)).not.toContain('\\r');
  });

  it('places the text of a file that begins with a byte order mark', () => {
    const [paragraph] = parsed('\uFEFF甲\n').blocks;
    expect(textOf(paragraph ?? { type: 'text' })).toBe('甲');
    expect(paragraph?.position?.start.offset).toBe(1);
  });

  it('places everything in the file, front matter and all', () => {
    const text = '---\ntitle: 甲\n---\n\n正文<br>\n';
    const { tree, findings } = parse({
      path: '2015/03/a.md',
      text,
      bodyOffset: text.indexOf('\n正文'),
      kind: 'notice',
      signing: SIGNING,
      prefixes: [],
    });
    expect(findings).toMatchObject([{ path: '2015/03/a.md', place: { start: { line: 5, column: 3 } } }]);
    const [paragraph] = tree.children[0]?.children ?? [];
    expect(paragraph?.position?.start).toMatchObject({ line: 5, column: 1 });
  });

  it('does not read the front matter as text', () => {
    const text = '---\ntitle: <b>\n---\n正文';
    const { tree, findings } = parse({
      path: 'a.md',
      text,
      bodyOffset: text.indexOf('正文'),
      kind: 'notice',
      signing: SIGNING,
      prefixes: [],
    });
    expect(findings).toEqual([]);
    expect(tree.children[0]?.children.map(({ type }) => type)).toEqual(['paragraph', 'signature']);
  });

  it('tells all that is refused, not the first only', () => {
    expect(refused('甲<br>乙\n\n[丙](javascript:1)\n\n::foo\n\n![丁](../x.png)')).toEqual([
      '1:2 raw-html',
      '3:1 link-target',
      '7:1 image-source',
      '5:1 unknown-directive',
    ]);
  });

  it('keeps nothing from one notice to the next', () => {
    const first = JSON.stringify(parsed('甲<br>').tree);
    parsed('乙<br>\n\n# 附件　丙');
    expect(JSON.stringify(parsed('甲<br>').tree)).toBe(first);
    expect(refused('甲')).toEqual([]);
  });

  it('reads an empty text', () => {
    expect(parsed('').blocks).toEqual([]);
    expect(parsed('\n\n　　\n').blocks.map(textOf).join('')).toBe('');
  });
});
