import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/model/source.js';
import { DESIGNS } from '../../designs/designs.js';
import { noticesOf, noticeWith, type Edition } from '../../src/edition/edition.js';
import { hashOf, inputsHash } from '../../src/model/inputs.js';
import type { Typefaces } from '../../src/model/typeface.js';
import { documentInputs, issueInputs, offprintInputs } from '../../src/print/inputs.js';
import { styleSheet } from '../../src/print/style-sheet.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { madeEdition, readEdition } from './made-edition.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';

/** Two notices; the first has the given words in its text. */
function made(words = ''): Edition {
  return madeEdition([
    { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: `${BODY}\n${words}\n` },
    { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: BODY },
  ]);
}

function inputsOfOffprint(edition: Edition, index: number): string {
  const notice = noticesOf(edition)[index];
  if (notice === undefined) throw new Error('no such notice');
  return inputsHash(offprintInputs(edition)(notice));
}

function sumOfIssue(of: Edition): string {
  return inputsHash(issueInputs(of));
}

const edition = made();

describe('issueInputs', () => {
  it('is a sha256 in hex for each input, the same for the same archive', () => {
    for (const sum of issueInputs(edition).values()) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(issueInputs(made())).toEqual(issueInputs(edition));
  });

  it.each<[string, (edition: Edition) => Edition]>([
    ['a word of a notice', () => made('请照办。')],
    [
      'the page',
      ({ publication, ...rest }) => ({
        ...rest,
        publication: { ...publication, page: { ...publication.page, lines: 45 } },
      }),
    ],
    [
      'the colophon',
      ({ publication, ...rest }) => ({
        ...rest,
        publication: { ...publication, colophon: [{ label: '主办', value: '某室' }] },
      }),
    ],
    [
      'the design',
      ({ publication, ...rest }) => ({ ...rest, publication: { ...publication, design: 'modern' } }),
    ],
    ['the day', ({ issue, ...rest }) => ({ ...rest, issue: { ...issue, published: '2015-04-15' } })],
    ['the Markdown that the file carries', (all) => withMarkdown(all, '别的写法')],
    ['the address that the file gives', (all) => ({ ...all, url: '/2015/4/' })],
  ])('follows %s', (_what, change) => {
    expect(sumOfIssue(change(edition))).not.toBe(sumOfIssue(edition));
  });

  it('does not follow what stands in issue.yaml beside the issue itself', () => {
    const issue = { ...edition.issue, source: createSource('2015/03/issue.yaml', '# 已校对') };
    expect(issueInputs({ ...edition, issue })).toEqual(issueInputs(edition));
  });

  it('follows the pixels of a picture', () => {
    const pictured = readEdition('test/editions/awkward-pages');
    const [found] = pictured.images;
    if (found === undefined) throw new Error('the edition has no picture');
    const [src, picture] = found;
    const repainted = new Map(pictured.images).set(src, {
      ...picture,
      bytes: new Uint8Array([...picture.bytes, 0]),
    });
    const [before, after] = [issueInputs(pictured), issueInputs({ ...pictured, images: repainted })];
    expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual([
      src,
      '编成的文档',
      // The root over the notices as they are published, their pictures by hash, is printed too.
      '登记的内容',
    ]);
  });

  it('follows a font by its contents', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-inputs-'));
    try {
      const files = ['one', 'same', 'other'].map((name) => join(folder, name)) as [string, string, string];
      files.forEach((file, index) => {
        writeFileSync(file, index < 2 ? '甲' : '乙');
      });
      const [one, same, other] = files.map((file) => sumOfIssue({ ...edition, typefaces: inFile(file) }));
      expect(same).toBe(one);
      expect(other).not.toBe(one);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('documentInputs', () => {
  it('names the notices by their files, and each font that it may use', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-inputs-'));
    try {
      const file = join(folder, 'some.ttf');
      writeFileSync(file, '丙');
      const inputs = documentInputs(ISSUE_FORM, { ...edition, typefaces: inFile(file) });
      expect([...inputs.keys()]).toEqual([
        '2015/03/szf-2015-1.md',
        '2015/03/szf-2015-2.md',
        '编成的文档',
        '版面',
        '文件的说明',
        '字体 Gazette Song 400',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says which notice has changed, and that what is composed of it has', () => {
    const [before, after] = [edition, made('请照办。')].map((each) => documentInputs(ISSUE_FORM, each));
    const changed = [...(after?.keys() ?? [])].filter((name) => after?.get(name) !== before?.get(name));
    expect(changed).toEqual(expect.arrayContaining(['2015/03/szf-2015-1.md', '编成的文档']));
    expect(changed).not.toContain('2015/03/szf-2015-2.md');
  });
});

describe('offprintInputs', () => {
  it('differs from notice to notice, and from the issue', () => {
    const sums = [...[0, 1].map((at) => inputsOfOffprint(edition, at)), sumOfIssue(edition)];
    expect(new Set(sums).size).toBe(3);
  });

  it('follows a word of the notice', () => {
    const changed = made('请照办。');
    expect(inputsOfOffprint(changed, 0)).not.toBe(inputsOfOffprint(edition, 0));
  });

  it('does not follow the words of another notice that need no further character of the same face', () => {
    const changed = made('现将有关事项通知如下。');
    expect(inputsOfOffprint(changed, 1)).toBe(inputsOfOffprint(edition, 1));
  });

  it('follows a character that the faces have for another notice: they are cut for the whole issue', () => {
    const changed = made('甪直。');
    expect(inputsOfOffprint(changed, 1)).not.toBe(inputsOfOffprint(edition, 1));
  });

  it('does not follow the page of the issue, on which no offprint is set', () => {
    const { publication } = edition;
    const other = { ...edition, publication: { ...publication, page: { ...publication.page, lines: 45 } } };
    expect(inputsOfOffprint(other, 0)).toBe(inputsOfOffprint(edition, 0));
  });
});

it('the face of a text depends on the elements around it and their classes, by which an offprint knows the others', () => {
  const sheets = new Set(DESIGNS.flatMap(({ issue, offprint }) => [...issue.styles, ...offprint.styles]));
  for (const name of sheets) {
    const sheet = styleSheet(name).replace(/\/\*[\s\S]*?\*\//g, '');
    const rules = [...sheet.matchAll(/(?<=^|\})\s*([^{}@]+)\{([^{}]*)\}/g)];
    const faces = rules.filter(([, , block = '']) => /(?:^|[;\s])font(?:-family|-weight)?:/.test(block));
    expect(faces.length).toBeGreaterThan(0);
    const others = faces
      .map(([, selector = '']) => selector)
      .filter((selector) => /[+~[#]|:(?:has|nth|first|last|only|empty)/.test(selector));
    expect([name, others]).toEqual([name, []]);
  }
});

function withMarkdown(all: Edition, markdown: string): Edition {
  const sections = all.sections.map(({ title, notices }) => ({
    title,
    notices: notices.map((notice) => noticeWith(notice, { markdown, markdownSum: hashOf([markdown]) })),
  }));
  return { ...all, sections };
}

/** Typefaces whose characters are all in one file. */
function inFile(file: string): Typefaces {
  return new Map([
    ['song', { name: 'song', family: 'Gazette Song', weight: 400, fileFor: () => file }] as const,
  ]);
}
