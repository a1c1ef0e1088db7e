import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/commands/check-archive.js';
import { importDocuments, type ImportRequest } from '../../src/commands/import.js';
import { convertedToDocx, libreOffice } from '../../src/commands/libre-office.js';
import { asDocx } from '../../src/commands/old-word-file.js';
import { importLines } from '../../src/commands/reports/imports.js';
import { importDocument } from '../../src/import/import-document.js';
import { box, centred, docx, paragraph, run, toTheRight } from '../import/made-docx.js';
import { gazette } from './run-gazette.js';

let folder: string;
let request: ImportRequest;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-import-test-'));
  cpSync('gazette', join(folder, 'gazette'), { recursive: true });
  request = { folder: join(folder, 'gazette'), issue: '2015-04', accept: false, isDryRun: false };
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A letter of the archive's own series, as a file. */
function document(number: string, more = ''): string {
  const file = join(folder, `${number}.docx`);
  const body = [
    centred(number),
    centred('绍兴市人民政府关于做好示例工作的通知'),
    paragraph('各区、县（市）人民政府，市政府各部门、各单位：'),
    paragraph(`为做好示例工作，请认真贯彻执行。${more}`),
    toTheRight('绍兴市人民政府'),
    toTheRight('2015年4月10日'),
  ];
  writeFileSync(file, docx(body.join('')));
  return file;
}

async function lines(documents: readonly string[]): Promise<string[]> {
  return (await importDocuments(documents, request)).map((each) =>
    importLines(each, 'gazette', false).join('\n').replaceAll(folder, ''),
  );
}

