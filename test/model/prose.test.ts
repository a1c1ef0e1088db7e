import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { readArchive } from '../../src/content/read-archive.js';
import { titleProse } from '../../src/model/prose.js';
import { parsed, sourceOf } from '../content/parsed.js';

/** Kind and text of each prose, less the signature that the front matter gives. */
function kinds(markdown: string): [string, string][] {
  return parsed(markdown)
    .proses.filter(({ kind, node }) => kind !== 'signatureLine' || node?.position !== undefined)
    .map(({ kind, text }) => [kind, text]);
}

describe('prosesOf', () => {
  it('gives every run of text, in reading order', () => {
    const markdown = [
      '各单位：\n\n## 一、总则\n\n正文**重点**。\n\n- 甲\n\n附件：1.名单\n',
      ':::roster\n组长：张三　市府\n:::\n\n# 附件1　名单\n\n:::table{caption="表一"}\n|甲|>|\n|-|-|\n|丙|丁|\n:::\n\n![图一](a.png)\n',
    ].join('\n');
    expect(kinds(markdown)).toEqual([
      ['addressee', '各单位：'],
      ['heading', '一、总则'],
      ['paragraph', '正文重点。'],
      ['paragraph', '甲'],
      ['attachmentEntry', '名单'],
      ['rosterRole', '组长'],
      ['rosterEntry', '张三　市府'],
      ['partTitle', '名单'],
      ['caption', '表一'],
      ['gridCell', '甲'],
      ['gridCell', ''],
      ['gridCell', '丙'],
      ['gridCell', '丁'],
      ['caption', '图一'],
    ]);
  });

  it('knows what is quoted', () => {
    const { proses } = parsed('正文\n\n> 引文\n');
    expect(proses.map(({ text, quoted }) => [text, quoted])).toContainEqual(['引文', true]);
    expect(proses.map(({ text, quoted }) => [text, quoted])).toContainEqual(['正文', false]);
  });

  it('knows what stands between quotation marks that are paragraphs apart', () => {
    const { proses } = parsed('一、第三条修改为：“甲：\n\n乙；\n\n> 丙\n\n丁。”\n\n戊。\n');
    const found = proses.filter(({ kind }) => kind === 'paragraph');
    expect(found.map(({ text, quoted }) => [text, quoted])).toEqual([
      ['一、第三条修改为：“甲：', false],
      ['乙；', true],
      ['丙', true],
      ['丁。”', true],
      ['戊。', false],
    ]);
  });

  it('knows what is quoted in a quotation, however deep, and what stands in a list alone', () => {
    const { proses } = parsed('> - 甲\n>\n> > | 乙 |\n> > | --- |\n> > | 丙 |\n\n- 丁\n');
    const found = proses.filter(({ kind }) => kind !== 'signatureLine');
    expect(found.map(({ kind, text, quoted }) => [kind, text, quoted])).toEqual([
      ['paragraph', '甲', true],
      ['gridCell', '乙', true],
      ['gridCell', '丙', true],
      ['paragraph', '丁', false],
    ]);
  });

  it('reads the blocks inside what is refused, and nothing else of it', () => {
    expect(kinds('甲\n\n:::nothing\n乙\n:::\n\n```\n丙\n```\n\n丁')).toEqual([
      ['paragraph', '甲'],
      ['paragraph', '乙'],
      ['paragraph', '丁'],
    ]);
  });

  it('leaves no text between Han for a hard break', () => {
    expect(kinds('甲  \n乙')).toEqual([['paragraph', '甲乙']]);
  });
});

describe('place', () => {
  it.each([
    ...[
      '正文**重点**和_强调_、~~删去~~',
      '\\*甲\\* 乙',
      '甲\n乙\n丙',
      '甲\r\n乙',
      '　　甲',
      '    甲',
      '1. 甲\n2. 乙',
    ],
    ...[
      '> 甲\n> 乙',
      '## **一、**总则',
      '时间10:30、a:b[甲]{x}到1:2',
      '改:sic[改建、改建]{note="原文如此"}后',
    ],
    ...['（绍政发〔2015〕1号）和本办法第九条后', ':::roster\n组长： :sic[陈]某　　市:sic[经]委\n赵六\n:::'],
    ...[
      '附件：1. X2. Y\n',
      '附件：\n1. X\n2. Y',
      '# 附件1　**名**单',
      '|a\\|b| 丙 |\n|-|-|\n|1|2|',
      '甲  \n乙',
    ],
    ...['\uFEFF甲', '2015. 3. 2', '1. 2015年', '2. **2015年**', '𠀀甲\\#𠀀', 'A&B;\\*', '<https://a.cn>后'],
  ])('is that of each character in %j', (markdown) => {
    const { proses } = parsed(markdown);
    const ofFile = proses.filter(({ node }) => node?.position !== undefined && node.type !== 'break');
    expect(ofFile.length).toBeGreaterThan(0);
    for (const prose of ofFile.filter(({ kind }) => kind !== 'rosterEntry')) {
      expect(sourceOf(markdown, prose)).toEqual(prose.text.split(''));
    }
  });

  it('is the gap between name and office, however wide', () => {
    const markdown = ':::roster\n张三　　市府\n李四 市府\n:::';
    const [zhang, li] = parsed(markdown).proses.filter(({ kind }) => kind === 'rosterEntry');
    if (zhang === undefined || li === undefined) throw new Error('no entries');
    expect(sourceOf(markdown, zhang).filter((_, i) => i !== 2)).toEqual(['张', '三', '市', '府']);
    expect(sourceOf(markdown, zhang)[2]).toMatch(/^　+$/u);
    expect(sourceOf(markdown, li)).toEqual(['李', '四', ' ', '市', '府']);
  });

  it('covers the whole of a reference, and the text after it is right', () => {
    const markdown = '甲&amp;乙&#x20000;丙';
    const [prose] = parsed(markdown).proses;
    expect(prose?.text).toBe('甲&乙𠀀丙');
    expect(prose && sourceOf(markdown, prose)).toEqual(['甲', '&amp;', '乙', '&#x20000;', '&#x20000;', '丙']);
  });

  it('covers a stretch from its first to its last character, with line and column', () => {
    const [prose] = parsed('甲乙\n丙**丁**戊').proses;
    expect(prose?.text).toBe('甲乙丙丁戊');
    expect(prose?.place(1, 4)).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 5, offset: 7 },
    });
  });

  it('is a point where the stretch is empty', () => {
    const [prose] = parsed('甲乙').proses;
    const point = { line: 1, column: 2, offset: 1 };
    expect(prose?.place(1, 1)).toEqual({ start: point, end: point });
  });

  it('finds a caption', () => {
    for (const markdown of ['正文\n\n![图一](a.png)', ':::table{caption="图一"}\n|甲|\n|-|\n:::']) {
      const caption = parsed(markdown).proses.find(({ kind }) => kind === 'caption');
      expect(caption && sourceOf(markdown, caption)).toEqual(['图', '一']);
    }
  });
});

