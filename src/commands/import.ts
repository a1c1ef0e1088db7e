import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { openArchive, type OpenedArchive } from '../content/open-archive.js';
import { issueAfter, withNotice, writeIssue } from '../content/writing/write-issue.js';
import { importDocument, type ImportedNotice } from '../import/import-document.js';
import { RefusedFile } from '../import/refused-file.js';
import { isOldFormat } from '../import/unpack.js';
import { issueName, type Issue } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import { ownNumber } from '../model/own-number.js';
import { seriesOf, type Publication } from '../model/publication.js';
import { UsageError } from './errors.js';
import { convertedToDocx, libreOffice } from './libre-office.js';
import { replaceFile } from './replace-file.js';

export interface ImportRequest {
  /** The folder of the archive. */
  readonly folder: string;
  /** 2015-04; without it the last issue that has not come out. */
  readonly issue: string | undefined;
  /** Whether open revisions are taken as accepted. */
  readonly accept: boolean;
  /** Whether nothing is written. */
  readonly isDryRun: boolean;
}

/** What became of one document. */
export interface Import {
  /** The path of the document, as it was given. */
  readonly document: string;
  readonly outcome:
    { readonly notice: ImportedNotice; readonly path: string; readonly section: string } | RefusedFile;
}

/**
 * Imports documents one after the other, each as a notice of an issue and a line in its `issue.yaml`. What is there is
 * never written over. One that is refused does not keep the others.
 *
 * @throws UsageError where the archive, the issue or a document is not there.
 */
export function importDocuments(documents: readonly string[], request: ImportRequest): Import[] {
  const missing = [request.folder, ...documents].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`找不到「${missing}」`);
  const taken = new Set<string>();
  return documents.map((document): Import => {
    // Read anew for each: the one before may be in it now.
    const opened = openArchive(request.folder);
    try {
      return { document, outcome: importOne(document, opened, request, taken) };
    } catch (error) {
      if (error instanceof RefusedFile) return { document, outcome: error };
      throw error;
    }
  });
}

function importOne(
  document: string,
  opened: OpenedArchive,
  request: ImportRequest,
  taken: Set<string>,
): Exclude<Import['outcome'], RefusedFile> {
  const { publication, issues, notices } = opened;
  if (publication === undefined)
    throw new UsageError(`「${request.folder}」的 gazette.yaml 读不通，先用 gazette check 看看`);
  const target = targetOf(request.folder, issues, request.issue);
  const notice = importDocument(docxBytes(document), {
    accept: request.accept,
    name: (front) => nameOf(front, publication) ?? slugOf(basename(document, extname(document))),
  });
  const { name } = notice;
  const path = `${target.folder}/${name}.md`;
  const same = notices.find((each) => basename(each.path) === `${name}.md`)?.path;
  const files = [path, ...Array.from(notice.pictures.keys(), (picture) => `${target.folder}/${picture}`)];
  const there = same ?? files.find((file) => taken.has(file) || existsSync(join(request.folder, file)));
  if (there !== undefined) throw new RefusedFile(`已经有「${there}」了，没有写；要重新导入的，先把它移走`);
  for (const file of files) taken.add(file);
  const section = sectionOf(notice.front, publication);
  if (!request.isDryRun) write(request.folder, target, section, notice);
  return { notice, path, section };
}

function docxBytes(document: string): Uint8Array {
  const bytes = readFileSync(document);
  const program =
    isOldFormat(bytes) && !bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? libreOffice()
      : undefined;
  return program === undefined ? bytes : convertedToDocx(document, program);
}

/** The folder of an issue, with its `issue.yaml` as it will be with one more notice. */
interface Target {
  readonly folder: string;
  readonly issueText: (section: string, file: string) => string;
}

function targetOf(folder: string, issues: readonly Issue[], name: string | undefined): Target {
  const issue =
    name === undefined
      ? issues.findLast(({ record }) => record === undefined)
      : issues.find((each) => issueName(each) === name);
  if (issue?.record !== undefined)
    throw new UsageError(`「${issueName(issue)}」已经出版，不能再放公文；请用 --issue 写下一期`);
  if (issue !== undefined) return intoIssue(issue);
  const last = issues.at(-1);
  if (name === undefined)
    throw new UsageError(
      `各期都已经出版；请用 --issue 写明放进哪一期，如 ${last === undefined ? '2015-04' : nextName(last)}`,
    );
  const [, year, number] = /^(\d{4})-(\d{2,3})$/u.exec(name) ?? [];
  const begun = last && year !== undefined ? issueAfter(last, Number(year), Number(number)) : undefined;
  if (begun === undefined)
    throw new UsageError(
      `没有「${name}」这一期，它也不是下一期；写法如 ${last === undefined ? '2015-04' : nextName(last)}`,
    );
  const own = `${begun.year}/${String(begun.number).padStart(2, '0')}`;
  if (existsSync(join(folder, own, 'issue.yaml')))
    throw new UsageError(`「${own}/issue.yaml」读不通，先用 gazette check 看看`);
  return { folder: own, issueText: (section, file) => writeIssue(begun, section, file) };
}

function intoIssue({ folder, source }: Issue): Target {
  return {
    folder,
    issueText: (section, file) => {
      const text = withNotice(source.text, section, file);
      if (text === undefined) throw new UsageError(`「${folder}/issue.yaml」读不通，先用 gazette check 看看`);
      return text;
    },
  };
}

function nextName(last: Issue): string {
  for (const [year, number] of [
    [
      last.year,
      typeof last.number === 'number' ? last.number + 1 : 'last' in last.number ? last.number.last + 1 : 0,
    ],
    [last.year + 1, 1],
  ] as const)
    if (issueAfter(last, year, number) !== undefined) return issueName({ year, number });
  return `${last.year}-01`;
}

/** szf-2015-18 for a series of the archive. */
function nameOf(front: Partial<FrontMatter>, publication: Publication): string | undefined {
  const number = ownNumber({ number: front.number, title: front.title ?? '', issuer: front.issuer ?? [] });
  const series = number && seriesOf(publication, number.prefix);
  if (number === undefined || series === undefined) return undefined;
  return [series.slug, ...(number.year === undefined ? [] : [number.year]), number.number].join('-');
}

/** A name for a file from that of the document: letters, figures and hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? '公文' : slug.slice(0, 60);
}

function sectionOf(front: Partial<FrontMatter>, publication: Publication): string {
  const number = ownNumber({ number: front.number, title: front.title ?? '', issuer: front.issuer ?? [] });
  return (number && seriesOf(publication, number.prefix)?.section) ?? '其他文件';
}

function write(
  folder: string,
  target: Target,
  section: string,
  { name, text, pictures }: ImportedNotice,
): void {
  const issue = join(folder, target.folder, 'issue.yaml');
  const issueText = target.issueText(section, `${name}.md`);
  mkdirSync(dirname(issue), { recursive: true });
  for (const [picture, bytes] of pictures) replaceFile(join(folder, target.folder, picture), bytes);
  replaceFile(join(folder, target.folder, `${name}.md`), text);
  replaceFile(issue, issueText);
}
