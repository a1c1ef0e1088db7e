import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packagedChromium } from '../src/print/browser/packaged.js';

/** What the command is built from, and what the build leaves last. */
const SOURCES = ['designs', 'docs', 'scripts', 'src', 'templates', 'package-lock.json', 'package.json'];
const BUILT = 'dist/bin/cli.js';

/** Before the first of two workers: the browser is unpacked once, and the command built where its source has changed. */
export async function setup(): Promise<void> {
  await packagedChromium();
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.some((path) => lastChange(path) >= built)) execFileSync('npm', ['run', '-s', 'build']);
}

/** When a file was changed last, or anything in a folder, in milliseconds of the epoch. */
function lastChange(path: string): number {
  const stats = statSync(path);
  const within = stats.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...within);
}