describe('titleProse', () => {
  it.each([
    ['关于甲的通知', 'title: 关于甲的通知'],
    ['关于甲的通知', 'title: "关于甲的通知"'],
    ['关于甲的通知', "title: '关于甲的通知' # 注"],
    ['关于甲的通知', 'title: >-\n  关于甲的通知'],
  ])('knows the place of each character of %s in %j', (title, line) => {
    const file = `---\n# 头\n${line}\nnumber: 绍政发〔2015〕1号\nissuer: 甲\ndate: 2015-03-02\n---\n`;
    const { source, value } = readFrontMatter('a.md', file);
    expect(value?.title).toBe(title);
    const prose = titleProse(title, source);
    expect(prose).toMatchObject({
      kind: 'title',
      text: title,
      quoted: false,
      node: undefined,
      part: undefined,
    });
    expect(sourceOf(file, prose)).toEqual(title.split(''));
  });
});

describe('titleProse of YAML with escapes', () => {
  it.each([
    // Each character of the title, and what of the file it is.
    ['title: "关于\\u3000甲的通知"', ['关', '于', '\\u3000', '甲', '的', '通', '知']],
    ['title: "关于\\"甲\\"\\x41的通知"', ['关', '于', '\\"', '甲', '\\"', '\\x41', '的', '通', '知']],
    ['title: "关于\\u7532\\u4e59的通知"', ['关', '于', '\\u7532', '\\u4e59', '的', '通', '知']],
    ['title: "关于\\\n  甲的通知"', ['关', '于', '甲', '的', '通', '知']],
    ["title: '关于''甲的通知'", ['关', '于', "''", '甲', '的', '通', '知']],
    ["title: '''关于''甲''''的通知'", ["''", '关', '于', "''", '甲', "''", "''", '的', '通', '知']],
    ['title: "\\"关于甲\\"的通知"', ['\\"', '关', '于', '甲', '\\"', '的', '通', '知']],
    ['title: >- # 注\n  -关于\n  >甲', ['-', '关', '于', '\n  ', '>', '甲']],
    ['title: |-\n  -|甲', ['-', '|', '甲']],
    ['title: 关于&amp;的通知', ['关', '于', '&', 'a', 'm', 'p', ';', '的', '通', '知']],
    ['title: 关于\\*的通知', ['关', '于', '\\', '*', '的', '通', '知']],
  ])('knows the place of each character of %j', (line, expected) => {
    const file = `---\n${line}\nnumber: 绍政发〔2015〕1号\nissuer: 甲\ndate: 2015-03-02\n---\n`;
    const { source, value } = readFrontMatter('a.md', file);
    const prose = titleProse(value?.title ?? '', source);
    expect(sourceOf(file, prose)).toEqual(expected);
  });

  it('gives a place before a character, and one at the end', () => {
    const file = '---\ntitle: "甲\\u3000乙"\nnumber: 绍政发〔2015〕1号\nissuer: 甲\ndate: 2015-03-02\n---\n';
    const { source } = readFrontMatter('a.md', file);
    const prose = titleProse('甲　乙', source);
    // `title: "` is 8 characters long, then come 甲, six characters of escape, and 乙.
    const columns = [0, 1, 2, 3].map((at) => {
      const { start, end } = prose.place(at, at);
      expect(end).toEqual(start);
      return start.column;
    });
    expect(columns).toEqual([9, 10, 16, 17]);
  });
});

describe('the archive', () => {
  it('has a right place for every character of every notice', () => {
    const { archive, findings } = readArchive('gazette');
    expect(findings).toEqual([]);
    const notices = archive?.notices.filter(({ source }) => source.path.startsWith('2015/03/')) ?? [];
    expect(notices).toHaveLength(10);
    for (const { source, proses } of notices) {
      expect(proses.length).toBeGreaterThan(3);
      for (const prose of proses) {
        // Only the signature that is made from the front matter does not come from the body.
        if (prose.kind === 'signatureLine' && prose.node?.position === undefined) continue;
        expect(sourceOf(source.text, prose).join(''), `${source.path} ${prose.text}`).toBe(prose.text);
      }
    }
  });
});
