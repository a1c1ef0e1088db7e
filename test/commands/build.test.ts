import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IssueData } from '../../src/edition/issue-data.js';
import type { GreyPicture } from '../print/grey-picture.js';
import { hasPoppler, inkDifference, popplerPicture } from '../print/poppler-picture.js';
import { readWebp } from '../print/webp-picture.js';
import { contentsOf } from './folder-contents.js';
import { gazette, type Run } from './run-gazette.js';

// A build takes four seconds of a core, so that tests which begin after a first build begin with a copy of this one.
let first: string;
let firstRun: Run;

let folder: string;
let archive: string;
let out: string;

beforeAll(async () => {
  first = mkdtempSync(join(tmpdir(), 'gazette-first-'));
  writeTwoIssues(join(first, 'gazette'));
  const [made, drawn] = [join(first, 'public'), join(first, 'drawn')];
  firstRun = await gazette([
    'build',
    '--archive',
    join(first, 'gazette'),
    '--out',
    made,
    '--pictures',
    drawn,
    '--store',
    join(first, 'kept'),
  ]);
});
afterAll(() => {
  rmSync(first, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-build-'));
  [archive, out] = [join(folder, 'gazette'), join(folder, 'public')];
  writeTwoIssues(archive);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Two issues, each with one notice of a page. */
function writeTwoIssues(archive: string): void {
  mkdirSync(archive);
  for (const name of ['gazette.yaml', 'works.yaml']) cpSync(join('gazette', name), join(archive, name));
  for (const [number, total] of [
    ['03', 245],
    ['04', 246],
  ] as const) {
    const issue = join(archive, '2015', number);
    mkdirSync(issue, { recursive: true });
    const front = `number: 绍政发〔2015〕${Number(number)}号\ntitle: 绍兴市人民政府关于做好示例工作的通知\nissuer: 绍兴市人民政府\ndate: 2015-0${Number(number) - 1}-02\n`;
    writeFileSync(
      join(issue, `szf-2015-${Number(number)}.md`),
      `---\n${front}---\n\n各区、县（市）人民政府：\n\n请照办。\n`,
    );
    writeFileSync(
      join(issue, 'issue.yaml'),
      `year: 2015\nnumber: ${Number(number)}\ntotal: ${total}\nsections:\n  - title: 市政府文件\n    notices: [szf-2015-${Number(number)}.md]\n`,
    );
  }
}

/** Puts what the first build has made in the output folder. */
function builtOnce(): void {
  cpSync(join(first, 'public'), out, { recursive: true });
}

describe('gazette build', () => {
  it('writes both issues; with --only web it keeps the pages and the file of the print before', async () => {
    expect([firstRun.code, firstRun.code === 0 ? '' : firstRun.stderr]).toEqual([0, '']);
    expectPictures(join(first, 'drawn'));
    builtOnce();
    const printed = contentsOf(out);
    expect(dataOf('2015/3')).toMatchObject({
      pdf: { file: 'gazette-2015-03.pdf', sheets: 4 },
      notices: [{ number: '绍政发〔2015〕3号', page: 1, sheet: 3, url: '/szf/2015/3/' }],
    });
    expect(printed['2015/4/gazette-2015-04.pdf']).toMatch(/^%PDF-/);
    expect(printed['szf/2015/4/index.html']).toContain('href="notice.pdf"');
    expect(printed['szf/2015/4/notice.pdf']).toMatch(/^%PDF-/);

    const web = await gazette(['build', '--archive', archive, '--out', out, '--only', 'web']);
    expect(web.code).toBe(0);
    const after = contentsOf(out);
    expect(Object.keys(after).sort()).toEqual(Object.keys(printed).sort());
    expect(Object.keys(printed).filter((path) => after[path] !== printed[path])).toEqual([]);
    expect(dataOf('2015/3')).toMatchObject({ pdf: { sheets: 4 }, notices: [{ page: 1, sheet: 3 }] });
  });

  it('takes over what has the same inputs, prints the rest, and ends with what a first build makes', async () => {
    builtOnce();
    const again = await gazette(['build', '--archive', archive, '--out', out]);
    expect([again.code, /印刷 2015年|单行本 2015年/u.test(again.stderr)]).toEqual([0, false]);
    expect(again.stderr).toContain('沿用：印刷版 2 份、单行本 2 份、印刷页的图 2 份，和上次生成的一样');

    const file = join(archive, '2015/04/szf-2015-4.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('请照办。', '请遵照执行。'));
    const changed = await gazette(['build', '--archive', archive, '--out', out]);
    expect(changed.code).toBe(0);
    expect(changed.stderr).toContain('沿用：印刷版、单行本、印刷页的图，和上次生成的一样');
    expect(changed.stderr).toMatch(
      /印刷 2015年第4期：4 页[\s\S]*单行本 2015年第4期：1 件[\s\S]*印刷页的图 2015年第4期：4 页/u,
    );
    const fresh = join(folder, 'fresh');
    await gazette(['build', '--archive', archive, '--out', fresh]);
    expect(contentsOf(out)).toEqual(contentsOf(fresh));
  });

  it('prints nothing again that a store has, though nothing is left of the output, and makes the same', async () => {
    const store = join(folder, 'kept');
    cpSync(join(first, 'kept'), store, { recursive: true });
    const again = await gazette(['build', '--archive', archive, '--out', out, '--store', store]);
    expect([again.code, /印刷 2015年|单行本 2015年|印刷页的图 2015年/u.test(again.stderr)]).toEqual([
      0,
      false,
    ]);
    for (const what of ['印刷版 2 份', '单行本 2 份', '印刷页的图 2 份'])
      expect(again.stderr).toContain(`取用：${what}，以前做过，没有变`);
    expect(contentsOf(out)).toEqual(contentsOf(join(first, 'public')));
  });

  it('prints the index of a year with pages that are known, and anew where an issue before it has changed', async () => {
    const issue = join(archive, '2015/04/issue.yaml');
    writeFileSync(issue, readFileSync(issue, 'utf8').replace('sections:', 'yearIndex: true\nsections:'));
    const whole = ['build', '--archive', archive, '--out', out];
    const alone = await gazette([...whole, '2015-04']);
    expect([alone.code, alone.stderr.trimEnd().split('\n').at(-1)]).toEqual([
      2,
      '2015年第4期的总目录要写明各期的页码，2015年第3期还没有印过：请不写期号再生成一次',
    ]);
    expect(existsSync(out)).toBe(false);

    expect((await gazette(whole)).code).toBe(0);
    const index = (): unknown => JSON.parse(readFileSync(join(out, '2015/4/year-index.json'), 'utf8'));
    const listed = (number: number) => ({
      number: `绍政发〔2015〕${number}号`,
      issue: `第${number}期`,
      page: 1,
    });
    expect(index()).toMatchObject({
      title: '2015年总目录',
      groups: [{ headings: [{ text: '市政府文件' }], notices: [listed(3), listed(4)] }],
    });
    // Five, filled up to eight for the back cover.
    expect(dataOf('2015/4')).toMatchObject({ pdf: { sheets: 8 }, yearIndex: { page: 2, sheet: 4 } });
    const same = await gazette(whole);
    expect(same.stderr).toContain('沿用：印刷版 2 份');

    const file = join(archive, '2015/03/szf-2015-3.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('请照办。', '请遵照执行。'));
    const early = await gazette([...whole, '2015-03']);
    expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('2015-04 印刷版也要重新生成')]);
    const changed = await gazette(whole);
    expect([changed.code, changed.stderr]).toEqual([0, expect.stringMatching(/印刷 2015年第4期：8 页/u)]);
  });

  it('takes over no PDF that is another file, or whose record was cut off', async () => {
    const whole = ['build', '--archive', archive, '--out', out];
    builtOnce();
    const before = contentsOf(out);
    writeFileSync(join(out, '2015/3/gazette-2015-03.pdf'), '%PDF-');
    writeFileSync(join(out, '2015/4/issue.json'), '{"year": 20');
    const web = await gazette([...whole, '--only', 'web']);
    expect([web.code, web.stderr.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '上次生成之后内容或程序改过，2015-03 印刷版、2015-04 印刷版也要重新生成：请不带 --only 再生成一次',
    ]);
    expect((await gazette(whole)).code).toBe(0);
    expect(contentsOf(out)).toEqual(before);
  });

  it('refuses before any work what would destroy what it makes', async () => {
    const real = join(folder, 'www');
    mkdirSync(real);
    symlinkSync('www', out);
    for (const [one, other] of [
      [out, out],
      [out, join(real, 'drawn')],
      [join(archive, 'public'), join(folder, 'drawn')],
    ] as const) {
      const { code, stderr } = await gazette([
        'build',
        '--archive',
        archive,
        '--out',
        one,
        '--pictures',
        other,
      ]);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^「.*」和「.*」不能是同一个文件夹，也不能一个在另一个里面\n$/u),
      ]);
    }
  });

  it.each([
    // No face has the character, so that the print cannot be made either.
    ['没有字形', '请𮯰照办。', /glyph-coverage/u],
    // It can be printed.
    ['引号不成对', '请“照办。', /paired-marks/u],
  ])(
    'tells of an archive that does not pass (%s) what the rules say, and writes nothing',
    async (_, body, rule) => {
      const file = join(archive, '2015/03/szf-2015-3.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('请照办。', body));
      const { code, stderr } = await gazette([
        'build',
        '--archive',
        archive,
        '--out',
        out,
        '--only',
        'print',
      ]);
      expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([1, `检查没有通过，${out}/ 没有改动`]);
      expect(stderr).toMatch(rule);
      expect(stderr).not.toContain('印刷 ');
      expect(existsSync(out)).toBe(false);
    },
  );

  it('makes offprints alone, and none of other words than the pages beside them', async () => {
    const only = (part: string) =>
      gazette(['build', '--archive', archive, '--out', out, '--only', part, '2015-03']);
    expect((await only('offprints')).code).toBe(0);
    const pdfs = Object.keys(contentsOf(out)).filter((path) => path.endsWith('.pdf'));
    expect(pdfs).toEqual(['szf/2015/3/notice.pdf']);
    expect((await only('web')).code).toBe(0);
    const before = contentsOf(out);

    const file = join(archive, '2015/03/szf-2015-3.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('请照办。', '请遵照执行。'));
    const { code, stderr } = await only('offprints');
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '上次生成之后内容或程序改过，网页也要重新生成：请不带 --only 再生成一次',
    ]);
    expect(contentsOf(out)).toEqual(before);
  });

  it('makes the web edition alone where nothing was printed, behind a link: no pages, no file', async () => {
    const real = join(folder, 'www');
    mkdirSync(real);
    symlinkSync('www', out);
    const { code } = await gazette(['build', '--archive', archive, '--out', out, '--only', 'web']);
    expect([code, lstatSync(out).isSymbolicLink()]).toEqual([0, true]);
    const written = contentsOf(real);
    expect(Object.keys(written)).toContain('index.html');
    expect(Object.keys(written).filter((path) => path.endsWith('.pdf'))).toEqual([]);
    expect(dataOf('2015/4')).not.toHaveProperty('pdf');
    expect(dataOf('2015/4').notices[0]).not.toHaveProperty('page');
  });
});

