import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { warmTrials, type WarmTrial } from '../../scripts/warm-trials.js';
import { build } from '../../src/commands/build.js';
import { withThreads } from '../../src/commands/threads.js';
import type { Memory } from '../../src/model/memory.js';
import { createRandom } from '../check/random.js';
import { writeArchive } from '../print/made-edition.js';

let folder: string;
let archive: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-warm-test-'));
  archive = join(folder, 'gazette');
  mkdirSync(archive);
  const title = (what: string): string => `绍兴市人民政府关于做好${what}工作的通知`;
  writeArchive(archive, [
    { series: 'szf', number: 1, title: title('示例'), body: '各单位：\n\n现将有关事项通知如下。\n' },
    { series: 'szf', number: 2, title: title('其他'), body: '各单位：\n\n请认真照办。\n' },
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('makes of what was kept the same as of nothing, after each of some edits', async () => {
  const trials: WarmTrial[] = [];
  for await (const trial of warmTrials(archive, 4, createRandom('5'))) trials.push(trial);
  expect(trials.filter(({ isBuilt }) => isBuilt).length).toBeGreaterThan(2);
  expect(trials.flatMap(({ edit, differences }) => differences.map((path) => [edit, path]))).toEqual([]);
});

it('makes nothing twice, and after a change only what it has touched', async () => {
  const values = new Map<string, unknown>();
  const made: string[] = [];
  const memory: Memory = {
    recall: (kind, key) => values.get(`${kind} ${key}`),
    keep: (kind, key, value) => {
      values.set(`${kind} ${key}`, value);
      made.push(kind);
    },
  };
  const options = { archive, out: join(folder, 'public'), issues: [], only: 'web' } as const;
  const madeNow = async (): Promise<string[]> => {
    made.length = 0;
    await withThreads((threads) => build(options, threads, () => undefined, memory));
    return made.filter((kind) => kind !== 'font-cut').sort();
  };
  expect((await madeNow()).filter((kind) => kind === 'notice-files')).toHaveLength(2);
  expect(await madeNow()).toEqual([]);
  appendFileSync(join(archive, '2015/03/szf-2015-2.md'), '\n请执行。\n');
  // Of what was read back: the page of the issue, and of the notice its page, JSON and XML.
  const texts = ['page-texts', 'page-texts', 'page-texts', 'page-texts'];
  const expected = ['book', 'book-texts', 'data-zip', 'issue-files', 'notice-files', ...texts, 'search-year'];
  expect(await madeNow()).toEqual(expected);
});
