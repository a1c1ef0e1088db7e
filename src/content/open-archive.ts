import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import { createSource, type Source } from '../model/source.js';
import type { Work } from '../model/work.js';
import { readFrontMatter } from './front-matter.js';
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
    for (const name of readdirSync(join(folder, issueFolder))
      .filter((file) => file.endsWith('.md'))
      .sort()) {
      const notice = openNotice(folder, `${issueFolder}/${name}`, findings, edited);
      if (notice === undefined) unread.push(`${issueFolder}/${name}`);
      else notices.push(notice);
    }
  }
  issues.sort((a, b) => a.year - b.year || a.number - b.number);
  return { ...opened, works: works ?? [], issues, notices, unread };
}

const ISSUE_FOLDER = /^\d{4}\/\d{1,3}$/;

/** The folders inside the years, 2015/03; one that is no issue is a finding, or its notices would be left out silently. */
function issueFolders(folder: string, findings: Finding[]): string[] {
  const all = directories(folder)
    .filter((name) => /^\d{4}$/.test(name))
    .flatMap((year) => directories(join(folder, year)).map((number) => `${year}/${number}`));
  const isIssue = (name: string): boolean =>
    ISSUE_FOLDER.test(name) && exists(join(folder, name, 'issue.yaml'));
  findings.push(...all.filter((name) => !isIssue(name)).map(strayFolder));
  return all.filter(isIssue);
}

function strayFolder(name: string): Finding {
  const reason = ISSUE_FOLDER.test(name)
    ? { zh: `文件夹「${name}」里缺少 issue.yaml`, en: `the folder “${name}” has no issue.yaml` }
    : {
        zh: `期的文件夹应以期号命名，如「03」，实为「${name.slice(5)}」`,
        en: `an issue’s folder should be named by its number, as “03”, is “${name.slice(5)}”`,
      };
  const path = `${name}/issue.yaml`;
  const place = createSource(path, '').pointAt(0);
  return createFinding({ path, place, ruleId: 'issue-folder', severity: 'error', reason });
}

function directories(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
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
  findings.push(...refusals);
  return front === undefined ? undefined : { path, front, source, bodyOffset };
}
