import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { designOf } from '../../designs/designs.js';
import type { Finding } from '../model/finding.js';
import { inOrder, type Issue, type PublishedRecord } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import { createSource, type Source } from '../model/source.js';
import type { Work } from '../model/work.js';
import { fileFinding } from './file-finding.js';
import { readFrontMatter } from './front-matter.js';
import { issueFolders } from './issue-folders.js';
import { complexityFindings } from './limits.js';
import { exists } from './own-file.js';
import { MOST_NOTICE_BYTES, MOST_YAML_BYTES, readText } from './read-text.js';
import { issueSchema } from './schema/issue.js';
import { publicationSchema } from './schema/publication.js';
import { recordSchema } from './schema/record.js';
import { synonymsSchema } from './schema/synonyms.js';
import { worksSchema } from './schema/works.js';
import { readYaml } from './yaml.js';

/** The files of an archive: the YAML among them has been read, of the notices there is the text. */
export interface ArchiveTexts {
  readonly folder: string;
  /** Absent where `gazette.yaml` could not be read: then nothing else was. */
  readonly publication: Publication | undefined;
  readonly publicationSource: Source;
  readonly works: readonly Work[];
  readonly worksSource: Source;
  readonly synonyms: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
  readonly texts: readonly NoticeFileText[];
  /** Paths of notice files that have no text: they are too large, say. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

/** The text of a notice's file. */
export interface NoticeFileText {
  readonly path: string;
  readonly text: string;
}

/** An archive whose files have been read, all but the Markdown of its notices. */
export interface OpenedArchive extends Omit<ArchiveTexts, 'texts'> {
  readonly notices: readonly OpenedNotice[];
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
export function openArchive(folder: string, edited?: ReadonlyMap<string, string>): OpenedArchive {
  const read = readTexts(folder, edited);
  return opened(read, read.texts.map(openNotice));
}

/** An archive whose notices have been opened, in their order. */
export function opened({ texts, ...read }: ArchiveTexts, files: readonly OpenedFile[]): OpenedArchive {
  return {
    ...read,
    notices: files.flatMap(({ notice }) => notice ?? []),
    unread: [
      ...read.unread,
      ...texts.filter((_, index) => files[index]?.notice === undefined).map(({ path }) => path),
    ],
    findings: [...read.findings, ...files.flatMap((file) => file.findings)],
  };
}

/** Reads the files of an archive as `openArchive` does, all but what stands in those of its notices. */
export function readTexts(folder: string, edited: ReadonlyMap<string, string> = new Map()): ArchiveTexts {
  const findings: Finding[] = [];
  const publication = readPublication(folder, findings, edited);
  const read = { folder, publication: publication.value, publicationSource: publication.source, findings };
  const noWorks = { source: createSource('works.yaml', ''), value: [] };
  if (publication.value === undefined)
    return {
      ...read,
      works: [],
      worksSource: noWorks.source,
      synonyms: [],
      issues: [],
      texts: [],
      unread: [],
    };
  const works = exists(join(folder, 'works.yaml'))
    ? readFile(folder, 'works.yaml', worksSchema, findings, edited)
    : noWorks;
  const synonyms = exists(join(folder, 'synonyms.yaml'))
    ? readFile(folder, 'synonyms.yaml', synonymsSchema, findings, edited).value
    : undefined;
  const issues: Issue[] = [];
  const texts: NoticeFileText[] = [];
  const unread: string[] = [];
  const { folders, findings: strays } = issueFolders(folder);
  findings.push(...strays);
  for (const issueFolder of folders) {
    const path = `${issueFolder}/issue.yaml`;
    const issue = readFile(folder, path, issueSchema, findings, edited);
    if (issue.value !== undefined) {
      issues.push({
        source: issue.source,
        folder: issueFolder,
        ...issue.value,
        total: issue.value.total,
        published: issue.value.published,
        record: readRecord(folder, `${issueFolder}/published.yaml`, findings, edited),
      });
    }
    for (const name of readdirSync(join(folder, issueFolder))
      .filter((file) => file.endsWith('.md'))
      .sort()) {
      const path = `${issueFolder}/${name}`;
      const text = readText(folder, path, MOST_NOTICE_BYTES, edited);
      if (typeof text === 'string') texts.push({ path, text });
      else {
        findings.push(text);
        unread.push(path);
      }
    }
  }
  return {
    ...read,
    works: works.value ?? [],
    worksSource: works.source,
    synonyms: synonyms ?? [],
    issues: inOrder(issues),
    texts,
    unread,
  };
}

function readPublication(folder: string, findings: Finding[], edited: ReadonlyMap<string, string>) {
  const path = 'gazette.yaml';
  if (exists(join(folder, path))) {
    const { source, value } = readFile(folder, path, publicationSchema, findings, edited);
    return { source, value: value && { ...value, page: value.page ?? designOf(value).page } };
  }
  findings.push(
    fileFinding(path, 'schema', {
      zh: '公报的文件夹里缺少这个文件',
      en: 'the archive’s folder has no such file',
    }),
  );
  return { source: createSource(path, ''), value: undefined };
}

function readRecord(
  folder: string,
  path: string,
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
): PublishedRecord | undefined {
  if (!exists(join(folder, path))) return undefined;
  const { source, value } = readFile(folder, path, recordSchema, findings, edited);
  return value && { source, ...value };
}

function readFile<T>(
  folder: string,
  path: string,
  schema: Parameters<typeof readYaml<T>>[2],
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
): { readonly source: Source; readonly value: T | undefined } {
  const text = readText(folder, path, MOST_YAML_BYTES, edited);
  if (typeof text !== 'string') {
    findings.push(text);
    return { source: createSource(path, ''), value: undefined };
  }
  const result = readYaml(path, text, schema);
  findings.push(...result.findings);
  return result;
}

/** A notice's file that was opened: the notice, absent where it cannot be read, and what is wrong with the file. */
export interface OpenedFile {
  readonly notice: OpenedNotice | undefined;
  readonly findings: readonly Finding[];
}

export function openNotice({ path, text }: NoticeFileText): OpenedFile {
  const { value: front, source, bodyOffset, findings: refusals } = readFrontMatter(path, text);
  const tooComplex = complexityFindings(path, text, bodyOffset);
  const isRead = front !== undefined && tooComplex.length === 0;
  return {
    notice: isRead ? { path, front, source, bodyOffset } : undefined,
    findings: [...refusals, ...tooComplex],
  };
}
