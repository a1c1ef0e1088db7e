import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils';
import type { IssueData } from '../edition/issue-data.js';
import { lineText } from '../pdf/printed-line.js';
import { lastSheetLines } from '../pdf/printed-lines.js';
import { noticesTree } from '../seal/notices-tree.js';
import { withoutSpace } from '../model/without-space.js';
import type { Verified } from './verify.js';

/**
 * Compares the root that an issue's colophon prints with the notices of the edition in which its file stands.
 *
 * @returns Nothing where none is printed, or the data of the issue do not stand beside the file.
 */
export async function verifyPrintedRoot(file: string): Promise<Verified | undefined> {
  const beside = join(dirname(file), 'issue.json');
  if (!existsSync(beside)) return undefined;
  const text = withoutSpace((await lastSheetLines(readFileSync(file))).map(lineText).join(''));
  const [, printed] = /校验值([0-9a-f]{64})/u.exec(text) ?? [];
  if (printed === undefined) return undefined;
  const issue = json(beside);
  if (!isIssue(issue)) return { faults: [`${beside}：读不通`] };
  const { url, notices } = issue;
  const site = join(
    dirname(file),
    ...url
      .split('/')
      .filter((step) => step !== '')
      .map(() => '..'),
  );
  const tree = noticesTree(notices.map((notice) => json(join(site, notice.url, 'notice.json'))));
  return tree !== undefined && bytesToHex(tree.root) === printed
    ? { holds: `版权页印的校验值，与网络版这一期的 ${tree.size} 件公文相同` }
    : { faults: [`${file}：版权页印的校验值，与网络版这一期的公文不同`] };
}

/** What is beside a file that somebody has may be anything. */
function isIssue(value: unknown): value is Pick<IssueData, 'url' | 'notices'> {
  const { url, notices } = (value ?? {}) as { readonly url?: unknown; readonly notices?: unknown };
  return (
    typeof url === 'string' &&
    Array.isArray(notices) &&
    notices.every((notice: { readonly url?: unknown } | null) => typeof notice?.url === 'string')
  );
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
