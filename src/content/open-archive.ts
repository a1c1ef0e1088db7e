import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import { createSource, type Source } from '../model/source.js';
import type { Work } from '../model/work.js';
import { readFrontMatter } from './front-matter.js';
import { issueFolders, noticeFiles } from './issue-folders.js';
import { complexityFindings, sizeFindings } from './limits.js';
import { exists, isOwnFile, notOwnFile } from './own-file.js';
import { issueSchema, publicationSchema, worksSchema } from './schema.js';
import { readYaml } from './yaml.js';

/** An archive whose files have been read, all but the Markdown of its notices. */
export interface OpenedArchive {
  readonly folder: string;
  /** Absent where `gazette.yaml` could not be read: then nothing else was. */
  readonly publication: Publication | undefined;
  readonly publicationSource: Source;
  readonly works: readonly Work[];
  readonly issues: readonly Issue[];
  readonly notices: readonly OpenedNotice[];
  /** Paths of notice files that could not be read. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** A notice's file with its front matter. */
export interface OpenedNotice {
  readonly path: string;
  readonly front: FrontMatter;
  readonly source: Source;
  /** Offset in the file where the Markdown begins. */
  readonly bodyOffset: number;
}

/**
 * Opens the files of an archive. Whatever is wrong in them becomes findings. `edited` has the texts, by path below the
 * folder, that are to be read in place of what the files still hold.
 */
export function openArchive(folder: string, edited: ReadonlyMap<string, string> = new Map()): OpenedArchive {
  const findings: Finding[] = [];
  const publication = readFile(folder, 'gazette.yaml', publicationSchema, findings, edited);
  const opened = { folder, publication: publication.value, publicationSource: publication.source, findings };
  if (publication.value === undefined) return { ...opened, works: [], issues: [], notices: [], unread: [] };
  const works = exists(join(folder, 'works.yaml'))
    ? readFile(folder, 'works.yaml', worksSchema, findings, edited).value
    : [];
  const issues: Issue[] = [];
  const notices: OpenedNotice[] = [];
  const unread: string[] = [];
  for (const issueFolder of issueFolders(folder, findings)) {
    const path = `${issueFolder}/issue.yaml`;
    const issue = readFile(folder, path, issueSchema, findings, edited);
    if (issue.value !== undefined) {
      issues.push({
        source: issue.source,
        folder: issueFolder,
        ...issue.value,
        published: issue.value.published,
      });
    }
    for (const name of noticeFiles(folder, issueFolder)) {
      const notice = openNotice(folder, `${issueFolder}/${name}`, findings, edited);
      if (notice === undefined) unread.push(`${issueFolder}/${name}`);
      else notices.push(notice);
    }
  }
  issues.sort((a, b) => a.year - b.year || a.number - b.number);
  return { ...opened, works: works ?? [], issues, notices, unread };
}

function readFile<T>(
  folder: string,
  path: string,
  schema: Parameters<typeof readYaml<T>>[2],
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
) {
  if (exists(join(folder, path)) && !isOwnFile(folder, path)) {
    findings.push(notOwnFile(path));
    return { source: createSource(path, ''), value: undefined, findings: [] };
  }
  const tooLarge = edited.has(path) ? [] : sizesOf(folder, path);
  if (tooLarge.length > 0) {
    findings.push(...tooLarge);
    return { source: createSource(path, ''), value: undefined, findings: [] };
  }
  const result = readYaml(
    path,
    edited.get(path) ?? (exists(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : ''),
    schema,
  );
  findings.push(...result.findings);
  return result;
}

function openNotice(
  folder: string,
  path: string,
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
): OpenedNotice | undefined {
  if (!isOwnFile(folder, path)) {
    findings.push(notOwnFile(path));
    return undefined;
  }
  const tooLarge = edited.has(path) ? [] : sizesOf(folder, path);
  findings.push(...tooLarge);
  if (tooLarge.length > 0) return undefined;
  const bytes = Buffer.from(edited.get(path) ?? readFileSync(join(folder, path)));
  const text = bytes.toString('utf8');
  if (!bytes.equals(Buffer.from(text))) {
    const start = createSource(path, text).pointAt(Math.max(0, text.indexOf('\uFFFD')));
    findings.push(
      createFinding({
        path,
        place: start,
        ruleId: 'encoding',
        severity: 'error',
        reason: { zh: '文件不是 UTF-8 编码', en: 'the file is not encoded in UTF-8' },
      }),
    );
    return undefined;
  }
  const { value: front, source, bodyOffset, findings: refusals } = readFrontMatter(path, text);
  const tooComplex = complexityFindings(path, text, bodyOffset);
  findings.push(...refusals, ...tooComplex);
  return front === undefined || tooComplex.length > 0 ? undefined : { path, front, source, bodyOffset };
}

/** What is wrong with the size of a file, asked before it is read; nothing where it is not there. */
function sizesOf(folder: string, path: string): Finding[] {
  const size = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
  return size === undefined ? [] : sizeFindings(path, size);
}
