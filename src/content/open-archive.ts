import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { designOf } from '../../designs/designs.js';
import { createFinding, type Finding } from '../model/finding.js';
import { inOrder, type Issue, type IssueSection, type PublishedRecord } from '../model/issue.js';
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

/** An archive whose files have been read, all but the Markdown of its notices. */
export interface OpenedArchive {
  readonly folder: string;
  /** Absent where `gazette.yaml` could not be read: then nothing else was. */
  readonly publication: Publication | undefined;
  readonly publicationSource: Source;
  readonly works: readonly Work[];
  readonly worksSource: Source;
  readonly synonyms: readonly (readonly string[])[];
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
  const publication = readPublication(folder, findings, edited);
  const opened = { folder, publication: publication.value, publicationSource: publication.source, findings };
  const noWorks = { source: createSource('works.yaml', ''), value: [] };
  if (publication.value === undefined)
    return {
      ...opened,
      works: [],
      worksSource: noWorks.source,
      synonyms: [],
      issues: [],
      notices: [],
      unread: [],
    };
  const works = exists(join(folder, 'works.yaml'))
    ? readFile(folder, 'works.yaml', worksSchema, findings, edited)
    : noWorks;
  const synonyms = exists(join(folder, 'synonyms.yaml'))
    ? readFile(folder, 'synonyms.yaml', synonymsSchema, findings, edited).value
    : undefined;
  const issues: Issue[] = [];
  const notices: OpenedNotice[] = [];
  const unread: string[] = [];
  const { folders, findings: strays } = issueFolders(folder);
  findings.push(...strays);
  for (const issueFolder of folders) {
    const path = `${issueFolder}/issue.yaml`;
    const issue = readFile(folder, path, issueSchema, findings, edited);
    if (issue.value !== undefined) {
      findings.push(...emptySections(issue.source, issue.value.sections));
      issues.push({
        source: issue.source,
        folder: issueFolder,
        ...issue.value,
        sections: issue.value.sections.filter(({ notices: files }) => files.length > 0),
        total: issue.value.total,
        published: issue.value.published,
        record: readRecord(folder, `${issueFolder}/published.yaml`, findings, edited),
      });
    }
    for (const name of readdirSync(join(folder, issueFolder))
      .filter((file) => file.endsWith('.md'))
      .sort()) {
      const notice = openNotice(folder, `${issueFolder}/${name}`, findings, edited);
      if (notice === undefined) unread.push(`${issueFolder}/${name}`);
      else notices.push(notice);
    }
  }
  return {
    ...opened,
    works: works.value ?? [],
    worksSource: works.source,
    synonyms: synonyms ?? [],
    issues: inOrder(issues),
    notices,
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

function openNotice(
  folder: string,
  path: string,
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
): OpenedNotice | undefined {
  const text = readText(folder, path, MOST_NOTICE_BYTES, edited);
  if (typeof text !== 'string') {
    findings.push(text);
    return undefined;
  }
  const { value: front, source, bodyOffset, findings: refusals } = readFrontMatter(path, text);
  const tooComplex = complexityFindings(path, text, bodyOffset);
  findings.push(...refusals, ...tooComplex);
  return front === undefined || tooComplex.length > 0 ? undefined : { path, front, source, bodyOffset };
}
