import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyDraft } from './draft-archive.js';

// What the handbook shows of `gazette check` is what the terminal shows: its mistakes are made in a copy of the archive,
// its commands are run there one after the other, and their output is compared.

const COMMAND = '$ npx gazette ';
const folder = mkdtempSync(join(tmpdir(), 'gazette-handbook-'));
copyDraft(join(folder, 'gazette'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const handbook = readFileSync('docs/handbook.md', 'utf8');
const section = /^## 检查\n[\s\S]*?(?=^## )/mu.exec(handbook)?.[0] ?? '';
const blocks = Array.from(
  section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu),
  ([, language = '', text = '']) => ({
    language,
    text,
  }),
).filter(({ language, text }) => language === 'diff' || text.startsWith(COMMAND));

it('has a tour, with mistakes and commands', () => {
  expect(blocks.slice(0, 5).map(({ language }) => language)).toEqual(['diff', '', '', 'diff', '']);
});

it.each(blocks)('is true: $text', async ({ language, text }) => {
  if (language === 'diff') {
    makeMistakes(text);
    return;
  }
  const [command = '', ...output] = text.trimEnd().split('\n');
  expect(await gazette(command.slice(COMMAND.length).split(' '))).toBe(output.join('\n'));
});

/** Each line with a minus gives way to the one below it with a plus; the rest of a long line stays. */
function makeMistakes(diff: string): void {
  const [head = '', , ...lines] = diff.trimEnd().split('\n');
  const file = join(folder, head.replace('--- ', ''));
  for (let index = 0; index < lines.length; index += 2) {
    const [before, after] = [lines[index] ?? '', lines[index + 1] ?? ''];
    expect([before[0], after[0]]).toEqual(['-', '+']);
    const text = readFileSync(file, 'utf8');
    expect(text.split(`\n${before.slice(1)}`)).toHaveLength(2);
    writeFileSync(
      file,
      text.replace(`\n${before.slice(1)}`, () => `\n${after.slice(1)}`),
    );
  }
}

/** What the terminal shows: what is told of the fixes, then the report. */
function gazette(words: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const command = [resolve('dist/bin/cli.js'), ...words];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: folder, env, encoding: 'utf8' }, (_, stdout, stderr) => {
      done(`${stderr}${stdout}`.trimEnd());
    });
  });
}
