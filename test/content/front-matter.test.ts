import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.js';

const LINES = [
  'number: 绍政发〔2015〕1号',
  'title: 关于甲的通知',
  'issuer: 绍兴市人民政府',
  'date: 2015-03-02',
];
const VALUE = {
  number: '绍政发〔2015〕1号',
  title: '关于甲的通知',
  issuer: ['绍兴市人民政府'],
  date: '2015-03-02',
};

function read(text: string) {
  const { value, bodyOffset, findings, source } = readFrontMatter('2015/03/a.md', text);
  return {
    value,
    body: text.slice(bodyOffset),
    source,
    findings: findings.map(({ place: { start }, reason }) => `${start.line}:${start.column} ${reason.zh}`),
  };
}

/** A file whose front matter has more lines, or other ones for those that begin alike. */
function file(...lines: string[]): string {
  const keys = lines.map((line) => line.split(':')[0]);
  const own = LINES.filter((line) => !keys.includes(line.split(':')[0]));
  return ['---', ...own, ...lines, '---', '', '正文', ''].join('\n');
}

describe('readFrontMatter', () => {
  it('splits front matter and text', () => {
    expect(read(file())).toMatchObject({ value: VALUE, body: '\n正文\n', findings: [] });
  });

  it('reads a file with CR LF', () => {
    expect(read(file().replaceAll('\n', '\r\n'))).toMatchObject({
      value: VALUE,
      body: '\r\n正文\r\n',
      findings: [],
    });
  });

  it('reads a file with a byte order mark', () => {
    const text = `\uFEFF${file()}`;
    const { value, body, source, findings } = read(text);
    expect(value).toEqual(VALUE);
    expect(body).toBe('\n正文\n');
    expect(findings).toEqual([]);
    const { start, end } = source.yamlPlace('title');
    expect(text.slice(start.offset, end.offset)).toBe('关于甲的通知');
  });

  it('takes blanks after both marks, and an end of file after the second', () => {
    expect(read(`--- \n${LINES.join('\n')}\n---  \n正文`)).toMatchObject({ value: VALUE, findings: [] });
    expect(read(`---\n${LINES.join('\n')}\n---`)).toMatchObject({ value: VALUE, body: '', findings: [] });
  });

  it('leaves a --- in the text alone', () => {
    expect(read(`${file()}\n---\n\n|甲|\n|---|\n`)).toMatchObject({ value: VALUE, findings: [] });
  });

  it('takes a list of organs', () => {
    expect(read(file('issuer: [甲局, 乙局]')).value?.issuer).toEqual(['甲局', '乙局']);
    expect(read(file('issuer:\n  - 甲局\n  - 乙局')).value?.issuer).toEqual(['甲局', '乙局']);
    expect(read(file('issuer: []')).findings).toHaveLength(1);
  });

  it('takes a title in lines, which may lack the blanks where they end', () => {
    const broken = file('title: 甲局　乙局关于丙的通知', 'titleBreaks: [甲局, 乙局, 关于丙的通知]');
    expect(read(broken)).toMatchObject({
      value: { titleBreaks: ['甲局', '乙局', '关于丙的通知'] },
      findings: [],
    });
  });

  it.each([
    [
      '[关于乙, 的通知]',
      '6:15 「titleBreaks.0」与标题不符：各行连起来应为「关于甲的通知」，实为「关于乙的通知」',
    ],
    [
      '[关于甲, 通知]',
      '6:20 「titleBreaks.1」与标题不符：各行连起来应为「关于甲的通知」，实为「关于甲通知」',
    ],
    ['[关于甲]', '6:14 「titleBreaks」与标题不符：各行连起来应为「关于甲的通知」，实为「关于甲」'],
    [
      '[关于甲的通知, 啊]',
      '6:23 「titleBreaks.1」与标题不符：各行连起来应为「关于甲的通知」，实为「关于甲的通知啊」',
    ],
    ['关于甲的通知', '6:14 「titleBreaks」应写成列表，每项一行，以「- 」开头'],
  ])('refuses lines %s that are not the title, where they leave it', (lines, reason) => {
    expect(read(file(`titleBreaks: ${lines}`)).findings).toEqual([reason]);
  });

  it('takes an English title', () => {
    const english = 'Measures of A City for B (Trial), 2015–2020';
    expect(read(file(`englishTitle: ${english}`))).toMatchObject({
      value: { englishTitle: english },
      findings: [],
    });
  });

  it.each(['关于甲的通知', 'Notice on 甲', '2015', 'Notice on A（Trial）', '"Notice\\non A"'])(
    'refuses %s as an English title',
    (words) => {
      expect(read(file(`englishTitle: ${words}`)).findings).toEqual([
        expect.stringMatching(/「englishTitle」应为/u),
      ]);
    },
  );

  it('says in English, too, that lines are not the title', () => {
    const { findings } = readFrontMatter('2015/03/a.md', file('titleBreaks: [关于甲]'));
    expect(findings.map(({ reason }) => reason.en)).toEqual([
      '“titleBreaks” differs from the title: the lines joined should be “关于甲的通知”, are “关于甲”',
    ]);
  });

  it('keeps a date as it is written, real or not', () => {
    expect(read(file('date: 2015-02-30')).value?.date).toBe('2015-02-30');
    expect(read(file('date: 2015年3月2日')).value?.date).toBe('2015年3月2日');
  });

  it.each(['js', 'javascript', 'json', 'toml', 'coffee', 'yaml', ' js', '-'])(
    'refuses ---%s, and runs nothing',
    (language) => {
      const text = `---${language}\nmodule.exports = globalThis.ran = true\n---\n正文`;
      const { value, findings } = read(text);
      expect(value).toBeUndefined();
      expect(findings).toEqual([expect.stringMatching(/^1:1 文件头只能是 YAML/u)]);
      expect('ran' in globalThis).toBe(false);
    },
  );

  it('does not run JavaScript that YAML names', () => {
    const text = file("release: !!js/function 'function () { globalThis.ran = true }'");
    expect(read(text).value).toBeUndefined();
    expect('ran' in globalThis).toBe(false);
  });

  it.each([
    '',
    '正文',
    ';;;\nnumber: 1\n;;;\n',
    '{}\n',
    '\n---\nnumber: 1\n---\n',
    '# 标题\n',
    '+++\ntitle = "甲"\n+++\n',
    '---',
  ])('asks for front matter where the file begins %j', (text) => {
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings).toEqual([expect.stringMatching(/^1:1 文件开头缺少 --- 之间的文件头/u)]);
  });

  it.each(['---\n', `---\n${LINES.join('\n')}\n`, `---\n${LINES.join('\n')}\n\n正文\n`])(
    'misses the end of %j',
    (text) => {
      const { value, findings } = read(text);
      expect(value).toBeUndefined();
      expect(findings).toEqual(['1:1 文件头没有结束，缺少单独一行的「---」']);
    },
  );

  it.each(['-----', '---甲', '--- 甲', '----'])('does not take %s for the end', (line) => {
    const { value, findings } = read(`---\n${LINES.join('\n')}\n${line}\n正文`);
    expect(value).toBeUndefined();
    expect(findings).toEqual([`6:1 文件头应当以单独一行的「---」结束，实为「${line}」`]);
  });

  it.each(['---\n---\n正文', '---\n# 注\n---\n正文'])('says that the front matter of %j is empty', (text) => {
    expect(read(text)).toMatchObject({ value: undefined, findings: ['1:1 文件头是空的'] });
  });

  it('says what is missing', () => {
    expect(read('---\nnumber: 绍政发〔2015〕1号\n---\n').findings).toEqual([
      '1:1 缺少「title」',
      '1:1 缺少「issuer」',
      '1:1 缺少「date」',
    ]);
  });

  it("places what is wrong in the editor's file, not in the YAML", () => {
    expect(read(file('titel: 甲')).findings).toEqual(['6:1 不认识的项「titel」，是不是「title」？']);
    expect(read(file('keywords:\n\t- 甲')).findings).toEqual(['7:1 YAML 读不通：缩进用了制表符，应为空格']);
    expect(read(`---\n${LINES.join('\n')}\ntitle: 乙\n---\n`).findings).toEqual([
      '6:1 YAML 读不通：同一项写了两次',
    ]);
    expect(read(file('titel: 甲').replaceAll('\n', '\r\n')).findings).toEqual([
      '6:1 不认识的项「titel」，是不是「title」？',
    ]);
  });

  it.each(['--- ', '---\t', '---\u3000'])('places what stands after an opening %j', (opening) => {
    const text = file('titel: 甲').replace('---', opening);
    const { findings, source } = read(text);
    expect(findings).toEqual(['6:1 不认识的项「titel」，是不是「title」？']);
    const { start, end } = source.yamlPlace('title');
    expect(text.slice(start.offset, end.offset)).toBe('关于甲的通知');
  });

  it('takes a list of a thousand items, but no more lines than a front matter can have', () => {
    const items = Array.from({ length: 1000 }, (_, index) => `  - 绍政发〔2001〕${index + 1}号`);
    expect(read(file('repeals:', ...items)).value?.repeals).toHaveLength(1000);
    const lines = (count: number) =>
      ['---', ...LINES, ...Array<string>(count).fill(''), '---', '正文'].join('\n');
    // Four lines of its own, and the blank ones.
    expect(read(lines(1996))).toMatchObject({ value: VALUE, findings: [] });
    expect(read(lines(1997))).toMatchObject({ value: undefined, findings: ['1:1 文件头不能超过 2000 行'] });
  });

  it('refuses more blanks in one place than anybody leaves there', () => {
    const padded = (count: number): string => file(`section:${' '.repeat(count)}市政府文件`);
    expect(read(padded(4000)).findings).toEqual([]);
    // The first blank stands behind the colon.
    expect(read(padded(4001)).findings).toEqual(['6:9 文件头里不能接连有 4000 个以上的空格和空行']);
  });

  it('does not lose a value to an alias', () => {
    expect(read(file('keywords: &a [甲]\nrepeals: *a'))).toMatchObject({
      value: undefined,
      findings: ['7:10 YAML 读不通：不能用「*a」引用别处的值，请照写一遍'],
    });
  });
});
