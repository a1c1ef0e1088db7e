import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { designOf } from '../../designs/designs.js';
import { createFinding, type Finding } from '../model/finding.js';
import { inOrder, type Issue, type IssueSection, type PublishedRecord } from '../model/issue.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { FrontMatter } from '../model/notice.js';
import type { Outward } from '../model/outward.js';
import type { Publication } from '../model/publication.js';
import { createSource, type Source } from '../model/source.js';
import type { Work } from '../model/work.js';
import { fileFinding } from './file-finding.js';
import { createFileMemory, filesKey, FOLDERS, PUBLICATION, type FileMemory } from './file-memory.js';
import { readFrontMatter } from './front-matter.js';
import { issueFolders } from './issue-folders.js';
import { complexityFindings } from './limits.js';
import { exists } from './own-file.js';
import { MOST_NOTICE_BYTES, MOST_YAML_BYTES, readText, type TextAt } from './read-text.js';
import { issueSchema } from './schema/issue.js';
import { publicationSchema } from './schema/publication.js';
import { recordSchema } from './schema/record.js';
import { synonymsSchema } from './schema/synonyms.js';
import { worksSchema } from './schema/works.js';
import { knownYaml } from './known-yaml.js';
import {
  letGoFiles,
  rereadText,
  wholeFiles,
  type FilesAt,
  type NoticeFileText,
  type Reread,
} from './notice-files.js';
import type { readYaml, YamlResult } from './yaml.js';

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
  /** What earlier runs have made of its files. */
  readonly memory: Memory;
}

