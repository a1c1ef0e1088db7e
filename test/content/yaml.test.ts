import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/content/yaml.js';

const schema = z.strictObject({
  title: z.string().min(1),
  total: z.int().positive().optional(),
  sections: z.array(z.strictObject({ title: z.string(), notices: z.array(z.string()).min(1) })).optional(),
  prefixes: z.record(z.string(), z.string()).optional(),
});

function read(text: string) {
  const { value, findings, source } = readYaml('a.yaml', text, schema);
  return {
    value,
    source,
    findings: findings.map(
      ({ place: { start }, ruleId, reason }) => `${start.line}:${start.column} ${ruleId} ${reason.zh}`,
    ),
  };
}

describe('readYaml', () => {
  it('reads text, numbers, lists and maps', () => {
    const text = 'title: 甲\ntotal: 245\nsections:\n  - title: 乙\n    notices: [a.md, b.md]\n';
    expect(read(text)).toMatchObject({
      value: { title: '甲', total: 245, sections: [{ title: '乙', notices: ['a.md', 'b.md'] }] },
      findings: [],
    });
  });

  it.each(['2015-03-02', '12:30:00', 'yes', 'no', 'on', '1:2', '2015-03-02T10:00:00Z'])(
    'keeps %s as text',
    (written) => {
      expect(read(`title: ${written}`).value).toEqual({ title: written });
    },
  );

  it('does not read a leading nought as octal', () => {
    expect(read('title: 甲\ntotal: 010').value).toEqual({ title: '甲', total: 10 });
  });

  it.each(['010', '2015', 'true', '1.0', '.5'])(
    "does not turn %s into text behind the editor's back",
    (written) => {
      expect(read(`title: ${written}`).findings).toEqual(['1:8 schema 「title」应为文字，请加引号']);
      expect(read(`title: '${written}'`).value).toEqual({ title: written });
    },
  );

  it('reads CR LF as LF', () => {
    expect(read('title: 甲\r\ntotal: 1\r\n')).toMatchObject({
      value: { title: '甲', total: 1 },
      findings: [],
    });
  });

  it('names the nearest key', () => {
    expect(read('titel: 甲').findings).toEqual([
      '1:1 schema 缺少「title」',
      '1:1 schema 不认识的项「titel」，是不是「title」？',
    ]);
    expect(read('title: 甲\nsections:\n  - title: 乙\n    notice: [a.md]').findings).toContain(
      '4:5 schema 不认识的项「notice」，是不是「notices」？',
    );
  });

  it('names the known keys where none is near', () => {
    expect(read('title: 甲\n标题: 乙').findings).toEqual([
      '2:1 schema 不认识的项「标题」；可用的项：title、total、sections、prefixes',
    ]);
  });

  it('tells all that is wrong, each at its place', () => {
    expect(read('title:\ntotal: -1\nsections: []\nx: 1').findings).toEqual([
      expect.stringMatching(/^1:7 schema 「title」没有填$/u),
      expect.stringMatching(/^2:8 schema 「total」/u),
      '4:1 schema 不认识的项「x」；可用的项：title、total、sections、prefixes',
    ]);
  });

  it('tells a broken item of a list by its place', () => {
    expect(
      read('title: 甲\nsections:\n  - title: 乙\n    notices:\n      - a.md\n      - 5').findings,
    ).toEqual(['6:9 schema 「sections.0.notices.1」应为文字，请加引号']);
  });

  it.each([
    ['a tab', 'title: 甲\nsections:\n\t- title: 乙\n', '3:1', '缩进用了制表符，应为空格'],
    ['the same key twice', 'title: 甲\ntitle: 乙', '2:1', '同一项写了两次'],
    ['an open quotation mark', 'title: "甲', '1:10', '缺少字符'],
    ['a colon in a value', 'title: 甲: 乙', '1:8', '值里有「: 」，整个值要加引号'],
    ['a full-width colon', 'total: 1\ntitle：甲\nsections: []', '2:1', '常见：用了全角冒号'],
    ['an alias', 'title: &a 甲\nsections: *a', '2:11', '不能用「*a」引用别处的值'],
    ['a tag', "title: !!js/function '甲'", '1:8', '不能用「!」开头的类型标记'],
    ['a tag that YAML knows elsewhere', "title: !!python/object/apply:os.system ['ls']", '1:8', '类型标记'],
    ['a second document', 'title: 甲\n---\ntitle: 乙', '2:1', '多出一份文档'],
  ])('refuses %s', (_what, text, at, reason) => {
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings).toContainEqual(expect.stringContaining(reason));
    expect(
      findings.some((finding) => finding.startsWith(`${at} yaml-syntax`)),
      findings.join('\n'),
    ).toBe(true);
  });

  it('does not unfold a bomb of aliases', () => {
    const level = (n: number) =>
      `l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(', ')}]`;
    const text = ['title: 甲', 'l0: &l0 [x]', ...Array.from({ length: 12 }, (_, i) => level(i + 1))].join(
      '\n',
    );
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(120);
  });

  it('says once what is broken at one place, however often the parser does', () => {
    const { findings } = read(`title: ${'['.repeat(5000)}`);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings).size).toBe(findings.length);
  });

  it("does not let a key reach an object's prototype", () => {
    expect(read('title: 甲\n__proto__: {total: 1}').findings).toContainEqual(
      expect.stringContaining('不认识的项「__proto__」'),
    );
    expect(read('title: 甲\nconstructor: 乙').findings).toContainEqual(
      expect.stringContaining('不认识的项「constructor」'),
    );
    expect(({} as Record<string, unknown>)['total']).toBeUndefined();
  });

  it.each([
    ['', '文件是空的'],
    ['# 只有注释', '文件是空的'],
    ['title:甲', '文件应为「项: 值」各一行，冒号用半角，后面空一格'],
    ['- 甲', '文件应为「项: 值」各一行，冒号用半角，后面空一格'],
  ])('says of %j: %s', (text, reason) => {
    expect(read(text).findings).toEqual([`1:1 schema ${reason}`]);
  });

  it('knows where each value stands', () => {
    const text = 'title: "甲"\nsections:\n  - title: 乙\n    notices: [a.md, b.md]\n';
    const { source } = read(text);
    const at = (path: string) => {
      const { start, end } = source.yamlPlace(path);
      return text.slice(start.offset, end.offset);
    };
    expect(at('title')).toBe('"甲"');
    expect(at('sections.0.title')).toBe('乙');
    expect(at('sections.0.notices.1')).toBe('b.md');
    expect(source.yamlPlace('sections.0.notices.1').start).toEqual({ line: 4, column: 21, offset: 54 });
  });
});
