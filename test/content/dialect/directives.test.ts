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
    expect(refused(':::roster{columns=2}\n张三\n:::')).toEqual(['1:11 roster-syntax']);
    expect(refused(':::roster[领导小组]\n张三\n:::')).toEqual(['1:10 roster-syntax']);
    expect(refused(':::signature\n- 张三\n:::')).toEqual(['2:1 signature-syntax']);
  });

  it.each([
    ['甲:sic[乙]{note=丙 note=丁}。', ['1:17-23 :sic 的「note」写了两次']],
    ['甲:sic[乙]{note=丙\nnote="丁 }"}。', ['2:1-11 :sic 的「note」写了两次']],
    ['甲:sic[乙:sic[丙]{note=丁 note=戊}]{note=己}。', ['1:23-29 :sic 的「note」写了两次']],
    ['甲:sic[]{why=丙}。', ['1:9-14 :sic 没有「why」这一项；可用的有 note']],
    ['甲:sic[乙]{why=丙}。', ['1:10-15 :sic 没有「why」这一项；可用的有 note']],
    ['> :::table{head=1 head=1}\n> |甲|\n> |-|\n> |乙|\n> :::', ['1:19-25 :::table 的「head」写了两次']],
    [
      ':::table{caption="甲}" caption=乙 caption=丙}\n|甲|\n|-|\n|乙|\n:::',
      ['1:23-32 :::table 的「caption」写了两次', '1:33-42 :::table 的「caption」写了两次'],
    ],
    [':::table{head=1 caption=甲}  \r\n|甲|\r\n|-|\r\n|乙|\r\n:::', []],
  ])('finds what a directive does not take, or takes once, at its place: %j', (markdown, expected) => {
    expect(attributeFindings(markdown)).toEqual(expected);
  });

  it.each(['{note="丙"note=丁}', '{note="原文作"改建""}', '{note=}', '{ note="甲'])(
    'refuses braces after :sic that would be printed: %s',
    (braces) => {
      expect(refused(`甲:sic[乙]${braces}。`)).toEqual(['1:2 sic-syntax']);
    },
  );
});

function attributeFindings(markdown: string): string[] {
  return parsed(markdown).findings.map(
    ({ place: { start, end }, reason }) => `${start.line}:${start.column}-${end.column} ${reason.zh}`,
  );
}