describe('the pictures of the printed pages', () => {
  const NAMES = ['cover', 'front-1', '1', 'colophon'];
  const picture = (name: string): Promise<GreyPicture> =>
    readWebp(readFileSync(join(first, `public/2015/3/pages/${name}.webp`)));

  it('are one for each page of the PDF, and the pages that show them name no other', () => {
    for (const issue of ['2015/3', '2015/4']) {
      const folder = readdirSync(join(first, 'public', issue, 'pages'));
      expect(folder.sort()).toEqual([...NAMES.map((name) => `${name}.webp`), 'index.html'].sort());
      const page = readFileSync(join(first, 'public', issue, 'pages/index.html'), 'utf8');
      expect(Array.from(page.matchAll(/<img src="([^"]+)"/g), ([, src]) => src)).toEqual(
        NAMES.map((name) => `${name}.webp`),
      );
    }
  });

  // A square of 22 points is 4 mm wide. Two programs draw the edges of letters differently: on a full page by 0.09 at most.
  const [SIDE, MOST] = [22, 0.13];
  it.runIf(hasPoppler())('have the ink where another program has it', async () => {
    const pdf = join(first, 'public/2015/3/gazette-2015-03.pdf');
    for (const [index, name] of NAMES.entries()) {
      const own = await picture(name);
      const other = popplerPicture(pdf, index + 1, own.width, own.height);
      expect([name, inkDifference(own, other, SIDE) < MOST]).toEqual([name, true]);
    }
    const { width, height } = await picture('1');
    expect(
      inkDifference(await picture('cover'), popplerPicture(pdf, 3, width, height), SIDE),
    ).toBeGreaterThan(MOST);
  });
});

