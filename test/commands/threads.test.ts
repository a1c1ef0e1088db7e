import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/commands/check-archive.js';
import { withThreads } from '../../src/commands/threads.js';
import { json } from '../../src/commands/reports/json.js';
import { compose } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { writeLongArchive } from '../editions/long-archive/write.js';
import { readWhole } from '../web/written-site.js';
import { gazetteProcess } from './run-gazette.js';

// More than a hundred notices, for which threads are started.
const NOTICES = 110;

const folder = mkdtempSync(join(tmpdir(), 'gazette-threads-'));
const archive = join(folder, 'archive');
beforeAll(() => {
  mkdirSync(archive);
  writeLongArchive(archive, NOTICES);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('withThreads', () => {
  it('does a few things here, in their order', async () => {
    const files = ['甲', '乙'].map((text) => ({ path: 'notice.xml', content: `<p>${text}</p>` }));
    const texts = await withThreads((threads) => threads('readTexts', files));
    expect(texts.map((text) => text.get(''))).toEqual(['甲', '乙']);
  });

  it('does what is asked after it has let go', async () => {
    const files = [{ path: 'notice.xml', content: '<p>甲</p>' }];
    const texts = await withThreads(async (threads) => {
      await threads('readTexts', files);
      await threads.letGo();
      return threads('readTexts', files);
    });
    expect(texts.map((text) => text.get(''))).toEqual(['甲']);
  });

  it('hands over each result with the place of its input, and gives none', async () => {
    const files = Array.from({ length: 230 }, (_, index) => ({
      path: 'notice.xml',
      content: `<p>${index}</p>`,
    }));
    const taken: string[] = [];
    const given = await withThreads((threads) =>
      threads('readTexts', files, (made, first) => {
        for (const [at, text] of made.entries()) taken[first + at] = text.get('') ?? '';
      }),
    );
    expect(given).toEqual([]);
    expect(taken).toEqual(files.map((_, index) => String(index)));
  });

  it('has an archive of many notices read, set and proved by threads', async () => {
    const out = join(folder, 'public');
    const { code, stderr } = await gazetteProcess([
      'build',
      '--only',
      'web',
      '--archive',
      archive,
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    const whole = readWhole(archive);
    const notices = whole.issues.map((issue) => compose(whole, issue)).flatMap(noticesOf);
    const characters = notices.reduce((sum, { text }) => sum + withoutSpace(text.join('')).length, 0);
    expect(stderr).toContain(`网页 ${characters} 字`);
    expect(readdirSync(join(out, 'assets')).filter((name) => name.endsWith('.woff')).length).toBeGreaterThan(
      3,
    );
  });

  it('finds in threads what is found without them, by the dialect and by the rules', async () => {
    appendFileSync(join(archive, '1996/03/jzf-1996-5.md'), '\n：：：roster\n');
    appendFileSync(join(archive, '1997/01/jzbf-1997-1.md'), '\n各单位,请照办。\n');
    const { code, stdout } = await gazetteProcess(['check', '--archive', archive, '--format', 'json']);
    expect(code).toBe(1);
    const { findings } = checkArchive(archive);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['unknown-directive', 'fullwidth-punctuation']),
    );
    expect(stdout.trim()).toBe(json(findings, archive, 'zh').trim());
  });
});
