import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leafOf, recordOf } from '../../seal/record.js';
import type { LogEntry } from '../../seal/log.js';
import { UsageError } from '../errors.js';

/** A notice of a built edition, with its leaf. */
export interface PublishedNotice extends LogEntry {
  /** Below the edition's folder: szf/2015/15/notice.json. */
  readonly file: string;
}

/** Beside a notice's data: its proof. */
export const PROOF_NAME = 'notice.tlog-proof';

/** Where the proof of a notice's data stands. */
export function proofOf(notice: string): string {
  return notice.replace(/[^/\\]+$/u, PROOF_NAME);
}

/**
 * The notices of a built edition in the order of publication, as its `archive.json` lists them.
 *
 * @throws UsageError where the folder has no edition, or one whose data are not whole.
 */
export function publishedNotices(folder: string): PublishedNotice[] {
  const list = join(folder, 'archive.json');
  if (!existsSync(list))
    throw new UsageError(`「${folder}」里没有 archive.json，请先用 gazette build 生成网络版`);
  return addresses(list).map((url) => {
    const file = `${url}notice.json`;
    const record = existsSync(join(folder, file)) ? recordOf(json(join(folder, file))) : undefined;
    if (record === undefined)
      throw new UsageError(`「${join(folder, file)}」缺少或读不通，请重新 gazette build`);
    return { file, url: record.url, leaf: leafOf(record) };
  });
}

function addresses(list: string): string[] {
  const { notices } = (json(list) ?? {}) as { readonly notices?: readonly { readonly url: string }[] };
  if (!Array.isArray(notices)) throw new UsageError(`「${list}」读不通，请重新 gazette build`);
  return notices.map(({ url }: { readonly url: string }) => url);
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
