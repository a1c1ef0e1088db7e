import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import { createSource } from '../model/source.js';
import { exists, notOwnFile } from './own-file.js';

const YEAR = /^\d{4}$/;
const ISSUE_NUMBER = /^\d{1,3}$/;
// A folder so named was meant as a year, or an issue: 2015年, ２０１５, 2016-04.
const LIKE_A_YEAR = /[\d０-９]{4}/u;
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * The folders of issues below those of the years: 2015/03. Whatever looks as if it was meant to be published and would be
 * left out becomes a finding: folders with other names, notices that stand beside the issues, links that lead elsewhere.
 */
export function issueFolders(folder: string, findings: Finding[]): string[] {
  const issues: string[] = [];
  for (const entry of entriesOf(folder, '')) {
    if (refusedLink(entry, LIKE_A_YEAR.test(entry.name), findings)) continue;
    if (entry.isDirectory && YEAR.test(entry.name))
      issues.push(...issuesOfYear(folder, entry.name, findings));
    else if (entry.isDirectory && LIKE_A_YEAR.test(entry.name)) findings.push(strangeYear(entry.name));
  }
  return issues;
}

function issuesOfYear(folder: string, year: string, findings: Finding[]): string[] {
  const issues: string[] = [];
  for (const entry of entriesOf(folder, year)) {
    if (refusedLink(entry, true, findings)) continue;
    if (!entry.isDirectory) {
      if (MARKDOWN.test(entry.name)) findings.push(looseNotice(entry.path));
      continue;
    }
    const isIssue = ISSUE_NUMBER.test(entry.name) && exists(join(folder, entry.path, 'issue.yaml'));
    if (isIssue) issues.push(entry.path);
    else findings.push(strangeIssue(entry));
  }
  for (const issue of issues) findings.push(...leftOut(folder, issue));
  return issues;
}

/** The notice files of an issue, by name, as far as they are taken for notices. */
export function noticeFiles(folder: string, issue: string): string[] {
  return entriesOf(folder, issue)
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ name }) => name);
}

/** Files of an issue that would be notices by another name, or in another folder. */
function leftOut(folder: string, place: string): Finding[] {
  return entriesOf(folder, place).flatMap((entry): Finding[] => {
    if (entry.isDirectory && !entry.isLink) return noticesIn(folder, entry.path).map(looseNotice);
    const isOther = MARKDOWN.test(entry.name) && !entry.name.endsWith('.md');
    return isOther ? [otherEnding(entry.path)] : [];
  });
}

function noticesIn(folder: string, place: string): string[] {
  return entriesOf(folder, place).flatMap((entry): string[] => {
    if (entry.isDirectory && !entry.isLink) return noticesIn(folder, entry.path);
    return MARKDOWN.test(entry.name) ? [entry.path] : [];
  });
}

interface Entry {
  readonly name: string;
  /** Below the archive's folder. */
  readonly path: string;
  readonly isDirectory: boolean;
  readonly isLink: boolean;
}

/** What a folder holds, in order of names, but for what its editor has hidden. */
function entriesOf(folder: string, place: string): Entry[] {
  return readdirSync(join(folder, place), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry: Dirent) => ({
      name: entry.name,
      path: place === '' ? entry.name : `${place}/${entry.name}`,
      isDirectory: entry.isDirectory(),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether an entry is a link, which is refused where a folder of the archive might have stood. */
function refusedLink({ isLink, path }: Entry, isMeant: boolean, findings: Finding[]): boolean {
  if (isLink && isMeant) findings.push(notOwnFile(path));
  return isLink;
}

function strangeYear(name: string): Finding {
  return finding(`${name}/issue.yaml`, {
    zh: `年份的文件夹应以四位数字命名，如「2015」，实为「${name}」`,
    en: `a year’s folder should be named by four digits, as “2015”, is “${name}”`,
  });
}

function strangeIssue({ name, path }: Entry): Finding {
  return finding(
    `${path}/issue.yaml`,
    ISSUE_NUMBER.test(name)
      ? { zh: `文件夹「${path}」里缺少 issue.yaml`, en: `the folder “${path}” has no issue.yaml` }
      : {
          zh: `期的文件夹应以期号命名，如「03」，实为「${name}」`,
          en: `an issue’s folder should be named by its number, as “03”, is “${name}”`,
        },
  );
}

function looseNotice(path: string): Finding {
  return finding(path, {
    zh: '公文应放在期的文件夹里，如「2015/03」，放在这里不会刊登',
    en: 'a notice belongs into the folder of an issue, as “2015/03”: here it is not published',
  });
}

function otherEnding(path: string): Finding {
  return finding(path, {
    zh: '公文的文件名应以「.md」结尾，这样写不会刊登',
    en: 'the name of a notice should end with “.md”: so written it is not published',
  });
}

function finding(path: string, reason: Bilingual): Finding {
  const place = createSource(path, '').pointAt(0);
  return createFinding({ path, place, ruleId: 'issue-folder', severity: 'error', reason });
}
