import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { warmTrials, type WarmTrial } from '../../scripts/warm-trials.js';
import { build } from '../../src/commands/build.js';
import { withThreads, type Threads } from '../../src/commands/threads.js';
import { NO_MEMORY, type Memory } from '../../src/model/memory.js';
import { createRandom } from '../check/random.js';
import { writeArchive } from '../print/made-edition.js';
import { contentsOf } from './folder-contents.js';

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
    ...NO_MEMORY,
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
    // Fonts are cut by their characters, and sums follow from what is counted below; what was just written is looked at again.
    const seen = ['output-stamps', 'text-hashes'];
    const apart = ['font-cut', 'font-asset', 'content-sums', 'sums-together', ...seen];
    return made.filter((kind) => !apart.includes(kind)).sort();
  };
  expect((await madeNow()).filter((kind) => kind === 'notice-files')).toHaveLength(2);
  expect(await madeNow()).toEqual([]);
  appendFileSync(join(archive, '2015/03/szf-2015-2.md'), '\n请执行。\n');
  // The page of the issue and that of the notice have other characters, and with them the page of the search has.
  const sheets = ['page-sheet', 'page-sheet', 'page-sheet'];
  // Compared with the text: the page of the issue, its book, and the notice's page with its JSON and XML; and so the whole issue.
  const compared = ['compared', 'compared', 'compared', 'compared'];
  const files = ['book', 'data-zip', 'issue-files', 'notice-files', 'search-year'];
  const contents = files.map((kind) => `${kind}-content`);
  // Of a notice that has not changed but whose page has, the tree is kept.
  const ofNotice = ['notice-digest', 'notice-tree', 'notices', 'search-text'];
  const ofIssue = ['issue-digests', 'issue-of-site', 'manifest'];
  const expected = [...sheets, ...compared, ...files, ...contents, ...ofNotice, ...ofIssue];
  expect(await madeNow()).toEqual(expected.sort());
});

it('asks for no tree of a notice that has not changed', async () => {
  const kept = new Map<string, unknown>();
  const recalled = new Set<string>();
  const memory: Memory = {
    ...NO_MEMORY,
    recall: (kind, key) => {
      recalled.add(kind);
      return kept.get(`${kind} ${key}`);
    },
    keep: (kind, key, value) => {
      kept.set(`${kind} ${key}`, value);
    },
  };
  const options = { archive, out: join(folder, 'public-of-facts'), issues: [], only: 'web' } as const;
  const parsed: unknown[] = [];
  const madeNow = (): Promise<boolean> =>
    withThreads((threads) => {
      const count: (...call: Parameters<Threads>) => ReturnType<Threads> = (name, inputs) => {
        if (name === 'parseNotices' || name === 'readTexts') parsed.push(...inputs);
        return threads(name, inputs);
      };
      return build(options, Object.assign(count, threads), () => undefined, memory);
    });
  await madeNow();
  expect(parsed.length).toBeGreaterThan(2);
  parsed.length = 0;
  recalled.clear();
  await madeNow();
  expect(parsed).toEqual([]);
  expect(recalled).toContain('notices');
  expect(recalled).not.toContain('notice-tree');
  appendFileSync(join(archive, '2015/03/szf-2015-2.md'), '\n请速执行。\n');
  await madeNow();
  expect(parsed).not.toEqual([]);
  // That of the other, whose page says what comes after it.
  expect(recalled).toContain('notice-tree');
});

it('makes all again where the contents of what was kept are gone', async () => {
  const kept = new Map<string, unknown>();
  let isLost = false;
  const memory: Memory = {
    ...NO_MEMORY,
    recall: (kind, key) =>
      isLost && /content|font-asset/u.test(kind) ? undefined : kept.get(`${kind} ${key}`),
    keep: (kind, key, value) => {
      kept.set(`${kind} ${key}`, value);
    },
  };
  const madeIn = async (name: string): Promise<Record<string, string>> => {
    const out = join(folder, name);
    await withThreads((threads) =>
      build({ archive, out, issues: [], only: 'web' }, threads, () => undefined, memory),
    );
    return contentsOf(out);
  };
  const before = await madeIn('whole');
  isLost = true;
  expect(await madeIn('again')).toEqual(before);
});
