import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './errors.js';
import { packageIssue } from './handover/package-issue.js';
import { publishedIssue } from './handover/published-issue.js';
import { refuseOverlap } from './output/open-output.js';
import { replaceFolder } from './output/replace-folder.js';

/** What was written for the archives. */
export interface ArchivedIssue {
  readonly folder: string;
  readonly items: number;
  readonly files: number;
  readonly missing: readonly string[];
}

/**
 * Writes an issue of a built edition as a package for the archives, into a folder of its own.
 *
 * @param name The issue, as 2015-03.
 * @throws UsageError where there is something in the folder, or the edition has no such issue, or not as it was built.
 */
export async function archive(edition: string, name: string, out: string): Promise<ArchivedIssue> {
  refuseOverlap(edition, out);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new UsageError(`「${out}」里已有文件，归档的文件不能覆盖；请另外指定一个文件夹`);
  const { files, items, missing } = await packageIssue(publishedIssue(edition, name));
  await replaceFolder(resolve(out), (fresh) => {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    return new Set();
  });
  return { folder: out, items, files: files.length, missing };
}
