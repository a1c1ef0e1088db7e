import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  checkArchive,
  select,
  type CheckedArchive,
  type Selection,
} from '../../src/commands/check-archive.js';
import { UsageError } from '../../src/commands/errors.js';
import { writeArchive } from '../print/made-edition.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-check-'));
writeArchive(folder, [
  // A comma that should be full width, in each of two notices.
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '各单位：\n\n甲,乙。\n' },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: '各单位：\n\n甲,乙。\n' },
]);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('checkArchive', () => {
  it('finds nothing in the real archive', () => {
    const { archive, findings, failed } = checkArchive('gazette');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(failed).toBe(false);
    expect(archive?.notices).toHaveLength(10);
  });

  it('finds in order of file and place', () => {
    const { findings, failed } = checkArchive(folder);
    expect(places(findings)).toEqual(['2015/03/szf-2015-1.md:10:2', '2015/03/szf-2015-2.md:10:2']);
    expect(failed).toBe(true);
  });

  it('tells only what is in the given files or folders', () => {
    const at = (path: string) => places(selected({ paths: [join(folder, path)] }).findings);
    expect(at('2015/03/szf-2015-2.md')).toEqual(['2015/03/szf-2015-2.md:10:2']);
    expect(at('2015/03')).toHaveLength(2);
    expect(at('.')).toHaveLength(2);
    expect(at('gazette.yaml')).toEqual([]);
    expect(selected({ paths: [join(folder, 'gazette.yaml')] }).failed).toBe(false);
  });

  it('tells only what the given rules find, or what is grave enough', () => {
    const whole = checkArchive('gazette');
    const ids = (selection: Selection) =>
      select(whole, 'gazette', selection).findings.map(({ ruleId }) => ruleId);
    expect(new Set(ids({ rules: ['redundant-pause'] }))).toEqual(new Set(['redundant-pause']));
    expect(ids({ rules: ['redundant-pause'], severity: 'warning' })).toEqual([]);
    expect(places(selected({ severity: 'error' }).findings)).toHaveLength(2);
    expect(() => ids({ rules: ['ordinal-sequense'] })).toThrow(
      '没有「ordinal-sequense」这条规则，是不是 ordinal-sequence？',
    );
  });

  it('knows what reading finds by the name that reports give it', () => {
    const ids = (rule: string) => selected({ rules: [rule] }).findings.map(({ ruleId }) => ruleId);
    expect(['schema', 'yaml-syntax', 'moved', 'levels'].flatMap(ids)).toEqual([]);
    expect(() => ids('yaml-sintax')).toThrow('没有「yaml-sintax」这条规则，是不是 yaml-syntax？');
  });

  it('reads what is edited in place of what is written', () => {
    const path = '2015/03/szf-2015-2.md';
    const text = readFileSync(join(folder, path), 'utf8').replace('甲,乙', '甲，乙');
    expect(places(checkArchive(folder, new Map([[path, text]])).findings)).toEqual([
      '2015/03/szf-2015-1.md:10:2',
    ]);
  });

  it('tells what cannot be read, and has no archive without gazette.yaml', () => {
    const empty = mkdtempSync(join(tmpdir(), 'gazette-check-'));
    const { archive, failed, findings } = checkArchive(empty);
    rmSync(empty, { recursive: true });
    expect([archive, failed]).toEqual([undefined, true]);
    expect(findings.map(({ path }) => path)).toContain('gazette.yaml');
  });

  it('tells what could not be read whatever is asked for', () => {
    const broken = mkdtempSync(join(tmpdir(), 'gazette-check-'));
    writeArchive(broken, [
      { series: 'szf', number: 1, title: '绍兴市人民政府关于示例的通知', body: '甲。\n' },
    ]);
    const notice = join(broken, '2015/03/szf-2015-1.md');
    const told = (selection: Selection) => {
      const { findings, failed } = select(checkArchive(broken), broken, selection);
      return [failed, findings.map(({ path, ruleId }) => `${path} ${ruleId}`)];
    };
    writeFileSync(notice, '甲。\n');
    expect(told({ paths: [notice], rules: ['title-form'] })).toEqual([
      true,
      ['2015/03/szf-2015-1.md front-matter'],
    ]);
    writeFileSync(join(broken, 'gazette.yaml'), 'name:\n');
    expect(told({ paths: [notice] })).toEqual([
      true,
      expect.arrayContaining(['gazette.yaml schema']) as unknown,
    ]);
    rmSync(broken, { recursive: true });
  });

  it('cannot check what is not there', () => {
    const file = join(folder, 'file.txt');
    writeFileSync(file, '');
    expect(() => checkArchive('/nowhere')).toThrow(new UsageError('找不到「/nowhere」'));
    expect(() => selected({ paths: ['nowhere.md'] })).toThrow(new UsageError('找不到「nowhere.md」'));
    expect(() => selected({ paths: ['README.md'] })).toThrow(
      new UsageError(`「README.md」不在「${folder}」里`),
    );
    const stray = join(folder, 'stray.md');
    writeFileSync(stray, '甲,乙\n');
    expect(() => selected({ paths: [stray] })).toThrow(
      new UsageError(`「${stray}」所在的文件夹不是一期，没有检查`),
    );
    expect(() => checkArchive(file)).toThrow(new UsageError(`「${file}」不是文件夹`));
  });
});

function selected(selection: Selection): CheckedArchive {
  return select(checkArchive(folder), folder, selection);
}

function places(findings: ReturnType<typeof checkArchive>['findings']): string[] {
  return findings.map(({ path, place: { start } }) => `${path}:${start.line}:${start.column}`);
}
