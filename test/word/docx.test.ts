import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { titleNames } from '../../src/edition/title/title-names.js';
import { layOutGrid } from '../../src/model/grid.js';
import type { Archive } from '../../src/model/archive.js';
import type { Notice } from '../../src/model/notice.js';
import type { Grid } from '../../src/model/tree.js';
import { docxOf } from '../../src/word/docx.js';
import { proveDocx } from '../../src/word/prove-docx.js';

const ARCHIVES = ['gazette', 'test/editions/kinds', 'test/editions/jianglan', 'test/editions/yunze'];
const REAL = archiveAt('gazette');

function archiveAt(folder: string, edited?: ReadonlyMap<string, string>): Archive {
  const { archive } = readArchive(folder, edited);
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

function bytesOf(notice: Notice, archive: Archive): Uint8Array {
  return docxOf(notice, archive.images, titleNames(archive)).bytes;
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

function noticeNamed(name: string, { notices }: Archive = REAL): Notice {
  const notice = notices.find((each) => each.name === name);
  if (notice === undefined) throw new Error(`there is no ${name}`);
  return notice;
}

/** A notice of a small archive with another text. */
function notice(markdown: string, front = ''): { notice: Notice; archive: Archive } {
  const path = '2025/06/jzf-2025-21.md';
  const head = `---\nnumber: 江政发〔2025〕21号\ntitle: 江澜市人民政府关于做好示例工作的通知\nissuer: 江澜市人民政府\ndate: 2025-06-05\n${front}---\n\n`;
  const archive = archiveAt('test/editions/kinds', new Map([[path, head + markdown]]));
  return { notice: noticeNamed('jzf-2025-21', archive), archive };
}

/** A .docx with one part changed. */
function changed(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(text);
  expect(after).not.toBe(text);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

describe('a notice as a Word document', () => {
  it.each(ARCHIVES)('is read back as it was: %s', (folder) => {
    const archive = archiveAt(folder);
    expect(archive.notices.length).toBeGreaterThan(8);
    for (const each of archive.notices) {
      const bytes = bytesOf(each, archive);
      expect(proveDocx(bytes, each), each.source.path).toBeUndefined();
    }
  });

  it('has the same bytes each time', () => {
    const own = noticeNamed('szf-2015-16');
    expect(Buffer.compare(bytesOf(own, REAL), bytesOf(own, archiveAt('gazette')))).toBe(0);
  });

  it('has the page of the standard: 22 lines of 28 characters', () => {
    const bytes = bytesOf(noticeNamed('szf-2015-15'), REAL);
    const [section = ''] = /<w:sectPr>.*$/su.exec(partOf(bytes, 'word/document.xml')) ?? [];
    const number = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(section)?.[1]);
    // A twip is 25.4 / 1440 mm.
    const mm = (twips: number): number => Math.round((twips * 25.4) / 1440);
    expect([number('w:top'), number('w:left')].map(mm)).toEqual([37, 28]);
    const width = number('w:w') - number('w:left') - number('w:right');
    const height = number('w:h') - number('w:top') - number('w:bottom');
    expect([width, height].map(mm)).toEqual([156, 225]);
    const styles = partOf(bytes, 'word/styles.xml');
    const [, line = '', rule] = /w:line="(\d+)" w:lineRule="(\w+)"/u.exec(styles) ?? [];
    expect([rule, Math.floor(height / Number(line))]).toEqual(['exact', 22]);
    // 16 pt, 0.25 pt closer.
    expect(Math.floor(width / (320 - 5))).toBe(28);
    expect(styles).toContain('<w:spacing w:val="-5" /><w:sz w:val="32" />');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(styles).toContain(face);
  });

  it('has its numbers as text, and its headings by their level', () => {
    const { notice: own, archive } = notice('各单位：\n\n## 一、甲\n\n### （一）乙\n\n1.丙。\n');
    const document = partOf(bytesOf(own, archive), 'word/document.xml');
    expect(document).toMatch(/w:val="heading1" \/><\/w:pPr><w:r><w:t xml:space="preserve">一、甲</u);
    expect(document).toMatch(/w:val="heading2" \/><\/w:pPr><w:r><w:t xml:space="preserve">（一）乙</u);
    expect(document).not.toContain('w:numPr');
  });

  it('has the merges and the head rows of its tables', () => {
    const archive = REAL;
    const own = noticeNamed('szf-2015-16', archive);
    const grids = own.tree.children.flatMap(({ children }) =>
      children.filter((block): block is Grid => block.type === 'grid'),
    );
    const cells = grids.flatMap((grid) => layOutGrid(grid).rows.flat());
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
    const document = partOf(bytesOf(own, archive), 'word/document.xml');
    // A cell over two rows stands in both.
    const wide = cells.filter(({ columnSpan }) => columnSpan > 1).map(({ rowSpan }) => rowSpan);
    expect(wide.length).toBeGreaterThan(10);
    expect(count(document, /<w:gridSpan /gu)).toBe(sum(wide));
    const up = sum(cells.map(({ rowSpan }) => rowSpan - 1));
    expect(up).toBeGreaterThan(100);
    expect(count(document, /<w:vMerge w:val="continue"/gu)).toBe(up);
    const heads = sum(grids.map(({ head }) => head));
    expect(count(document, /<w:tblHeader \/>/gu)).toBe(heads);
  });

  it('has a wide table on a page that lies on its side', () => {
    const table = ':::table{landscape}\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n:::\n';
    const { notice: own, archive } = notice(`见表。\n\n${table}\n以上。\n`);
    const bytes = bytesOf(own, archive);
    expect(proveDocx(bytes, own)).toBeUndefined();
    const sides = Array.from(
      partOf(bytes, 'word/document.xml').matchAll(/<w:pgSz [^>]*?(landscape)?" \/>/gu),
      ([, side]) => side,
    );
    expect(sides).toEqual([undefined, 'landscape', undefined]);
  });

  it('has its pictures; one that Word cannot show is named', () => {
    const archive = archiveAt('test/editions/awkward-pages');
    const own = archive.notices.find(({ tree }) =>
      tree.children.some(({ children }) => children.some(({ type }) => type === 'figure')),
    );
    if (own === undefined) throw new Error('no notice has a picture');
    const { bytes, lacking } = docxOf(own, archive.images, titleNames(archive));
    const shown = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'));
    const pictures = own.tree.children.flatMap(({ children }) =>
      children.filter(({ type }) => type === 'figure'),
    );
    expect(shown.length + lacking.length).toBe(pictures.length);
    expect(count(partOf(bytes, 'word/document.xml'), /<a:blip /gu)).toBe(shown.length);
  });

  it('has what is in its front matter and belongs on the page', () => {
    const { notice: own, archive } = notice(
      '各单位：\n\n请执行。\n',
      'registration: ZJDC01—2015—0003\nrelease: 此件公开发布\n',
    );
    const bytes = bytesOf(own, archive);
    expect(proveDocx(bytes, own)).toBeUndefined();
    const document = partOf(bytes, 'word/document.xml');
    expect(document).toContain('>ZJDC01—2015—0003<');
    expect(document).toContain('>（此件公开发布）<');
  });
});

describe('the proof', () => {
  const table = ':::table\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| ^ | 3 |\n| 4 | :blank |\n:::\n';
  const { notice: own, archive } = notice(`各区、县人民政府：\n\n请执行。\n\n${table}`);
  const bytes = bytesOf(own, archive);
  const document = 'word/document.xml';

  it.each([
    ['a word of the text', '正文', (text: string) => text.replace('各区、县', '各市、县')],
    ['a word of the title', '标题', (text: string) => text.replace('关于', '有关')],
    [
      'the date',
      '署名',
      (text: string) => text.replace(/年(\d+)月(\d+)日<\/w:t><\/w:r><\/w:p>/u, '年$1月1日</w:t></w:r></w:p>'),
    ],
    ['the number', '文号', (text: string) => text.replace('21号', '19号')],
    ['a merged cell', '表格', (text: string) => text.replace('<w:vMerge w:val="continue" />', '')],
    [
      'what is said in a cell that is empty in the original',
      '表格',
      (text: string) => text.replace('〔原文空白〕', ''),
    ],
  ])('sees %s', (_what, where, change) => {
    expect(proveDocx(changed(bytes, document, change), own)?.what).toBe(where);
  });

  it('tells what cannot be read at all', () => {
    expect(proveDocx(new Uint8Array([1, 2, 3]), own)).toMatchObject({ what: '读回' });
  });
});
