import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtEdition, type BuiltEdition } from './compare/built-edition.js';
import { changedFiles } from './compare/changed-files.js';
import { compareEditions } from './compare/comparison.js';
import { UsageError } from './errors.js';
import { comparisonJson, comparisonMarkdown } from './reports/comparison.js';

/**
 * What has changed from one built edition to another, as text.
 *
 * @param copy A new or empty folder for the files that have changed.
 */
export function compare(
  old: string,
  now: string,
  format: 'markdown' | 'json',
  copy: string | undefined,
): string {
  const [before, after] = [builtEdition(old), builtEdition(now)];
  const comparison = compareEditions(before, after);
  if (copy !== undefined) copyFiles(changedFiles(comparison, after), after, copy);
  return format === 'json' ? comparisonJson(comparison) : comparisonMarkdown(comparison);
}

function copyFiles(files: readonly string[], { folder }: BuiltEdition, target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new UsageError(`「${target}」里已经有文件，没有写；请换一个新的文件夹`);
  for (const file of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(folder, file), join(target, file));
  }
}
