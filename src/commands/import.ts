import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { openArchive, type OpenedArchive } from '../content/open-archive.js';
import { importDocument, type ImportedNotice } from '../import/import-document.js';
import { RefusedFile } from '../import/refused-file.js';
import { UsageError } from './errors.js';
import { issueTarget, type IssueTarget } from './issue-target.js';
import { noticeName, usualSection } from './notice-name.js';
import { libreOffice } from './libre-office.js';
import { asDocx, type AsDocx } from './old-word-file.js';
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
    | { readonly notice: ImportedNotice; readonly path: string; readonly section: string }
    | RefusedFile;
}

/**
 * Imports documents one after the other, each as a notice of an issue and a line in its `issue.yaml`. What is there is
 * never written over. One that is refused does not keep the others.
 *
 * @throws UsageError where the archive, the issue or a document is not there.
 */
export async function importDocuments(
  documents: readonly string[],
  request: ImportRequest,
): Promise<Import[]> {
  const missing = [request.folder, ...documents].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`找不到「${missing}」`);
  const taken = new Set<string>();
  const imports: Import[] = [];
  const program = libreOffice();
  for (const document of documents) {
    try {
      const file = await asDocx(document, readFileSync(document), program);
      // Read anew for each, and when there is no more to wait for: another import may have written meanwhile.
      const opened = openArchive(request.folder);
      imports.push({ document, outcome: importOne(document, file, opened, request, taken) });
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      imports.push({ document, outcome: error });
    }
  }
  return imports;
}

function importOne(
  document: string,
  file: AsDocx,
  opened: OpenedArchive,
  request: ImportRequest,
  taken: Set<string>,
): Exclude<Import['outcome'], RefusedFile> {
  const { publication, issues, notices } = opened;
  if (publication === undefined)
    throw new UsageError(`「${request.folder}」的 gazette.yaml 读不通，先用 gazette check 看看`);
  const target = issueTarget(request.folder, issues, request.issue);
  const notice = importDocument(file.bytes, {
    accept: request.accept,
    name: (front) => noticeName(front, publication, basename(document, extname(document))),
  });
  const { name } = notice;
  const path = `${target.folder}/${name}.md`;
  const same = notices.find((each) => basename(each.path) === `${name}.md`)?.path;
  const files = [path, ...Array.from(notice.pictures.keys(), (picture) => `${target.folder}/${picture}`)];
  const there = same ?? files.find((file) => taken.has(file) || existsSync(join(request.folder, file)));
  if (there !== undefined) throw new RefusedFile(`已经有「${there}」了，没有写；要重新导入的，先把它移走`);
  for (const file of files) taken.add(file);
  const section = usualSection(notice.front, publication);
  if (!request.isDryRun) write(request.folder, target, section, notice);
  const warnings = file.warning === undefined ? [] : [{ place: undefined, words: file.warning }];
  return { notice: { ...notice, remarks: [...warnings, ...notice.remarks] }, path, section };
}

function write(
  folder: string,
  target: IssueTarget,
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
