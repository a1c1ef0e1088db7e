import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixArchive, fixDiff, fixLines, writeFixes } from '../../src/commands/fix-archive.js';
import { writeArchive } from '../print/made-edition.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-fix-'));
  file = join(folder, '2015/03/szf-2015-1.md');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** An archive of one notice with the body. */
function write(body: string): string {
  writeArchive(folder, [{ series: 'szf', number: 1, title: TITLE, body }]);
  return readFileSync(file, 'utf8');
}

/** Fixes all and gives the notice's text. */
function fix(): string {
  writeFixes(folder, fixArchive(folder, {}).files);
  return readFileSync(file, 'utf8');
}

describe('fixArchive', () => {
  it('mends, says what it did, and has nothing left to do', () => {
    const before = write('各单位:\n\n一、甲,乙。\n\n三、丙 丁。\n');
    const fixed = fixArchive(folder, {});
    expect(fixLines(folder, fixed)).toEqual([
      `${file}:8:4  「:」改为「：」  addressee-form`,
      `${file}:10:4  「,」改为「，」  fullwidth-punctuation`,
      `${file}:12:1  「三、」改为「二、」  ordinal-sequence`,
      `${file}:12:4  删去「 」  no-han-spacing`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(fix()).toBe(
      before.replace('各单位:', '各单位：').replace('甲,乙', '甲，乙').replace('三、丙 丁', '二、丙丁'),
    );
    expect(fixArchive(folder, {}).files).toEqual([]);
  });

  it('keeps every other byte: the byte order mark, CRLF, blanks at the end', () => {
    const before = `\uFEFF${write('各单位：\n\n甲,乙。  \n\n\n').replaceAll('\n', '\r\n')}`;
    writeFileSync(file, before);
    expect(fix()).toBe(before.replace('甲,乙', '甲，乙'));
  });

  it('keeps the mode of the file and leaves nothing beside it', () => {
    write('各单位：\n\n甲,乙。\n');
    chmodSync(file, 0o600);
    fix();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, '2015/03')).sort()).toEqual(['issue.yaml', 'szf-2015-1.md']);
  });

  it('leaves notes to the editor, unless their rule is asked for', () => {
    const before = write('各单位：\n\n要落实《甲》、《乙》。\n');
    expect(fix()).toBe(before);
    const { files } = fixArchive(folder, { rules: ['redundant-pause'] });
    expect(files.map(({ after }) => after)).toEqual([before.replace('、《乙', '《乙')]);
  });

  it('touches only the given files', () => {
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: TITLE.replace('示例', '其他'), body: '各单位：\n\n甲,乙。\n' },
    ]);
    expect(fixArchive(folder, { paths: [file] }).files.map(({ path }) => path)).toEqual([
      '2015/03/szf-2015-1.md',
    ]);
  });

  it('leaves a file whose fix would bring a new error', () => {
    // 〔2015〕2号 is taken: mending the brackets would make two of it.
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: TITLE.replace('示例', '其他'), body: '各单位：\n\n甲。\n' },
    ]);
    const before = readFileSync(file, 'utf8').replace('绍政发〔2015〕1号', '绍政发[2015]2号');
    writeFileSync(file, before);
    const fixed = fixArchive(folder, {});
    expect(Array.from(fixed.refused.values())).toContain('document-number-unique');
    writeFixes(folder, fixed.files);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('does not write over what was changed in between', () => {
    write('各单位：\n\n甲,乙。\n');
    const { files } = fixArchive(folder, {});
    writeFileSync(file, `${readFileSync(file, 'utf8')}丙。\n`);
    expect(() => {
      writeFixes(folder, files);
    }).toThrow('改过');
  });

  it('shows a diff', () => {
    write('各单位：\n\n甲,乙。\n');
    const diff = fixDiff(folder, fixArchive(folder, {}));
    expect(diff.split('\n').filter((line) => /^[-+](?![-+])/u.test(line))).toEqual(['-甲,乙。', '+甲，乙。']);
  });
});
