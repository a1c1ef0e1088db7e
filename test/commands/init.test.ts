import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkArchive } from '../../src/commands/check-archive.js';
import { newArchiveOf } from '../../src/commands/init-answers.js';
import { init } from '../../src/commands/init.js';
import { contentsOf } from './folder-contents.js';
import { gazette } from './run-gazette.js';

const DAY = { year: 2026, month: 3, day: 5 };

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-init-'));
  folder = join(root, '公报');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('init', () => {
  it.each([
    ['a city with its government', { city: '临江市', series: ['临政发=lzf'] }],
    [
      'a city with its office too, in the modern design',
      {
        city: '临江市',
        organ: ['临江市人民政府', '临江市人民政府办公室'],
        series: ['临政发=lzf', '临政办发=lzbf'],
        design: 'modern',
      },
    ],
    [
      'a county, a name of its own, a department',
      {
        city: '安溪县',
        name: '安溪政报',
        english: 'ANXI GAZETTE',
        organ: ['安溪县民政局', '安溪县人民政府'],
        series: ['安民发=amf', '安政=az'],
      },
    ],
  ])('makes an archive that the check has nothing against: %s', async (_what, flags) => {
    const files = init(folder, await newArchiveOf(flags, false), DAY);
    for (const file of files) expect(existsSync(join(folder, file))).toBe(true);
    expect(checkArchive(folder).findings).toEqual([]);
    const schema = /\$schema=(\S+)/u.exec(readFileSync(join(folder, 'gazette.yaml'), 'utf8'))?.[1] ?? '';
    expect(existsSync(join(folder, schema))).toBe(true);
  });

  it('writes what was said, and what is usual for the rest', async () => {
    const flags = { city: '临江市', organ: ['临江市人民政府办公室'], series: ['临政办发=lzbf'] };
    init(folder, await newArchiveOf(flags, false), DAY);
    expect(parse(readFileSync(join(folder, 'gazette.yaml'), 'utf8'))).toMatchObject({
      name: '临江市人民政府公报',
      city: '临江市',
      design: 'two-column',
      series: [
        { prefix: '临政办发', slug: 'lzbf', issuer: '临江市人民政府办公室', section: '市政府办公室文件' },
      ],
    });
    expect(readFileSync(join(folder, '2026/01/lzbf-2026-1.md'), 'utf8')).toContain('date: 2026-03-05');
  });

  it('never writes over anything', async () => {
    const answers = await newArchiveOf({ city: '临江市', series: ['临政发=lzf'] }, false);
    mkdirSync(folder);
    writeFileSync(join(folder, '甲.txt'), '甲');
    expect(() => init(folder, answers, DAY)).toThrow('已经有文件');
    expect(() => init(join(folder, '甲.txt'), answers, DAY)).toThrow('已经有文件');
    expect([readdirSync(folder), readFileSync(join(folder, '甲.txt'), 'utf8')]).toEqual([['甲.txt'], '甲']);
  });

  it('writes into a repository that was just made', async () => {
    mkdirSync(join(folder, '.git'), { recursive: true });
    init(folder, await newArchiveOf({ city: '临江市', series: ['临政发=lzf'] }, false), DAY);
    expect(checkArchive(folder).findings).toEqual([]);
  });

  it.each([
    ['an address that the web edition uses', ['临政发=search'], /slug/u],
    ['two series with one prefix', ['临政发=lzf', '临政发=lz'], /prefix/u],
    ['orders alone', ['临江市人民政府令=ling'], /发文字号/u],
  ])('writes nothing of what gazette.yaml may not say: %s', async (_what, series, reason) => {
    const organ = series.map(() => '临江市人民政府');
    const answers = await newArchiveOf({ city: '临江市', organ, series }, false);
    expect(() => init(folder, answers, DAY)).toThrow(reason);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('without a terminal', () => {
  it.each([
    ['the city', { series: ['临政发=lzf'] }, /^缺少 --city/u],
    ['the series', { city: '临江市' }, /^缺少 --series/u],
    [
      'a series for each organ',
      { city: '临江市', organ: ['甲局', '乙局'], series: ['临政发=lzf'] },
      /--organ 有 2 个/u,
    ],
    ['the letters of a series', { city: '临江市', series: ['临政发'] }, /绍政发=szf 的样子，实为「临政发」/u],
  ])('asks for %s by its flag', async (_what, flags, reason) => {
    await expect(newArchiveOf(flags, false)).rejects.toThrow(reason);
  });
});

it('the command makes it, and the build prints it', async () => {
  const answers = ['--city', '临江市', '--series', '临政发=lzf', '--design', 'modern'];
  const made = await gazette(['init', folder, ...answers]);
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining(`gazette build --archive ${folder}`)]);
  const checked = await gazette(['check', '--archive', folder]);
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('没有发现问题')]);
  const out = join(root, 'public');
  const built = await gazette(['build', '--archive', folder, '--only', 'print', '--out', out]);
  expect([built.code, built.stderr]).toEqual([0, expect.stringMatching(/校对：印刷版 \d+ 字，与原文一致/u)]);
  const again = await gazette(['init', folder, '--city', '临江市', '--series', '临政发=lzf']);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('已经有文件')]);
  const beside = join(root, '另一个');
  expect((await gazette(['new', 'archive', beside, ...answers])).code).toBe(0);
  expect(contentsOf(beside)).toEqual(contentsOf(folder));
});
