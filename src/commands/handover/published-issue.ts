import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueData } from '../../edition/issue-data.js';
import { issueName, parseIssueNumber } from '../../model/issue.js';
import { sealedFiles } from '../../seal/file-seal.js';
import type { ArchiveData } from '../../web/archive-data.js';
import type { NoticeData } from '../../web/notice-data.js';
import { UsageError } from '../errors.js';
import { manifestOf, sha256, type Manifest } from '../output/manifest.js';
import { SEAL_FILES } from '../seal/edition-files.js';

/** An issue as a build has published it. */
export interface PublishedIssue {
  readonly name: string;
  readonly publication: string;
  readonly data: IssueData;
  readonly notices: readonly NoticeData[];
  /**
   * A file of the edition, below its folder; undefined where there is none.
   *
   * @throws UsageError where it is not as it was built or sealed.
   */
  readonly read: (path: string) => Uint8Array | undefined;
  /** A PDF of the edition as it was built, and as it was signed since, where it was. */
  readonly readPdf: (path: string) => PublishedPdf | undefined;
}

export interface PublishedPdf {
  readonly built: Uint8Array;
  readonly signed: Uint8Array | undefined;
}

/**
 * Reads an issue out of a built edition.
 *
 * @param name 2015-03
 * @throws UsageError where the folder is no built edition, has no such issue, or a file of it was changed.
 */
export function publishedIssue(folder: string, name: string): PublishedIssue {
  const manifest = manifestOf(folder);
  if (manifest === undefined)
    throw new UsageError(`「${folder}」不是 gazette build 生成的，请先 gazette build`);
  const read = reader(folder, manifest);
  const list = json(read, folder, 'archive.json') as ArchiveData;
  const issue = list.issues.find(({ year, number }) => {
    const parsed = parseIssueNumber(number);
    return parsed !== undefined && issueName({ year, number: parsed }) === name;
  });
  if (issue === undefined) throw new UsageError(`「${folder}」里没有「${name}」这一期；写法如 2015-03`);
  const data = json(read, folder, `${issue.url}issue.json`) as IssueData;
  const notices = data.notices.map(
    ({ url }) => json(read, folder, `${url.slice(1)}notice.json`) as NoticeData,
  );
  const readPdf = (path: string): PublishedPdf | undefined => pdfOf(folder, path, manifest, read);
  return { name, publication: list.publication, data, notices, read, readPdf };
}

function reader(folder: string, manifest: Manifest): PublishedIssue['read'] {
  const seal = join(folder, SEAL_FILES.seal);
  const sealed = existsSync(seal) ? sealedFiles(readFileSync(seal, 'utf8')) : undefined;
  return (path) => {
    const file = join(folder, path);
    if (!existsSync(file)) return undefined;
    const content = readFileSync(file);
    // What seals the edition is no work of the build.
    const expected = manifest.get(path)?.sha256 ?? sealed?.get(path);
    if (sha256(content) !== expected)
      throw new UsageError(`「${file}」与生成时的不一样，不能归档；请重新 gazette build`);
    return content;
  };
}

function json(read: PublishedIssue['read'], folder: string, path: string): unknown {
  const content = read(path);
  if (content === undefined) throw new UsageError(`「${join(folder, path)}」没有了，请重新 gazette build`);
  return JSON.parse(Buffer.from(content).toString('utf8'));
}

/** A signature is written behind the bytes of the build, which end where a PDF does (ISO 32000-1, 7.5.6). */
function pdfOf(
  folder: string,
  path: string,
  manifest: Manifest,
  read: PublishedIssue['read'],
): PublishedPdf | undefined {
  const file = join(folder, path);
  const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const expected = manifest.get(path)?.sha256;
  for (let at = content.indexOf('%%EOF'); at >= 0; at = content.indexOf('%%EOF', at + 1))
    for (const end of [at + 5, at + 6, at + 7])
      if (end < content.length && sha256(content.subarray(0, end)) === expected)
        return { built: content.subarray(0, end), signed: content };
  const built = read(path);
  return built && { built, signed: undefined };
}
