import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import type { Finding } from '../../src/model/finding.js';
import { leftInChinese } from './left-in-chinese.js';

const PUBLICATION = readFileSync(
  fileURLToPath(new URL('../../gazette/gazette.yaml', import.meta.url)),
  'utf8',
);
const HEAD = [
  'number: 绍政发〔2015〕1号',
  'title: 绍兴市人民政府关于示例工作的通知',
  'issuer: 绍兴市人民政府',
  'date: 2015-03-02',
];
const ACTIVE_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
const ISSUE = 'year: 2015\nnumber: 3\ntotal: 245\nsections: [{ title: 市政府文件, notices: [a.md] }]\n';

/** Reads an archive that has, besides a publication and an issue, the files given by their paths. */
function read(files: Readonly<Record<string, string | Uint8Array>>, link?: string): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-words-'));
  try {
    const all = { 'gazette.yaml': PUBLICATION, '2015/03/issue.yaml': ISSUE, ...files };
    for (const [path, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    if (link !== undefined) symlinkSync('/etc/hostname', join(folder, link));
    return readArchive(folder).findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function notice(body: string, ...lines: string[]): string {
  const keys = lines.map((line) => line.split(':')[0]);
  const own = HEAD.filter((line) => !keys.includes(line.split(':')[0]));
  return ['---', ...own, ...lines, '---', '', body, ''].join('\n');
}

/** What is wrong in the one notice of an archive. */
function ofNotice(text: string | Uint8Array): readonly Finding[] {
  return read({ '2015/03/a.md': text });
}

/** What is broken, and what is said of it: a piece of each English reason. */
const BROKEN: readonly (readonly [string, () => readonly Finding[], readonly string[]])[] = [
  ['no front matter', () => ofNotice('正文\n'), ['should begin with its front matter']],
  ['JSON front matter', () => ofNotice('---json\n{}\n---\n'), ['front matter is YAML only']],
  ['front matter without an end', () => ofNotice('---\nnumber: 甲\n'), ['the front matter has no end']],
  [
    'front matter with a wrong end',
    () => ofNotice(`---\n${HEAD.join('\n')}\n---甲\n正文\n`),
    ['ends with “---甲”'],
  ],
  ['empty front matter', () => ofNotice('---\n---\n正文\n'), ['the front matter is empty']],
  ['a list as front matter', () => ofNotice('---\n- 甲\n---\n正文\n'), ['should be lines of “key: value”']],
  [
    'unknown keys',
    () => ofNotice(notice('正文', '标题: 甲', 'keyword: [甲]')),
    ['unknown key “标题”; there are number', 'is it “keywords”?'],
  ],
  [
    'values of another kind',
    () => ofNotice(notice('正文', 'title:', 'number: 5', 'keywords: 甲')),
    ['“title” is empty', 'put it in quotation marks', 'should be a list'],
  ],
  [
    'values that are missing or too short',
    () => ofNotice('---\nnumber: ""\n---\n正文\n'),
    ['“number” is empty, without any words', '“title” is missing', '“issuer” is', '“date” is missing'],
  ],
  ['an open quotation', () => ofNotice(notice('正文', 'release: "甲')), ['a character is missing']],
  ['a colon in a value', () => ofNotice(notice('正文', 'release: 甲: 乙')), ['the value has “: ” in it']],
  [
    'a full-width colon',
    () => ofNotice(notice('正文', 'release：甲', 'section: 乙')),
    ['often a full-width colon'],
  ],
  ['an alias', () => ofNotice(notice('正文', 'release: &a 甲', 'section: *a')), ['the alias “*a”']],
  ['a tag', () => ofNotice(notice('正文', "release: !!js/function '甲'")), ['tags that begin with “!”']],
  ['a key twice', () => ofNotice(`---\n${HEAD.join('\n')}\ntitle: 乙\n---\n`), ['the same key stands twice']],
  ['a tab', () => ofNotice(notice('正文', 'keywords:', '\t- 甲')), ['indented by a tab']],
  ['a second document', () => read({ 'works.yaml': '[]\n---\n[]\n' }), ['a second document begins']],
  [
    'works with wrong addresses and states',
    () => read({ 'works.yaml': '- { number: 甲, title: 乙, url: 丙, status: 丁 }\n' }),
    [
      '“0.url” should be an address that begins with http:// or https://',
      '“0.status” is not right: Invalid option',
    ],
  ],
  ['works that are no list', () => read({ 'works.yaml': '甲\n' }), ['items that begin with “- ”']],
  [
    'an issue with wrong numbers',
    () => read({ '2015/03/issue.yaml': ISSUE.replace('2015', '15').replace('245', '-1') }),
    ['“year” should be a whole number from 1949', '“total” should be a whole number from 1'],
  ],
  [
    'two series with the same slug',
    () => read({ 'gazette.yaml': PUBLICATION.replace('slug: szbf', 'slug: szf') }),
    ['“series” has two series with the same slug'],
  ],
  [
    'a series with the slug of the assets',
    () => read({ 'gazette.yaml': PUBLICATION.replace('slug: szbf', 'slug: assets') }),
    ['“series” cannot have a slug that the web edition uses itself: about, assets'],
  ],
  [
    'a series with a Chinese slug',
    () => read({ 'gazette.yaml': PUBLICATION.replace('slug: szbf', 'slug: 市府办') }),
    ['“series.1.slug” should be small letters'],
  ],
  [
    'stray folders',
    () => read({ '2015/04/甲.txt': '', '2015/三月/甲.txt': '' }),
    ['the folder “2015/04” has no issue.yaml', 'should be named by its number'],
  ],
  ['another encoding', () => ofNotice(Uint8Array.of(0xd5, 0xfd, 0xce, 0xc4)), ['not encoded in UTF-8']],
  ['a link that leads elsewhere', () => read({}, '2015/03/甲.md'), ['a link that leads elsewhere']],
  ['HTML', () => ofNotice(notice('<b>甲</b>')), ['HTML tags are not allowed']],
  [
    'Markdown without a printed form',
    () => ofNotice(notice('`甲`\n\n***\n\n- [x] 甲\n\n[甲][乙]\n\n[乙]: https://a.cn\n')),
    ['Markdown’s code', 'thematic breaks', 'task lists', 'reference links', 'link definitions'],
  ],
  [
    'links and images that lead elsewhere',
    () => ofNotice(notice('[甲](javascript:1)\n\n![乙](../乙.png)\n\n丙![丙](丙.png)\n\n![丁](丁.png)\n')),
    ['leads to “javascript:1”', 'in the issue’s folder', 'paragraph of its own', 'is not found'],
  ],
  [
    'an image that acts',
    () => read({ '2015/03/a.md': notice('![甲](甲.svg)'), '2015/03/甲.svg': ACTIVE_SVG }),
    ['has the element “script”'],
  ],
  [
    'near misses',
    () => ofNotice(notice('#甲\n\n：：：roster\n\n|甲|乙|\n\n2*3*4\n')),
    ['the “#” of a heading', 'the colons of a directive', 'not read as a table', 'write “\\*”'],
  ],
  [
    'unknown directives',
    () => ofNotice(notice('::rooster\n\n:::bold\n乙\n:::\n')),
    ['unknown directive “rooster”', 'unknown directive “bold”; there are :::roster'],
  ],
  ['a directive without an end', () => ofNotice(notice(':::roster\n甲\n')), ['“:::roster” has no end']],
  [
    'a roster with what it may not have',
    () => ofNotice(notice(':::roster[甲]{size=1}\n# 丙\n:::\n')),
    ['no attribute “size”', 'no square brackets', 'one person to a line'],
  ],
  [
    'a signature with a list',
    () => ofNotice(notice(':::signature\n- 甲\n:::\n')),
    ['one signature to a line'],
  ],
  [
    'tables that are none',
    () =>
      ofNotice(
        notice(
          ':::table{size=1}\n甲\n:::\n\n:::table{head=二 widths="甲"}\n|甲|乙|\n|--|--|\n|丙|丁|\n:::\n',
        ),
      ),
    [
      '“size”; there are head',
      'one table and nothing else',
      'the number of rows',
      'one number from 0.1 to 999',
    ],
  ],
];

describe('what is wrong in a file is said in English too', () => {
  it.each(BROKEN)('%s', (_what, findings, pieces) => {
    const found = findings();
    const words = found.map(({ reason }) => reason.en).join('\n');
    for (const piece of pieces) expect(words).toContain(piece);
    expect(found.flatMap(leftInChinese)).toEqual([]);
  });
});
