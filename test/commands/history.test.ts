import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { history } from '../../src/commands/history.js';
import { changesSincePublication } from '../../src/commands/provenance/changes-since-publication.js';
import { commitsOf } from '../../src/commands/provenance/commits.js';
import { readWhole } from '../web/written-site.js';
import { rewrite } from './sealed-edition.js';

const folder = mkdtempSync(join(tmpdir(), 'gazette-history-'));
const archive = join(folder, 'gazette');
// A shell would run what it says.
const NAME = 'szf $(touch pwned);`touch pwned`.md';
const FILE = join(archive, '2015/03', NAME);
const record = join(archive, '2015/03/published.yaml');

/** Runs git in the repository as somebody, at an hour of 2 April 2026 by the clock of UTC. */
function git(hour: number, ...words: string[]): string {
  const time = `2026-04-02T${String(hour).padStart(2, '0')}:00:00Z`;
  const who = ['-c', 'user.name=王编辑', '-c', 'user.email=wang@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
  const { status, stdout, stderr } = spawnSync('git', [...who, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(hour: number, subject: string): string {
  git(hour, 'add', '-A');
  git(hour, 'commit', '-q', '-m', subject);
  return git(hour, 'rev-parse', 'HEAD');
}

const ids: Record<string, string> = {};

beforeAll(() => {
  cpSync('gazette', archive, { recursive: true });
  renameSync(join(archive, '2015/03/szf-2015-15.md'), FILE);
  rewrite(join(archive, '2015/03/issue.yaml'), 'szf-2015-15.md', `"${NAME}"`);
  const published = readFileSync(record, 'utf8');
  rmSync(record);
  git(1, 'init', '-q');
  ids['first'] = commit(1, '录入第3期');
  rewrite(FILE, '第十九条', '第十八条');
  ids['wrong'] = commit(2, '抄错了');
  rewrite(FILE, '第十八条', '第十九条');
  writeFileSync(record, published.replace('szf-2015-15.md', `"${NAME}"`));
  ids['published'] = commit(3, '登出第3期');
  rewrite(join(archive, '2015/03/szf-2015-13.md'), '\n---\n', '\nkeywords: [技术改造]\n---\n');
  ids['other'] = commit(4, '别的公文');
  rewrite(FILE, '\n---\n', '\nkeywords: [工业]\n---\n');
  // The day is that of China.
  ids['after'] = commit(20, '添主题词');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const short = (name: string): string => (ids[name] ?? '').slice(0, 10);

describe('gazette history', () => {
  it('tells day, author, reason and words of each commit, and which came after publication', () => {
    const lines = history(archive, '绍政发〔2015〕15号').split('\n');
    expect(lines[0]).toBe(`绍政发〔2015〕15号　${FILE}`);
    expect(lines.filter((line) => line.startsWith('2026'))).toEqual([
      `2026-04-02　${short('first')}　王编辑：录入第3期`,
      `2026-04-02　${short('wrong')}　王编辑：抄错了`,
      `2026-04-02　${short('published')}　王编辑：登出第3期`,
      `2026-04-03　${short('after')}　王编辑：添主题词　登出以后`,
    ]);
    expect(lines.filter((line) => /第十[八九]条/u.test(line)).map((line) => line.trim()[0])).toEqual([
      '－',
      '＋',
      '－',
      '＋',
    ]);
    expect(lines.at(-1)).toBe('    ＋ keywords: [工业]');
    expect(existsSync(join(archive, 'pwned')) || existsSync('pwned')).toBe(false);
  });

  it('tells what is not committed', () => {
    const before = readFileSync(FILE, 'utf8');
    rewrite(FILE, '[工业]', '[工业企业]');
    expect(history(archive, '15号')).toMatch(/还没有提交的改动\n {4}－ .*工业\]\n {4}＋ .*工业企业\]$/u);
    writeFileSync(FILE, before);
  });

  it('tells what was changed when two lines of work were merged, and not as if it were not committed', () => {
    const head = git(20, 'rev-parse', 'HEAD');
    git(21, 'checkout', '-q', '-b', 'aside');
    rewrite(FILE, '[工业]', '[轻工]');
    commit(21, '旁边改的');
    git(21, 'checkout', '-q', '-');
    rewrite(FILE, '[工业]', '[重工]');
    commit(21, '这边改的');
    git(22, 'merge', '-q', '-s', 'ours', '--no-commit', 'aside');
    rewrite(FILE, '[重工]', '[工商]');
    commit(22, '合并');
    const told = history(archive, '15号');
    expect(told).toMatch(/\n合并时改的\n {4}－ .*\[.工\]\n {4}＋ .*\[工商\]$/u);
    expect(told).not.toContain('还没有提交');
    git(23, 'reset', '-q', '--hard', head);
  });

  it('says so where nobody knows', () => {
    const lonely = mkdtempSync(join(tmpdir(), 'gazette-lonely-'));
    cpSync(archive, join(lonely, 'gazette'), { recursive: true });
    expect(() => history(join(lonely, 'gazette'), '15号')).toThrow(/没有完整的 git 历史/u);
    spawnSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(folder).href, 'part'], { cwd: lonely });
    const part = join(lonely, 'part/gazette');
    expect(existsSync(part)).toBe(true);
    expect(() => history(part, '15号')).toThrow(/没有完整的 git 历史/u);
    expect(commitsOf(part)).toEqual([]);
    rmSync(lonely, { recursive: true });
  });
});

describe('changes since publication', () => {
  it('are those of the file itself, after the commit with the record', () => {
    const changes = changesSincePublication(readWhole(archive).issues, () => commitsOf(archive));
    expect([...changes]).toEqual([
      ['2015/03/szf-2015-13.md', [{ day: '2026-04-02', commit: ids['other'] }]],
      [`2015/03/${NAME}`, [{ day: '2026-04-03', commit: ids['after'] }]],
    ]);
  });

  it('are not asked for where nothing was published', () => {
    const issues = readWhole(archive).issues.map((issue) => ({ ...issue, record: undefined }));
    const unasked = () => {
      throw new Error('git was asked');
    };
    expect(changesSincePublication(issues, unasked).size).toBe(0);
  });
});
