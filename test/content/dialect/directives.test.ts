import { describe, expect, it } from 'vitest';
import { parsed, refused, seen, texts } from '../parsed.js';

describe('directives', () => {
  it.each([
    ...[
      '时间10:30至11:00',
      '比例1:2',
      'a:b[c]',
      'a:b[c]{d=e}',
      '见:附件[1]',
      ':x',
      'a:b:c[d]:e',
      'a:b[甲:c[乙]]{x}',
    ],
    ...['网址http:x[1]', '：sic[甲]', '：：table', '甲：：：乙', 'a::b', 'a:::b', '10：30', ':', '甲:'],
  ])('leaves %s as it stands', (text) => {
    expect(texts(`甲${text}`)).toEqual([`甲${text}`]);
    expect(refused(`甲${text}`)).toEqual([]);
  });

  it('keeps marks within what is no directive', () => {
    const [paragraph] = parsed('a:b[**甲**]丙').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
      'text',
      'strong',
      'text',
    ]);
    expect(texts('a:b[**甲**]丙')).toEqual(['a:b[甲]丙']);
  });

  it('makes a sic node', () => {
    const [paragraph] = parsed('将:sic[改建、改建]{note="原文如此"}的').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children[1]).toMatchObject({
      type: 'sic',
      note: '原文如此',
      children: [{ type: 'text', value: '改建、改建' }],
      position: { start: { column: 2 }, end: { column: 26 } },
    });
    expect(texts('将:sic[改建、改建]{note="原文如此"}的')).toEqual(['将改建、改建的']);
  });

  it('makes a sic node without a note, and one in a sic node', () => {
    const [paragraph] = parsed(':sic[甲:sic[乙]]').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children).toMatchObject([
      {
        type: 'sic',
        note: undefined,
        children: [{ value: '甲' }, { type: 'sic', children: [{ value: '乙' }] }],
      },
    ]);
  });

  it('refuses a block that the dialect does not know', () => {
    expect(refused(':::foo\n甲\n:::')).toEqual(['1:1 unknown-directive']);
    expect(refused('::foo')).toEqual(['1:1 unknown-directive']);
    expect(refused('甲\n\n::table{head=2}')).toEqual(['3:1 unknown-directive']);
    expect(refused('> :::foo\n> 甲\n> :::')).toEqual(['1:3 unknown-directive']);
    expect(refused(':::constructor\n甲\n:::')).toEqual(['1:1 unknown-directive']);
  });

  it.each([
    ':::roster\n张三\n',
    ':::roster\n张三\n\n# 附件1　甲\n',
    ':::table\n|甲|\n|-|\n',
    ':::signature',
    ':::signature\n甲\n：：：',
  ])('misses the end of %j', (markdown) => {
    expect(refused(markdown)).toContain('1:1 unclosed-directive');
  });

  it.each([
    ':::roster\n张三\n:::',
    ':::roster\n张三\n:::  \n\n甲',
    '::::roster\n张三\n::::',
    '> :::roster\n> 张三\n> :::',
    ':::roster\r\n张三\r\n:::\r\n',
    ':::signature\n:::',
  ])('finds the end of %j', (markdown) => {
    expect(refused(markdown)).toEqual([]);
  });

  it('takes three colons within a block of four for no end', () => {
    expect(refused('::::roster\n张三\n:::')).toContain('1:1 unclosed-directive');
  });

  it('needs no empty lines around a block', () => {
    expect(seen(parsed('甲\n:::roster\n张三\n:::\n乙').blocks).map(([type]) => type)).toEqual([
      'paragraph',
      'roster',
      'paragraph',
    ]);
  });

  it('refuses what a block does not take', () => {
    expect(refused(':::roster{columns=2}\n张三\n:::')).toEqual(['1:1 roster-syntax']);
    expect(refused(':::roster[领导小组]\n张三\n:::')).toEqual(['1:10 roster-syntax']);
    expect(refused(':::signature\n- 张三\n:::')).toEqual(['2:1 signature-syntax']);
  });
});