describe('importDocuments', () => {
  it('begins the next issue, and goes on with it; the archive then has no error', async () => {
    const told = await lines([document('绍政发〔2015〕17号'), document('绍政发〔2015〕18号')]);
    expect(told.map((text) => text.split('\n')[0])).toEqual([
      '/绍政发〔2015〕17号.docx 写成了 gazette/2015/04/szf-2015-17.md，栏目「市政府文件」',
      '/绍政发〔2015〕18号.docx 写成了 gazette/2015/04/szf-2015-18.md，栏目「市政府文件」',
    ]);
    expect(readFileSync(join(request.folder, '2015/04/issue.yaml'), 'utf8')).toContain(
      'number: 4\ntotal: 246\nsections:\n  - title: 市政府文件\n    notices:\n      - szf-2015-17.md\n      - szf-2015-18.md\n',
    );
    expect(readFileSync(join(request.folder, '2015/04/szf-2015-17.md'), 'utf8')).toBe(
      '---\nnumber: 绍政发〔2015〕17号\ntitle: 绍兴市人民政府关于做好示例工作的通知\nissuer: 绍兴市人民政府\ndate: 2015-04-10\n---\n\n' +
        '各区、县（市）人民政府，市政府各部门、各单位：\n\n为做好示例工作，请认真贯彻执行。\n',
    );
    const { failed, archive } = checkArchive(request.folder);
    expect([failed, archive?.notices.length]).toEqual([false, 12]);
  });

  it('keeps what another import has written while it waited', async () => {
    const old = join(folder, '旧.doc');
    cpSync('test/commands/old-format.doc', old);
    const path = process.env['PATH'];
    // Without LibreOffice the words of an old file are waited for.
    process.env['PATH'] = '';
    const both = Promise.all(
      [old, document('绍政发〔2015〕17号')].map((each) => importDocuments([each], request)),
    );
    await both.finally(() => (process.env['PATH'] = path));
    const [, { outcome: other } = {}] = (await both).flat();
    expect(other).toMatchObject({ path: '2015/04/szf-2015-17.md' });
    const issue = readFileSync(join(request.folder, '2015/04/issue.yaml'), 'utf8');
    const files = readdirSync(join(request.folder, '2015/04')).filter((name) => name.endsWith('.md'));
    expect(files).toHaveLength(2);
    for (const file of files) expect(issue).toContain(`- ${file}\n`);
  });

  it('writes over nothing, and tells the others', async () => {
    const before = readFileSync(join(request.folder, '2015/03/szf-2015-13.md'), 'utf8');
    const told = await lines([document('绍政发〔2015〕13号'), document('绍政发〔2015〕17号')]);
    expect(told[0]).toBe(
      '/绍政发〔2015〕13号.docx：没有导入。已经有「2015/03/szf-2015-13.md」了，没有写；要重新导入的，先把它移走。',
    );
    expect(told[1]).toContain('写成了');
    expect(readFileSync(join(request.folder, '2015/03/szf-2015-13.md'), 'utf8')).toBe(before);
    expect((await lines([document('绍政发〔2015〕17号')]))[0]).toContain(
      '已经有「2015/04/szf-2015-17.md」了',
    );
  });

  it('writes nothing when it only shows, and nothing of a document that is refused', async () => {
    const other = join(folder, '扫描.pdf');
    writeFileSync(other, '%PDF-1.7');
    request = { ...request, isDryRun: true };
    expect((await lines([document('绍政发〔2015〕17号'), other]))[1]).toBe(
      '/扫描.pdf：没有导入。PDF 里没有段落，不能导入；请向发文单位要 Word 或 WPS 的原稿（.docx）。',
    );
    request = { ...request, isDryRun: false };
    await lines([other]);
    expect(readdirSync(join(request.folder, '2015'))).toEqual(['03']);
  });

  it('takes the name of the document where its number is of no series, into a section of its own', async () => {
    const file = join(folder, '示例 通知（定稿）.docx');
    writeFileSync(file, docx(centred('关于做好示例工作的通知') + paragraph('请执行。')));
    expect((await lines([file]))[0]).toBe(
      [
        '/示例 通知（定稿）.docx 写成了 gazette/2015/04/示例-通知-定稿.md，栏目「其他文件」',
        '  文号　没有认出来，没有的不填，有的请填进文件头',
        '  标题　关于做好示例工作的通知',
        '  发文机关　没有认出来，没有的不填，有的请填进文件头',
        '  成文日期　没有认出来，没有的不填，有的请填进文件头',
      ].join('\n'),
    );
  });

  it.each([
    ['no issue that is open', undefined, /请用 --issue 写明放进哪一期，如 2015-04/u],
    ['an issue that has come out', '2015-03', /已经出版/u],
    ['an issue that is not the next', '2015-09', /它也不是下一期；写法如 2015-04/u],
    ['what is none', '四月', /没有「四月」这一期/u],
  ])('refuses %s', async (_what, issue, reason) => {
    request = { ...request, issue };
    await expect(lines([document('绍政发〔2015〕17号')])).rejects.toThrow(reason);
    expect(existsSync(join(request.folder, '2015/04'))).toBe(false);
  });

  it('refuses a document that is not there', async () => {
    await expect(lines([join(folder, '无.docx')])).rejects.toThrow(/找不到/u);
  });

  it('puts the pictures beside the notice', async () => {
    const file = join(folder, '图.docx');
    const png = new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex'));
    const picture = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>';
    writeFileSync(
      file,
      docx(centred('关于甲的通知') + paragraph('见图。') + paragraph(picture), {
        pictures: { 'image1.png': png },
      }),
    );
    expect((await lines([file]))[0]).toContain('图片　图-1.png');
    expect(new Uint8Array(readFileSync(join(request.folder, '2015/04/图-1.png')))).toEqual(png);
  });
});

describe('gazette import', () => {
  it('imports, checks what is new, and says by its code whether all is well', async () => {
    const words = ['--archive', request.folder, '--issue', '2015-04'];
    const text =
      '本通知自2015年5月1日起施行，有效期2年。《绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知》（绍政发〔2015〕13号）同时废止。';
    const fine = await gazette(['import', document('绍政发〔2015〕17号', text), ...words]);
    expect([fine.code, fine.stderr]).toEqual([0, '']);
    expect(fine.stdout).toContain('写成了');
    expect(fine.stdout).toContain(
      'szf-2015-17.md 正文里读到：施行 2015年5月1日，有效期至 2017年4月30日，废止 绍政发〔2015〕13号；读对了的，文件头不必再写',
    );
    const revised = join(folder, '修订.docx');
    writeFileSync(revised, docx(centred('关于甲的通知') + paragraph(`<w:ins>${run('请执行。')}</w:ins>`)));
    const refused = await gazette(['import', revised, ...words]);
    expect([refused.code, refused.stdout.includes('1 处修订没有接受或拒绝')]).toEqual([1, true]);
    const lacking = await gazette(['import', revised, '--accept', ...words]);
    expect([lacking.code, lacking.stdout.includes('缺少「date」')]).toEqual([1, true]);
    const shown = await gazette(['import', document('绍政发〔2015〕18号'), '--dry-run', ...words]);
    expect([shown.code, shown.stdout.includes('会写成')]).toEqual([0, true]);
    expect(shown.stdout).toContain('为做好示例工作，请认真贯彻执行。');
    expect(readdirSync(join(request.folder, '2015/04'))).toEqual(['issue.yaml', 'szf-2015-17.md', '修订.md']);
    expect((await gazette(['import', ...words])).code).toBe(2);
  });
});

