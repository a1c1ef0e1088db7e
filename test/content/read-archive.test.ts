import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { png } from './made-pictures.js';

const PUBLICATION = `name: 公报
englishName: GAZETTE
city: 绍兴市
series:
  - { prefix: 绍政发, slug: szf, issuer: 绍兴市人民政府, section: 市政府文件 }
prefixes: { 国发: 国务院 }
colophon: []
page: { widthMm: 210, heightMm: 297, columns: 2, columnEms: 20, columnGapEms: 2, lines: 46, fontSizePt: 10.5, lineHeightPt: 15.5, topMm: 25 }
`;
const ISSUE = 'year: 2015\nnumber: 3\ntotal: 245\nsections:\n  - { title: 市政府文件, notices: [a.md] }\n';
const HEAD =
  '---\nnumber: 绍政发〔2015〕1号\ntitle: 关于甲的通知\nissuer: 绍兴市人民政府\ndate: 2015-03-02\n---\n\n';

describe('readArchive', () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'gazette-')));
    folder = join(root, 'gazette');
    mkdirSync(join(folder, '2015', '03'), { recursive: true });
    write('gazette.yaml', PUBLICATION);
    write('2015/03/issue.yaml', ISSUE);
    write('2015/03/a.md', `${HEAD}正文\n`);
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, content: string | Uint8Array): void {
    writeFileSync(join(folder, path), content);
  }

  function read() {
    const { archive, findings } = readArchive(folder);
    return {
      archive,
      images: [...(archive?.images.keys() ?? [])],
      findings: findings.map(({ path, place, ruleId }) => `${path}:${place.start.line} ${ruleId}`),
    };
  }

  it('reads the synonyms that editors keep, and none where they keep none', () => {
    expect(read().archive?.synonyms).toEqual([]);
    write('synonyms.yaml', '# 本市的\n- [低保, 最低生活保障]\n- [WiFi, 无线网]\n');
    const { archive, findings } = read();
    expect(findings).toEqual([]);
    expect(archive?.synonyms).toEqual([
      ['低保', '最低生活保障'],
      ['WiFi', '无线网'],
    ]);
  });

  it.each([
    ['a word alone', '- [低保]'],
    ['a word twice', '- [低保, 低保]'],
    ['a single character', '- [狗, 犬类]'],
    ['a mark in a word', '- [低保, 最低，保障]'],
    ['no list', '低保: 最低生活保障'],
  ])('finds the place of %s among synonyms', (_what, line) => {
    write('synonyms.yaml', `- [老人, 老年人]\n${line}\n`.replace(/^.*\n(?=低保:)/, ''));
    const { findings } = read();
    expect(findings.length).toBeGreaterThan(0);
    const expected = line.startsWith('低保') ? 1 : 2;
    expect(findings.every((finding) => finding === `synonyms.yaml:${expected} schema`)).toBe(true);
  });

  it('does not overlook synonyms under a wrong name', () => {
    write('Synonyms.yml', '- [低保, 最低生活保障]\n');
    expect(read().findings).toEqual([expect.stringMatching(/^Synonyms\.yml:1 /) as string]);
  });

  it('reads publication, issue and notice', () => {
    const { archive, findings } = read();
    expect(findings).toEqual([]);
    expect(archive?.issues).toMatchObject([{ folder: '2015/03', year: 2015, number: 3, total: 245 }]);
    expect(archive?.notices).toMatchObject([
      {
        name: 'a',
        number: { prefix: '绍政发', year: 2015, number: 1 },
        date: { year: 2015, month: 3, day: 2 },
      },
    ]);
    expect(archive?.notices[0]?.proses.map(({ text }) => text)).toEqual([
      ...['关于甲的通知', '正文', '绍兴市人民政府', '2015年3月2日'],
    ]);
    expect(archive?.works).toEqual([]);
  });

  it('reads what was published of an issue, and knows a record by its name alone', () => {
    const sha256 = '0123456789abcdef'.repeat(4);
    const record = `recorded: 2015-04-15\nsections:\n  - { title: 市政府文件, notices: [{ file: a.md, sha256: ${sha256} }] }\n`;
    expect(read().archive?.issues[0]?.record).toBeUndefined();
    write('2015/03/published.yml', record);
    expect(read().findings).toEqual(['2015/03/published.yml:1 issue-folder']);
    rmSync(join(folder, '2015/03/published.yml'));
    write('2015/03/published.yaml', record);
    expect(read().archive?.issues[0]?.record).toMatchObject({
      recorded: '2015-04-15',
      sections: [{ title: '市政府文件', notices: [{ file: 'a.md', sha256 }] }],
    });
    write('2015/03/published.yaml', `${record}by: 某人\n`);
    expect(read().findings).toEqual(['2015/03/published.yaml:4 schema']);
  });

  it('has no archive without gazette.yaml', () => {
    rmSync(join(folder, 'gazette.yaml'));
    expect(read()).toMatchObject({ archive: undefined, findings: ['gazette.yaml:1 schema'] });
  });

  it('goes on where a notice or an issue is broken', () => {
    write('2015/03/b.md', '正文');
    write('2015/03/issue.yaml', 'year: 2015');
    const { archive, findings } = read();
    expect(archive?.unread).toEqual(['2015/03/b.md']);
    expect(archive?.notices).toHaveLength(1);
    expect(archive?.issues).toEqual([]);
    expect(findings).toContain('2015/03/b.md:1 front-matter');
    expect(findings).toContain('2015/03/issue.yaml:1 schema');
  });

  it('refuses a notice that is not UTF-8', () => {
    // 正文 in GBK, as a plain-text editor of Windows saves it.
    write('2015/03/a.md', Buffer.concat([Buffer.from(HEAD), Buffer.from([0xd5, 0xfd, 0xce, 0xc4])]));
    expect(read()).toMatchObject({
      archive: { unread: ['2015/03/a.md'] },
      findings: ['2015/03/a.md:8 encoding'],
    });
  });

  it('reads a notice with a byte order mark and CR LF', () => {
    write('2015/03/a.md', `\uFEFF${HEAD}正文\n`.replaceAll('\n', '\r\n'));
    const { archive, findings } = read();
    expect(findings).toEqual([]);
    expect(archive?.notices[0]?.date).toEqual({ year: 2015, month: 3, day: 2 });
    expect(archive?.notices[0]?.proses[1]?.place(0, 1).start).toMatchObject({ line: 8, column: 1 });
  });

  it("reads a picture of the issue's folder", () => {
    mkdirSync(join(folder, '2015/03/maps'));
    write('2015/03/地图.png', png());
    write('2015/03/maps/b.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('2015/03/a.md', `${HEAD}![图](%E5%9C%B0%E5%9B%BE.png)\n\n![图](maps/b.svg)\n`);
    expect(read()).toMatchObject({ images: ['2015/03/地图.png', '2015/03/maps/b.svg'], findings: [] });
  });

  it.each([
    '../../../secret.png',
    '..%2f..%2f..%2fsecret.png',
    '%2e%2e/%2e%2e/%2e%2e/secret.png',
    '../b.png',
    '/secret.png',
  ])('reads nothing outside it: %s', (url) => {
    writeFileSync(join(root, 'secret.png'), '秘密');
    write('2015/b.png', '别期');
    write('2015/03/a.md', `${HEAD}![图](${url})\n`);
    const { images, findings } = read();
    expect(images).toEqual([]);
    expect(findings).toContain('2015/03/a.md:8 image-source');
  });

  it('follows no link of a picture, a folder, a notice or an issue', () => {
    writeFileSync(join(root, 'secret.png'), '秘密');
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere', 'c.png'), '秘密');
    symlinkSync(join(root, 'secret.png'), join(folder, '2015/03/b.png'));
    symlinkSync(join(root, 'elsewhere'), join(folder, '2015/03/maps'));
    symlinkSync(join(folder, '2015/03/a.md'), join(folder, '2015/03/d.md'));
    write('2015/03/a.md', `${HEAD}![图](b.png)\n\n![图](maps/c.png)\n`);
    mkdirSync(join(folder, '2015/04'));
    symlinkSync(join(folder, '2015/03/issue.yaml'), join(folder, '2015/04/issue.yaml'));
    const { images, archive, findings } = read();
    expect(images).toEqual([]);
    expect(archive?.unread).toEqual(['2015/03/d.md']);
    expect(archive?.issues).toHaveLength(1);
    expect(findings).toEqual([
      '2015/03/d.md:1 outside-archive',
      '2015/04/issue.yaml:1 outside-archive',
      '2015/03/a.md:8 image-source',
      '2015/03/a.md:10 image-source',
    ]);
  });

  it('reads no folder for a file, and misses what is not there', () => {
    mkdirSync(join(folder, '2015/03/b.md'));
    mkdirSync(join(folder, '2015/03/c.png'));
    write('2015/03/a.md', `${HEAD}![图](c.png)\n\n![图](d.png)\n`);
    expect(read().findings).toEqual([
      '2015/03/b.md:1 outside-archive',
      '2015/03/a.md:8 image-source',
      '2015/03/a.md:10 image-source',
    ]);
  });

  it('refuses a picture that runs code', () => {
    write('2015/03/b.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    write('2015/03/a.md', `${HEAD}![图](b.svg)\n`);
    expect(read()).toMatchObject({ images: [], findings: ['2015/03/a.md:8 image-active'] });
  });
});
