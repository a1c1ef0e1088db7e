import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { rules } from '../../../src/check/rules/index.js';
import { startSession } from '../../../src/desk/lsp/desk-session.js';
import { NO_STORE } from '../../../src/store/store.js';
import { SMALL, writeSmallArchive } from '../small-archive.js';

const PATH = '2015/01/szf-2015-1.md';
const folder = mkdtempSync(join(tmpdir(), 'gazette-session-'));
writeSmallArchive(folder);
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(['notice', 'archive'] as const)(
  'lives on where a rule that looks at one %s has a bug, says so, and checks again after the next edit',
  async (reach) => {
    const rule = rules.find((each) => each.reach === reach);
    if (rule === undefined) throw new Error(`there is no rule of ${reach}`);
    const logged: unknown[] = [];
    const session = startSession(
      folder,
      NO_STORE,
      () => undefined,
      (error) => logged.push(error),
    );
    await session.settled();
    expect(session.published(PATH).map(({ ruleId }) => ruleId)).not.toContain('internal-error');
    const bug = new Error('a bug');
    const check = vi.spyOn(rule, 'check').mockImplementation(() => {
      throw bug;
    });
    session.edit(PATH, (SMALL[PATH] ?? '').replace('制定本办法', '特制定本办法'));
    await session.settled();
    expect(logged).toContain(bug);
    expect(session.published(PATH)[0]).toMatchObject({
      ruleId: 'internal-error',
      reason: { zh: '程序自己出了错，没有查完，改动以后会再查：a bug' },
    });
    check.mockRestore();
    session.edit(PATH, (SMALL[PATH] ?? '').replace('管理，制定', '管理,制定'));
    await session.settled();
    const found = session.published(PATH).map(({ ruleId }) => ruleId);
    expect(found).toContain('fullwidth-punctuation');
    expect(found).not.toContain('internal-error');
    session.end();
  },
);