it('the handbook shows what it tells', async () => {
  const handbook = readFileSync('docs/handbook.md', 'utf8');
  const [, words = '', output = ''] =
    /^```\n\$ npx gazette (import [^\n]*)\n([\s\S]*?)\n```$/mu.exec(handbook) ?? [];
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const body = [
    paragraph(box(paragraph('绍兴市人民政府文件'))),
    centred('绍政发〔2015〕17号'),
    centred('绍兴市人民政府关于做好示例工作的通知'),
    paragraph('各区、县（市）人民政府，市政府各部门、各单位：'),
    paragraph(run('示例标准为每人每月630元。') + note),
    paragraph('请认真贯彻执行。'),
    toTheRight('绍兴市人民政府'),
    toTheRight('2015年4月10日'),
    paragraph('抄送：市委各部门。'),
  ];
  const footnotes = `<w:footnote w:id="1">${paragraph('按常住人口计。')}</w:footnote>`;
  writeFileSync(join(folder, '通知.docx'), docx(body.join(''), { footnotes }));
  const asked = words.split(' ').map((word) => (word.endsWith('.docx') ? join(folder, word) : word));
  const { stdout, code } = await gazette([...asked, '--archive', request.folder]);
  expect(code).toBe(0);
  expect(stdout.replaceAll(request.folder, 'gazette').replaceAll(`${folder}/`, '').trimEnd()).toBe(output);
});

const program = libreOffice();
// 江政发〔2024〕2号, exported as .docx and saved as .doc by LibreOffice 7.4.
const OLD_FORMAT = 'test/commands/old-format.doc';

describe('a file of old Word', () => {
  const imported = async (own: string | undefined) => {
    const file = join(folder, '甲.doc');
    cpSync(OLD_FORMAT, file);
    const { bytes, warning } = await asDocx(file, readFileSync(file), own);
    return { warning, ...importDocument(bytes, { accept: false, name: () => 'a' }) };
  };
  const own = readFileSync('test/editions/jianglan/2024/01/jzf-2024-2.md', 'utf8');
  const body = own.slice(own.indexOf('\n---\n') + 5);

  it('is read by its words where nothing better is there, and says so', async () => {
    const { warning, front, text } = await imported(undefined);
    expect(warning).toMatch(/自动编号可能没有了，合并的格/u);
    expect(front).toMatchObject({
      number: '江政发〔2024〕2号',
      title: '江澜市人民政府关于颁发2023年度科学技术奖的决定',
      issuer: ['江澜市人民政府'],
      date: '2024-01-22',
    });
    expect(text.slice(text.indexOf('\n---\n') + 5)).toBe(body);
  });

  it.runIf(program !== undefined)('is read by LibreOffice where that is installed', async () => {
    const { warning, text } = await imported(program);
    expect(warning).toBeUndefined();
    expect(text.slice(text.indexOf('\n---\n') + 5)).toBe(body);
  });

  it('is refused where its words cannot be read', async () => {
    const broken = Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex');
    await expect(asDocx('a.doc', broken, undefined)).rejects.toThrow(/读不出来，可能加了密码/u);
    const locked = Buffer.concat([broken, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await asDocx('a.docx', locked, undefined)).bytes).toBe(locked);
    expect(() => importDocument(locked, { accept: false, name: () => 'a' })).toThrow(/密码/u);
  });
});

describe('LibreOffice', () => {
  it('is looked for in the path', () => {
    writeFileSync(join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice'), '');
    expect(libreOffice(folder)).toContain('soffice');
    expect(libreOffice(join(folder, 'gazette'))).toBeUndefined();
  });

  it('is not waited for where it does nothing: the file is refused', () => {
    expect(() => convertedToDocx(join(folder, '甲.doc'), process.execPath)).toThrow(/另存为 \.docx/u);
  });
});
