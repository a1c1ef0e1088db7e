import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive, type Selection } from '../../src/commands/check-archive.js';
import { UsageError } from '../../src/commands/errors.js';
import { fixArchive, writeFixes, type FixedArchive } from '../../src/commands/fix-archive.js';
import { writeArchive } from '../print/made-edition.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
const OTHER = '绍兴市人民政府关于做好其他工作的通知';
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '〔': '[',
  '〕': ']',
};
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

/** Puts the text into the notice as it is. */
function overwrite(text: string): string {
  writeFileSync(file, text);
  return text;
}

function fixesIn(selection: Selection = {}): FixedArchive {
  return fixArchive(folder, checkArchive(folder), selection);
}

/** Fixes all and gives the notice's text. */
function fix(): string {
  writeFixes(folder, fixesIn().files);
  return readFileSync(file, 'utf8');
}

describe('fixArchive', () => {
  it('mends, and has nothing left to do', () => {
    const before = write('各单位:\n\n一、甲,乙。\n\n三、丙 丁。\n');
    const { files, refused, left } = fixesIn();
    expect(refused).toEqual([]);
    expect(left.findings).toEqual([]);
    expect(files.flatMap(({ fixes }) => fixes).map((made) => [made.before, made.after])).toEqual([
      [':', '：'],
      [',', '，'],
      ['三、', '二、'],
      [' ', ''],
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(fix()).toBe(
      before.replace('各单位:', '各单位：').replace('甲,乙', '甲，乙').replace('三、丙 丁', '二、丙丁'),
    );
    expect(fixesIn().files).toEqual([]);
  });

  it('keeps every other byte: the byte order mark, CRLF, blanks at the end', () => {
    const before = overwrite(
      `\uFEFF${write('各单位：\n\n甲,乙。  \n\n|丙|\n|---|\n| 丁,戊 |\n\n\n').replaceAll('\n', '\r\n')}`,
    );
    expect(fix()).toBe(before.replace('甲,乙', '甲，乙').replace('丁,戊', '丁，戊'));
  });

  it('reaches into the front matter', () => {
    const before = overwrite(
      write('各单位：\n\n甲。\n')
        .replace('number: 绍政发〔2015〕1号', 'number: "绍政发[2015]第01号" # 文号')
        .replace('date: 2015-03-02', 'date:   2015-3-2')
        .replace(TITLE, `'${TITLE}。'`),
    );
    expect(fix()).toBe(
      before
        .replace('"绍政发[2015]第01号"', '绍政发〔2015〕1号')
        .replace('2015-3-2', '2015-03-02')
        .replace('通知。', '通知'),
    );
  });

  it('leaves what was signed so, and reports the rest', () => {
    const before = write('各单位：\n\n甲:sic[乙,丙]{note="原文如此"}丁,戊（己。\n');
    expect(fix()).toBe(before.replace('丁,戊', '丁，戊'));
    expect(checkArchive(folder).findings.map(({ ruleId }) => ruleId)).toEqual(['paired-marks']);
  });

  it('leaves notes to the editor, unless their rule is asked for', () => {
    const before = write('各单位：\n\n要落实《甲》、《乙》。\n');
    expect(fix()).toBe(before);
    const { files } = fixesIn({ rules: ['redundant-pause'] });
    expect(files.map(({ after }) => after)).toEqual([before.replace('、《乙', '《乙')]);
  });

  it('fixes only what is selected', () => {
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙 丙。\n' },
      { series: 'szf', number: 2, title: OTHER, body: '各单位：\n\n甲,乙 丙。\n' },
    ]);
    const bodies = (selection: Selection) =>
      fixesIn(selection).files.map(({ path, after }) => [path, after.split('\n').at(-2)]);
    expect(bodies({ paths: [file] })).toEqual([['2015/03/szf-2015-1.md', '甲，乙丙。']]);
    expect(bodies({ rules: ['no-han-spacing'] })).toEqual([
      ['2015/03/szf-2015-1.md', '甲,乙丙。'],
      ['2015/03/szf-2015-2.md', '甲,乙丙。'],
    ]);
    // A space is a warning.
    expect(bodies({ severity: 'error' })[0]).toEqual(['2015/03/szf-2015-1.md', '甲，乙 丙。']);
  });

  it('leaves what would bring a new error, and mends the rest', () => {
    // 〔2015〕2号 is taken: mending the brackets would make two of it.
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: OTHER, body: '各单位：\n\n甲。\n' },
    ]);
    const before = overwrite(readFileSync(file, 'utf8').replace('绍政发〔2015〕1号', '绍政发[2015]2号'));
    expect(fixesIn().refused).toEqual([
      { path: '2015/03/szf-2015-1.md', ruleId: 'document-number-form', brings: 'document-number-unique' },
    ]);
    expect(fix()).toBe(before.replace('甲,乙', '甲，乙'));
  });

  it('mends a real text whose marks a scan has made half-width: it is the text that it was', () => {
    cpSync('gazette', folder, { recursive: true });
    const path = '2015/03/szf-2015-15.md';
    const whole = readFileSync(join(folder, path), 'utf8');
    const body = whole.indexOf('\n---\n') + '\n---\n'.length;
    const damaged = whole.slice(body).replace(/[，：；（）〔〕]/gu, (mark) => HALF_WIDTH[mark] ?? mark);
    writeFileSync(join(folder, path), whole.slice(0, body) + damaged);
    const { files } = fixesIn({ paths: [join(folder, path)] });
    expect(files[0]?.fixes.length).toBeGreaterThan(100);
    expect(files.map(({ after }) => after)).toEqual([whole]);
  });

  it('leaves an archive that cannot be read', () => {
    write('各单位：\n\n甲,乙。\n');
    writeFileSync(join(folder, 'gazette.yaml'), 'name: [\n');
    const { files, left } = fixesIn();
    expect([files, left.failed]).toEqual([[], true]);
  });

  it('mends beside a notice that cannot be read, and tells of it', () => {
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: OTHER, body: '各单位：\n\n甲。\n' },
    ]);
    const broken = join(folder, '2015/03/szf-2015-2.md');
    writeFileSync(broken, '没有文件头,甲\n');
    const { files, left } = fixesIn();
    expect(files.map(({ path }) => path)).toEqual(['2015/03/szf-2015-1.md']);
    expect(left.findings.map(({ path, ruleId }) => [path, ruleId])).toContainEqual([
      '2015/03/szf-2015-2.md',
      'front-matter',
    ]);
  });
});

