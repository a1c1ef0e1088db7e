import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../src/commands/archive.js';
import { seal } from '../../src/commands/seal.js';
import { sign } from '../../src/commands/sign.js';
import { verify } from '../../src/commands/verify.js';
import type { IssueData } from '../../src/edition/issue-data.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { lineText } from '../../src/pdf/printed-line.js';
import { pdfA2Faults } from '../../src/print/archival/pdf-a2.js';
import { parseVerifierKey } from '../../src/seal/verifier-key.js';
import { writeArchive } from '../print/made-edition.js';
import { identity } from '../print/signature/certificates.js';
import { contentsOf } from './folder-contents.js';
import { gazette, type Run } from './run-gazette.js';
import { newKey } from './sealed-edition.js';

// One build, with its OFD, for all tests: those that change an edition change a copy.
let folder: string;
let gazetteFolder: string;
let built: string;
let run: Run;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-archive-'));
  [gazetteFolder, built] = [join(folder, 'gazette'), join(folder, 'public')];
  writeArchive(gazetteFolder, [
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: '各单位：\n\n请照办。\n',
    },
    {
      series: 'szbf',
      number: 2,
      title: '绍兴市人民政府办公室关于公布示例名单的通知',
      body: '各单位：\n\n:::table{head=1}\n| 项目 | 内容 |\n| --- | --- |\n| 甲 | 乙 |\n:::\n',
    },
  ]);
  appendFileSync(join(gazetteFolder, 'gazette.yaml'), 'ofd: true\n');
  run = await gazette(['build', '--archive', gazetteFolder, '--out', built]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let edition: string;
let out: string;
beforeEach(() => {
  [edition, out] = [join(folder, 'edition'), join(folder, 'out')];
  cpSync(built, edition, { recursive: true });
});
afterEach(() => {
  for (const path of [edition, out]) rmSync(path, { recursive: true, force: true });
});

const OFD = '2015/3/gazette-2015-03.ofd';

describe('a build of a publication that wants OFD', () => {
  it('proves it, offers it, and tells it in the data of the issue', () => {
    expect([run.code, run.code === 0 ? '' : run.stderr]).toEqual([0, '']);
    expect(run.stderr).toMatch(/校对：印刷版 (\d+) 字，OFD \1 字，单行本 \1 字/u);
    const page = readFileSync(join(built, '2015/3/index.html'), 'utf8');
    expect(page).toMatch(
      /<a href="gazette-2015-03\.ofd" type="application\/ofd">印刷版<span class="format">OFD/,
    );
    const { report } = JSON.parse(readFileSync(join(built, '2015/3/issue.json'), 'utf8')) as IssueData;
    expect(report.proof['ofd']).toBe(report.proof['print']);
  });

  it('makes it anew where it is lost, with the same bytes', async () => {
    rmSync(join(edition, OFD));
    const asked = ['build', '--archive', gazetteFolder, '--out', edition];
    const onlyWeb = await gazette([...asked, '--only', 'web']);
    expect([onlyWeb.code, onlyWeb.stderr]).toEqual([
      1,
      expect.stringContaining('2015-03 印刷版也要重新生成'),
    ]);
    const { code, stderr } = await gazette(asked);
    expect(code).toBe(0);
    expect(stderr).toMatch(/沿用：单行本 2 份.*\n- 印刷/u);
    expect(contentsOf(edition)).toEqual(contentsOf(built));
  });
});

describe('gazette archive', () => {
  it('writes the layout of a handover', async () => {
    const { items, missing } = await archive(edition, '2015-03', out);
    expect(items).toBe(3);
    expect(missing).toEqual(['2 件公文没有登记证明：先 gazette seal，再归档']);
    const notice = (name: string): string[] =>
      ['notice.json', 'notice.md', 'notice.pdf', 'notice.xml', '元数据.xml'].map(
        (file) => `电子档案/2015/公文/${name}/${file}`,
      );
    expect(Object.keys(contentsOf(out)).sort()).toEqual(
      [
        'SHA256SUMS',
        '说明文件.TXT',
        '文件目录.XML',
        ...['gazette-2015-03.ofd', 'gazette-2015-03.pdf', '元数据.xml'].map(
          (file) => `电子档案/2015/公报/gazette-2015-03/${file}`,
        ),
        ...notice('szf-2015-1'),
        ...notice('szbf-2015-2'),
        '其他/issue.json',
      ].sort(),
    );
  });

  it('lists its items, describes each, and sums all files', async () => {
    await archive(edition, '2015-03', out);
    const read = (path: string): string => readFileSync(join(out, path), 'utf8');
    expect(read('文件目录.XML')).toContain(
      '<顺序号>2</顺序号><档号 /><责任者>绍兴市人民政府</责任者><题名>绍兴市人民政府关于做好示例工作的通知</题名>' +
        '<文件编号>绍政发〔2015〕1号</文件编号><日期>2015-03-02</日期><密级>公开</密级>' +
        '<电子档案名称>电子档案/2015/公文/szf-2015-1</电子档案名称>',
    );
    const sums = read('SHA256SUMS').trimEnd().split('\n');
    const others = Object.entries(contentsOf(out)).filter(([path]) => path !== 'SHA256SUMS');
    expect(sums.sort()).toEqual(others.map(([path, content]) => `${sumOf(content)}  ${path}`).sort());
    const pdf = contentsOf(out)['电子档案/2015/公文/szf-2015-1/notice.pdf'] ?? '';
    expect(read('电子档案/2015/公文/szf-2015-1/元数据.xml')).toContain(sumOf(pdf));
    expect(read('说明文件.TXT')).toContain('3 件（公报 1 件，公文 2 件）\r\n');
  });

  it('has the PDFs as PDF/A-2a, with the same text and without attachments', async () => {
    await archive(edition, '2015-03', out);
    for (const [path, published] of [
      ['电子档案/2015/公报/gazette-2015-03/gazette-2015-03.pdf', '2015/3/gazette-2015-03.pdf'],
      ['电子档案/2015/公文/szbf-2015-2/notice.pdf', 'szbf/2015/2/notice.pdf'],
    ] as const) {
      const [copy, original] = [readFileSync(join(out, path)), readFileSync(join(built, published))];
      expect(await pdfA2Faults(copy)).toEqual([]);
      // What is published is PDF/A-3a, and carries the text of its notices.
      expect(await pdfA2Faults(original)).toEqual([
        'A 6.8：PDF/A-2 里不能有附件',
        'A 6.6.4：没有声明 PDF/A-2',
      ]);
      expect((await printedLines(copy)).map(lineText)).toEqual((await printedLines(original)).map(lineText));
      expect(copy.length).toBeLessThan(original.length);
    }
  });

  it('gives the same bytes twice, and overwrites nothing', async () => {
    await archive(edition, '2015-03', out);
    const first = contentsOf(out);
    await expect(archive(edition, '2015-03', out)).rejects.toThrow(`「${out}」里已有文件`);
    rmSync(out, { recursive: true });
    await archive(edition, '2015-03', out);
    expect(contentsOf(out)).toEqual(first);
  });

  it('takes the proofs of a sealed edition with it, by which a notice of the package is verified', async () => {
    const { secret, key } = newKey(join(folder, 'key.pem'));
    const own = join(folder, 'sealing');
    cpSync(gazetteFolder, own, { recursive: true });
    appendFileSync(join(own, 'gazette.yaml'), `seal:\n  origin: gazette.example\n  keys:\n    - ${key}\n`);
    seal(edition, { archive: own, key: [secret] });
    expect((await archive(edition, '2015-03', out)).missing).toEqual([]);
    const keys = [parseVerifierKey(key)].filter((each) => each !== undefined);
    const notice = join(out, '电子档案/2015/公文/szf-2015-1/notice.json');
    expect(verify(notice, keys)).toMatchObject({
      holds: expect.stringContaining('绍政发〔2015〕1号') as string,
    });
    writeFileSync(notice, readFileSync(notice, 'utf8').replace('2015-03-02', '2015-03-03'));
    expect(verify(notice, keys)).toMatchObject({ faults: [expect.stringContaining('不一致')] });
  });

  it('takes a signed PDF as it was built, and as it was signed', async () => {
    const root = await identity({ name: '根', use: 'authority' });
    const own = await identity({ name: '公报', issuer: root, use: 'signing', kind: 'ec' });
    const [certificate, key] = [join(folder, 'own.pem'), join(folder, 'own.key')];
    writeFileSync(certificate, own.certificate + root.certificate);
    writeFileSync(key, own.key);
    await archive(edition, '2015-03', out);
    const item = '电子档案/2015/公报/gazette-2015-03';
    const unsigned = readFileSync(join(out, item, 'gazette-2015-03.pdf'));
    rmSync(out, { recursive: true });
    const pdf = join(edition, '2015/3/gazette-2015-03.pdf');
    await sign([pdf], { archive: gazetteFolder, certificate, key }, new Date());
    await archive(edition, '2015-03', out);
    expect(readFileSync(join(out, item, 'gazette-2015-03.pdf')).equals(unsigned)).toBe(true);
    const signed = readFileSync(join(out, item, 'gazette-2015-03-签名.pdf'));
    expect(signed.equals(readFileSync(pdf))).toBe(true);
    rmSync(out, { recursive: true });
    // What was changed otherwise is no signature.
    signed[1000] = (signed[1000] ?? 0) ^ 1;
    writeFileSync(pdf, signed);
    await expect(archive(edition, '2015-03', out)).rejects.toThrow('与生成时的不一样');
  });

  it('tells what it does without', async () => {
    for (const path of [OFD, 'szf/2015/1/notice.pdf']) rmSync(join(edition, path));
    expect((await archive(edition, '2015-03', out)).missing).toEqual([
      '没有 OFD：在 gazette.yaml 写 ofd: true，再 gazette build',
      '2 件公文没有登记证明：先 gazette seal，再归档',
      '1 件公文没有单行本：先 gazette build',
    ]);
    expect(readFileSync(join(out, '说明文件.TXT'), 'utf8')).toContain('1 件公文没有单行本');
  });

  it.each([
    ['a file of the edition was changed', 'szf/2015/1/notice.xml', '与生成时的不一样'],
    ['the issue is not there', undefined, '没有「2015-09」这一期'],
  ])('writes nothing where %s', async (_what, path, told) => {
    if (path !== undefined) appendFileSync(join(edition, path), ' ');
    await expect(archive(edition, path === undefined ? '2015-09' : '2015-03', out)).rejects.toThrow(told);
    expect(() => contentsOf(out)).toThrow('ENOENT');
  });

  it('needs what a build has made', async () => {
    await expect(archive(gazetteFolder, '2015-03', out)).rejects.toThrow('不是 gazette build 生成的');
  });

  it('is a command', async () => {
    const { code, stdout, stderr } = await gazette([
      'archive',
      '2015-03',
      '--edition',
      edition,
      '--out',
      out,
    ]);
    expect([code, stdout, stderr]).toEqual([
      0,
      `写入 ${out}/：3 件，17 个文件\n`,
      '缺少：2 件公文没有登记证明：先 gazette seal，再归档\n',
    ]);
  });
});

function sumOf(latin1: string): string {
  return createHash('sha256').update(latin1, 'latin1').digest('hex');
}