describe('what a page offers for keeping', () => {
  it('is there, and as large as the page says', () => {
    const page = readFileSync(join(first, 'public/szf/2015/3/index.html'), 'utf8');
    const offered = Array.from(
      page.matchAll(
        /<a href="([^"]+)"[^>]*>[^<]*<span class="format">[^<]*<\/span><span class="size">(\d+) KB<\/span>/g,
      ),
    );
    expect(offered.map(([, href]) => href)).toEqual([
      'notice.pdf',
      '../../../2015/3/gazette-2015-03.pdf',
      '../../../2015/3/gazette-2015-03.epub',
      'notice.json',
      'notice.xml',
      'notice.md',
      '../../../2015/3/gazette-2015-03.zip',
    ]);
    for (const [, href = '', size] of offered) {
      const { length } = readFileSync(join(first, 'public/szf/2015/3', href));
      expect([href, Math.abs(Number(size) * 1000 - length) <= 1000]).toEqual([href, true]);
    }
    expect(page).not.toContain('data-file');
  });
});

/** The four sheets of both issues: cover, contents, a page and the colophon, in A4 at 100 dpi. */
function expectPictures(drawn: string): void {
  const sheets = ['page-01.png', 'page-02.png', 'page-03.png', 'page-04.png'];
  const files = ['2015-03', '2015-04'].flatMap((issue) => sheets.map((sheet) => `${issue}/${sheet}`));
  const written = Object.keys(contentsOf(drawn)).filter((path) => path.endsWith('.png'));
  expect(written.sort()).toEqual(files);
  for (const file of files) {
    const png = readFileSync(join(drawn, file));
    // The signature of a PNG, and width and height in its header: 210 and 297 mm of 25.4 mm to the inch.
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    // Chromium rounds the paper to its pixels.
    expect(Math.abs(width - 21000 / 25.4)).toBeLessThan(1);
    expect(Math.abs(height - 29700 / 25.4)).toBeLessThan(1);
  }
}

function dataOf(issue: string): IssueData {
  return JSON.parse(readFileSync(join(out, issue, 'issue.json'), 'utf8')) as IssueData;
}
