import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportNotice } from '../../src/commands/export.js';
import { importDocument } from '../../src/import/import-document.js';
import { gazette } from './run-gazette.js';

let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-export-'));
  folder = join(root, 'gazette');
  cpSync('test/editions/kinds', folder, { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const out = (name: string): string => join(root, name);

describe('exportNotice', () => {
  it.each([
    ['a number in any brackets', '江政发(2025)21'],
    ['a title', '《江澜市人民政府批转市教育局关于推进校车安全管理意见的通知》'],
    ['a file below the archive', '2025/06/jzf-2025-21.md'],
  ])('knows a notice by %s', (what, written) => {
    const { file } = exportNotice('docx', folder, written, out(`${what}.docx`));
    const { front } = importDocument(readFileSync(file), { accept: false, name: () => 'a' });
    expect(front.number).toBe('江政发〔2025〕21号');
  });

  it('knows it by its file from here, and writes a page for WeChat', () => {
    const { file, remarks } = exportNotice(
      'wechat',
      folder,
      join(folder, '2025/06/ling-12.md'),
      out('sub/甲.html'),
    );
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>\n<meta charset="utf-8">\n<section /u);
    expect(remarks.join()).toContain('没有写网址');
  });

  it('never writes over what is there', () => {
    writeFileSync(out('有.docx'), '原来的');
    expect(() => exportNotice('docx', folder, '江政发〔2025〕21号', out('有.docx'))).toThrow(
      /已经有「.*有\.docx」了/u,
    );
    expect(readFileSync(out('有.docx'), 'utf8')).toBe('原来的');
  });

  it.each([
    ['a number that is not there', '江政发〔2025〕99号', /本库没有/u],
    ['a document that is only named', '国发〔2014〕47号', /本库没有|没有全文/u],
    ['a file that is not there', '2025/06/无.md', /找不到/u],
    ['a file that is no notice of the archive', 'docs/handbook.md', /不是.*里读得通的公文/u],
  ])('refuses %s', (_what, written, reason) => {
    expect(() => exportNotice('docx', folder, written, out('无.docx'))).toThrow(reason);
  });

  it('gives an office what is not finished, but the public only what has no error', () => {
    const file = join(folder, '2025/06/jzf-2025-21.md');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\n【待填：联系人】\n`);
    expect(exportNotice('docx', folder, file, out('草稿.docx')).file).toBe(out('草稿.docx'));
    expect(() => exportNotice('wechat', folder, file, out('草稿.html'))).toThrow(
      /有错误，没有写：.*应填写完整/u,
    );
    writeFileSync(file, `${before}\n<b>甲</b>\n`);
    expect(() => exportNotice('docx', folder, file, out('标签.docx'))).toThrow(/有错误，没有写/u);
    writeFileSync(file, before);
  });
});

it('the handbook shows what gazette export tells', async () => {
  const handbook = readFileSync('docs/handbook.md', 'utf8');
  const [, words = '', output = ''] =
    /^```\n\$ npx gazette (export docx [^\n]*)\n([\s\S]*?)\n```$/mu.exec(handbook) ?? [];
  const { code, stdout } = await gazette([...words.split(' '), '--out', out('szf-2015-13.docx')]);
  expect([code, stdout.replace(`${root}/`, '').trimEnd()]).toEqual([0, output]);
});

it('gazette export tells what it has written', async () => {
  const words = ['江政发〔2025〕21号', '--archive', folder, '--out', out('通知.docx')];
  const { code, stdout, stderr } = await gazette(['export', 'docx', ...words]);
  expect([code, stderr, stdout.split('\n')[0]]).toEqual([0, '', `写成了 ${out('通知.docx')}`]);
  const again = await gazette(['export', 'docx', ...words]);
  expect([again.code, again.stderr.includes('已经有')]).toEqual([2, true]);
});
