import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isOwnFile } from '../../src/content/own-file.js';

const root = mkdtempSync(join(tmpdir(), 'gazette-own-'));
mkdirSync(join(root, 'archive/2015/03'), { recursive: true });
writeFileSync(join(root, 'archive/2015/03/a.md'), '');
writeFileSync(join(root, 'secret'), '');
symlinkSync(join(root, 'secret'), join(root, 'archive/2015/03/linked.md'));
symlinkSync('03', join(root, 'archive/2015/04'));
// The folder itself may be a link: it is what was asked for.
symlinkSync('archive', join(root, 'link'));
afterAll(() => rmSync(root, { recursive: true }));

it.each([
  ['archive', '2015/03/a.md', true],
  ['archive', './2015//03/a.md', true],
  ['link', './2015/03/a.md', true],
  ['archive', '2015/03/linked.md', false],
  ['archive', '2015/04/a.md', false],
  ['archive', '2015/03', false],
  ['archive', '2015/03/b.md', false],
  ['archive', '2015/03/a.md/b.md', false],
  ['archive', '../secret', false],
  ['archive', '2015/../2015/03/a.md', false],
  ['archive', join(root, 'archive/2015/03/a.md'), false],
  ['archive', '2015/03/\0.md', false],
  ['archive', `2015/${'x'.repeat(300)}/a.md`, false],
])('%s, %s: %s', (folder, path, is) => {
  expect(isOwnFile(join(root, folder), path)).toBe(is);
});
