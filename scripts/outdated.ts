import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the command is built from, and what the build leaves last. */
const SOURCES = ['designs', 'docs', 'scripts', 'src', 'templates', 'package-lock.json', 'package.json'];
const BUILT = 'dist/bin/cli.js';

/** Whether anything that the command is built from was changed after it was built, or it was never built. */
export function isOutdated(): boolean {
  const built = statSync(join(ROOT, BUILT), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((path) => lastChange(join(ROOT, path)) >= built);
}

/** When a file was changed last, or anything in a folder, in milliseconds of the epoch. */
function lastChange(path: string): number {
  const stats = statSync(path);
  const within = stats.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...within);
}
