import { existsSync } from 'node:fs';
import type { Archive } from '../model/archive.js';
import type { Notice } from '../model/notice.js';
import { UsageError } from './errors.js';
import { numberMeant } from './number-meant.js';
import { pathBelow } from './path-below.js';

/**
 * The notice that somebody has named: by its file, from here or below the archive's folder, or as `numberMeant` knows it.
 *
 * @throws UsageError where the archive has no such notice.
 */
export function noticeMeant(written: string, archive: Archive, folder: string): Notice {
  if (written.endsWith('.md')) {
    const paths = [pathBelow(folder, written), written.replaceAll('\\', '/')];
    const found = archive.notices.find(({ source }) => paths.includes(source.path));
    if (found !== undefined) return found;
    throw new UsageError(
      existsSync(written) ? `「${written}」不是「${folder}」里读得通的公文` : `找不到「${written}」`,
    );
  }
  const key = numberMeant(written, archive, archive.register);
  const notice = archive.register.notices.get(key);
  if (notice === undefined) throw new UsageError(`「${key}」在本库只有引用，没有全文`);
  return notice;
}
