import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkArchive } from '../../src/commands/check-archive.js';
import { UsageError } from '../../src/commands/errors.js';
import { fixArchive } from '../../src/commands/fix-archive.js';
import { publish, type Published } from '../../src/commands/publish.js';
import { withThreads } from '../../src/commands/threads.js';
import { writeArchive } from '../print/made-edition.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
const DAY = { year: 2015, month: 4, day: 5 };

let folder: string;
let notice: string;
let record: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-publish-'));
  writeArchive(folder, [
    { series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n现将有关事项通知如下。\n' },
    { series: 'szbf', number: 2, title: TITLE.replace('政府', '政府办公室'), body: '各单位：\n\n请照办。\n' },
  ]);
  notice = join(folder, '2015/03/szf-2015-1.md');
  record = join(folder, '2015/03/published.yaml');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function published(name = '2015-03'): Promise<Published> {
  return withThreads((threads) => publish(folder, name, DAY, threads));
}

function change(from: string, to: string): void {
  writeFileSync(notice, readFileSync(notice, 'utf8').replace(from, to));
}

function errors(): string[] {
  const { findings } = checkArchive(folder);
  return findings.flatMap(({ severity, ruleId, path }) =>
    severity === 'error' ? [`${path} ${ruleId}`] : [],
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('publish', () => {
  it('records the day, and every notice in print order with the hash of its text without white space', async () => {
    expect(await published()).toEqual({ state: 'recorded', file: record, notices: 2 });
    expect(parse(readFileSync(record, 'utf8'))).toEqual({
      recorded: '2015-04-05',
      sections: [
        {
          title: '市政府文件',
          notices: [
            {
              file: 'szf-2015-1.md',
              sha256: sha256(
                `${TITLE}绍政发〔2015〕1号各单位：现将有关事项通知如下。绍兴市人民政府2015年3月2日`,
              ),
            },
          ],
        },
        {
          title: '市政府办公室文件',
          notices: [
            {
              file: 'szbf-2015-2.md',
              sha256: sha256(
                '绍兴市人民政府办公室关于做好示例工作的通知绍政办发〔2015〕2号各单位：请照办。绍兴市人民政府办公室2015年3月2日',
              ),
            },
          ],
        },
      ],
    });
    expect(errors()).toEqual([]);
  });

  it('keeps a record that is there, and says that nothing has changed', async () => {
    await published();
    const before = readFileSync(record, 'utf8').replace('2015-04-05', '2015-04-01');
    writeFileSync(record, before);
    change('有关事项通知如下。', '有关\n事项通知如下。');
    expect(await published()).toEqual({ state: 'same', file: record, notices: 2 });
    expect(readFileSync(record, 'utf8')).toBe(before);
  });

  it('records nothing where the archive has an error', async () => {
    change('事项', '事,项');
    const refused = await published();
    expect(refused).toMatchObject({ state: 'refused', findings: [{ ruleId: 'fullwidth-punctuation' }] });
    expect(existsSync(record)).toBe(false);
  });

  it('does not record anew what has changed since', async () => {
    await published();
    change('事项', '要求');
    expect(await published()).toMatchObject({
      state: 'refused',
      findings: [{ ruleId: 'published-text', path: '2015/03/szf-2015-1.md' }],
    });
  });

  it('refuses an issue that is not there', async () => {
    await expect(published('2015-04')).rejects.toThrow(UsageError);
    await expect(published('2015-04')).rejects.toThrow('没有「2015-04」这一期；写法如 2015-03');
  });
});

describe('what was published', () => {
  beforeEach(async () => {
    await published();
  });

  it('cannot change unseen, whatever gazette.yaml says', () => {
    change('事项', '要求');
    expect(errors()).toEqual(['2015/03/szf-2015-1.md published-text']);
    const yaml = join(folder, 'gazette.yaml');
    writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}levels: { published-text: note }\n`);
    expect(errors()).toEqual(['2015/03/szf-2015-1.md published-text', 'gazette.yaml levels']);
  });

  it('is not mended by --fix, which would change it', () => {
    const before = readFileSync(record, 'utf8');
    const slip = '各单位：现将有关事,项通知如下。';
    change('事项', '事,项');
    writeFileSync(
      record,
      before.replace(
        sha256(`${TITLE}绍政发〔2015〕1号各单位：现将有关事项通知如下。绍兴市人民政府2015年3月2日`),
        sha256(`${TITLE}绍政发〔2015〕1号${slip}绍兴市人民政府2015年3月2日`),
      ),
    );
    const { files, refused } = fixArchive(folder, checkArchive(folder), {});
    expect(files).toEqual([]);
    expect(refused).toEqual([
      { path: '2015/03/szf-2015-1.md', ruleId: 'fullwidth-punctuation', brings: 'published-text' },
    ]);
  });

  it('is told of where its record cannot be read', () => {
    writeFileSync(record, readFileSync(record, 'utf8').replace(/[0-9a-f]{64}/u, '1234'));
    expect(errors()).toEqual(['2015/03/published.yaml schema']);
  });
});