describe('writeFixes', () => {
  it('keeps the mode of the file and leaves nothing beside it', () => {
    write('各单位：\n\n甲,乙。\n');
    // Writable for the group: what the mask of a new file would take away.
    chmodSync(file, 0o664);
    fix();
    expect(statSync(file).mode & 0o777).toBe(0o664);
    expect(readdirSync(join(folder, '2015/03')).sort()).toEqual(['issue.yaml', 'szf-2015-1.md']);
  });

  it('does not write a file that is read-only, whoever asks, nor anything else then', () => {
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: OTHER, body: '各单位：\n\n甲,乙。\n' },
    ]);
    const before = readFileSync(file, 'utf8');
    const second = join(folder, '2015/03/szf-2015-2.md');
    chmodSync(second, 0o444);
    expect(() => {
      writeFixes(folder, fixesIn().files);
    }).toThrow(new UsageError(`「${second}」是只读的，没有改；要改，请先去掉只读`));
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(statSync(second).mode & 0o777).toBe(0o444);
  });

  it('names the file of the editor where it cannot be written', () => {
    // Linux lets nobody put a file beside this one.
    const path = '/proc/self/comm';
    const before = readFileSync(path, 'utf8');
    let told: unknown;
    try {
      writeFixes('/', [{ path, before, after: '甲', fixes: [] }]);
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ code: 'ENOENT', path });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes a file whose name is as long as can be', () => {
    const path = `${'a'.repeat(252)}.md`;
    writeFileSync(join(folder, path), '甲,乙');
    writeFixes(folder, [{ path, before: '甲,乙', after: '甲，乙', fixes: [] }]);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('甲，乙');
  });

  it('does not write over what was changed in between, nor anything else then', () => {
    writeArchive(folder, [
      { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n甲,乙。\n' },
      { series: 'szf', number: 2, title: OTHER, body: '各单位：\n\n甲,乙。\n' },
    ]);
    const before = readFileSync(file, 'utf8');
    const { files } = fixesIn();
    expect(files).toHaveLength(2);
    const second = join(folder, '2015/03/szf-2015-2.md');
    writeFileSync(second, `${readFileSync(second, 'utf8')}丙。\n`);
    expect(() => {
      writeFixes(folder, files);
    }).toThrow('改过');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('does not follow a link that was put in the place of a file', () => {
    const before = write('各单位：\n\n甲,乙。\n');
    const { files } = fixesIn();
    const elsewhere = join(folder, 'elsewhere.txt');
    writeFileSync(elsewhere, before);
    rmSync(file);
    symlinkSync(elsewhere, file);
    expect(() => {
      writeFixes(folder, files);
    }).toThrow('改过');
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
  });
});