/** An archive whose files have been read, all but the Markdown of its notices. */
export interface OpenedArchive extends Omit<ArchiveTexts, 'texts'> {
  readonly notices: readonly OpenedNotice[];
  /** What its notices say to others, where that is known by their records. */
  readonly outward?: Outward;
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

/**
 * Reads the files of an archive as `readTexts` does, and lets go of the texts of its notices: each is read again when it is
 * asked for, and not kept, so that an archive of any length takes little memory.
 *
 * @param reread How it is read again; `fixedText` refuses one that was edited meanwhile.
 */
export function readHashes(
  folder: string,
  known: Memory = NO_MEMORY,
  reread: Reread = rereadText,
): ArchiveTexts {
  // What is read while a folder is walked is asked for once.
  const memory: FileMemory = { ...createFileMemory(), read: (_key, read) => read() };
  return readTexts(folder, new Map(), { memory, known, filesAt: letGoFiles(folder, known, reread) });
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

/** How the files of an archive are read, where that is not as usual. */
interface ReadingOptions {
  /** What an earlier reading of this process has read. */
  readonly memory?: FileMemory;
  /** What earlier runs have made of the archive's files. */
  readonly known?: Memory;
  /** What is kept of the files of an issue's notices: their texts, where nothing else is said. */
  readonly filesAt?: FilesAt;
}

/** Reads the files of an archive as `openArchive` does, all but what stands in those of its notices. */
export function readTexts(
  folder: string,
  edited: ReadonlyMap<string, string> = new Map(),
  options: ReadingOptions = {},
): ArchiveTexts {
  const { memory = createFileMemory(), known = NO_MEMORY, filesAt = wholeFiles } = options;
  const findings: Finding[] = [];
  const reading: Reading = { folder, edited, memory, known, findings };
  const publication = readPublication(reading);
  const read = {
    folder,
    publication: publication.value,
    publicationSource: publication.source,
    findings,
    memory: known,
  };
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
  const works = readFile(reading, 'works.yaml', worksSchema) ?? noWorks;
  const synonyms = readFile(reading, 'synonyms.yaml', synonymsSchema)?.value;
  const issues: Issue[] = [];
  const texts: NoticeFileText[] = [];
  const unread: string[] = [];
  const textOf: TextAt = (path) => textAt(reading, path, MOST_NOTICE_BYTES);
  const { folders, findings: strays } = memory.read(FOLDERS, () => issueFolders(folder));
  findings.push(...strays);
  for (const issueFolder of folders) {
    const issue = readFile(reading, `${issueFolder}/issue.yaml`, issueSchema);
    if (issue?.value !== undefined) {
      findings.push(...emptySections(issue.source, issue.value.sections));
      issues.push({
        source: issue.source,
        folder: issueFolder,
        ...issue.value,
        sections: issue.value.sections.filter(({ notices: files }) => files.length > 0),
        total: issue.value.total,
        published: issue.value.published,
        record: readRecord(reading, `${issueFolder}/published.yaml`),
      });
    }
    const paths = memory.read(filesKey(issueFolder), () => noticePaths(folder, issueFolder));
    for (const [index, file] of filesAt(paths, textOf).entries()) {
      if (file !== undefined && 'text' in file) texts.push(file);
      else {
        if (file !== undefined) findings.push(file);
        unread.push(paths[index] ?? '');
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

/** A section may wait for its notices; it is not printed without. */
function emptySections(source: Source, sections: readonly IssueSection[]): Finding[] {
  return sections.flatMap(({ title, notices }, index) =>
    notices.length > 0
      ? []
      : [
          createFinding({
            path: source.path,
            place: source.yamlPlace(`sections.${index}.notices`),
            ruleId: 'empty-section',
            severity: 'note',
            reason: {
              zh: `栏目「${title}」还没有公文，先不印`,
              en: `the section “${title}” has no notice yet, and is not printed`,
            },
          }),
        ],
  );
}

/** One opening of an archive, and what it has found wrong so far. */
interface Reading {
  readonly folder: string;
  readonly edited: ReadonlyMap<string, string>;
  readonly memory: FileMemory;
  readonly known: Memory;
  readonly findings: Finding[];
}

function noticePaths(folder: string, issueFolder: string): string[] {
  return readdirSync(join(folder, issueFolder))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((name) => `${issueFolder}/${name}`);
}

/** A file as it was edited, or else as it is on the disk; undefined where there is none. */
function textAt(
  { folder, edited, memory }: Reading,
  path: string,
  mostBytes: number,
): string | Finding | undefined {
  if (edited.has(path)) return readText(folder, path, mostBytes, edited);
  return memory.read(path, () => {
    const text = readText(folder, path, mostBytes, edited);
    return typeof text === 'string' || exists(join(folder, path)) ? text : undefined;
  });
}

type YamlFile<Value> = Pick<YamlResult<Value>, 'source' | 'value'>;

function readPublication(reading: Reading): YamlFile<Publication> {
  const path = 'gazette.yaml';
  const read = readFile(reading, path, publicationSchema);
  if (read !== undefined) {
    const { source, value } = read;
    const complete = () => value && { ...value, page: value.page ?? designOf(value).page };
    return { source, value: reading.memory.make(PUBLICATION, source.text, complete) };
  }
  reading.findings.push(
    fileFinding(path, 'schema', {
      zh: '公报的文件夹里缺少这个文件',
      en: 'the archive’s folder has no such file',
    }),
  );
  return { source: createSource(path, ''), value: undefined };
}

function readRecord(reading: Reading, path: string): PublishedRecord | undefined {
  const record = readFile(reading, path, recordSchema);
  return record?.value && { source: record.source, ...record.value };
}

/** The value of a YAML file of the archive; undefined where there is no such file. */
function readFile<T>(
  reading: Reading,
  path: string,
  schema: Parameters<typeof readYaml<T>>[2],
): YamlFile<T> | undefined {
  const text = textAt(reading, path, MOST_YAML_BYTES);
  if (text === undefined) return undefined;
  if (typeof text !== 'string') {
    reading.findings.push(text);
    return { source: createSource(path, ''), value: undefined };
  }
  const result = reading.memory.make(path, text, () => knownYaml(path, text, schema, reading.known));
  reading.findings.push(...result.findings);
  return result;
}

/** A notice's file that was opened: the notice, absent where it cannot be read, and what is wrong with the file. */
export interface OpenedFile {
  readonly notice: OpenedNotice | undefined;
  readonly findings: readonly Finding[];
}

export function openNotice({ path, text }: Pick<NoticeFileText, 'path' | 'text'>): OpenedFile {
  const { value: front, source, bodyOffset, findings: refusals } = readFrontMatter(path, text);
  const tooComplex = complexityFindings(path, text, bodyOffset);
  const isRead = front !== undefined && tooComplex.length === 0;
  return {
    notice: isRead ? { path, front, source, bodyOffset } : undefined,
    findings: [...refusals, ...tooComplex],
  };
}
