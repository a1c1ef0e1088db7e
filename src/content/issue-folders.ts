import { closeSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual, Finding } from '../model/finding.js';
import { EXTRA_STEPS } from '../model/issue.js';
import { fileFinding } from './file-finding.js';
import { exists, isOwnFile, notOwnFile } from './own-file.js';

export interface IssueFolders {
  /** The folders of the issues, 2015/03, below the archive's. */
  readonly folders: readonly string[];
  /** What lies about as if it belonged to the gazette, and would be left out. */
  readonly findings: readonly Finding[];
}

const YEAR = /^\d{4}$/;
const ISSUE = new RegExp(`^(?:\\d{1,3}(?:-\\d{1,3})?|(?:${EXTRA_STEPS})(?:-\\d{1,2})?)$`);
// What is meant for a year, whatever its digits and what follows them: 2015年, ２０１５, 2016-04, 二〇一五.
const YEAR_LIKE = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})/u;
// Endings that programs give to Markdown. Some add one of their own.
const MARKDOWN_LIKE = /\.(?:md|mdx|markdown|mdown|mkdn?|mdtxt)\s*(?:\.txt)?\s*$/u;
// What people write about a folder, not for the gazette.
const ABOUT = /^(?:readme|license|licence|changelog|contributing)\b/iu;
// Beside the issues: what editors' programs complete from, and packages.
const OWN_FOLDERS: readonly string[] = ['schema', 'node_modules'];

/** Finds the folders of the issues, and all that was meant as a part of the gazette but stands where it is not read. */
export function issueFolders(folder: string): IssueFolders {
  const folders: string[] = [];
  const findings: Finding[] = [];
  for (const entry of entriesOf(folder, '')) {
    const { name } = entry;
    if (OWN_FOLDERS.includes(name) || ABOUT.test(name)) continue;
    if (entry.isDirectory() && YEAR.test(name)) {
      for (const issue of entriesOf(folder, name)) {
        const found = isIssue(folder, name, issue) ? [] : strayInYear(name, issue);
        if (found.length === 0 && issue.isDirectory()) folders.push(`${name}/${issue.name}`);
        findings.push(...found);
      }
    } else findings.push(...strayAtTop(folder, entry));
  }
  for (const path of folders) findings.push(...entriesOf(folder, path).flatMap(strayInIssue(folder, path)));
  return { folders, findings };
}

/** What a folder holds, by name; what begins with a dot is nobody's. */
function entriesOf(folder: string, path: string): Dirent[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isIssue(folder: string, year: string, entry: Dirent): boolean {
  return (
    entry.isDirectory() && ISSUE.test(entry.name) && exists(join(folder, year, entry.name, 'issue.yaml'))
  );
}

function strayAtTop(folder: string, entry: Dirent): Finding[] {
  const { name } = entry;
  if (YAML_FILES.includes(name)) return [];
  if (entry.isSymbolicLink()) return [notOwnFile(name)];
  if (entry.isDirectory()) {
    // A folder of another name may well hold texts about the gazette.
    const isNotice = (path: string, file: string): boolean =>
      file === 'issue.yaml' || (isContent(file) && opensAsNotice(folder, path));
    if (!YEAR_LIKE.test(plain(name)) && !holds(folder, name, isNotice)) return [];
    return [
      stray(name, {
        zh: `各期放在四位年份的文件夹里，如「2015/03」；「${name}」里的公文不会刊出`,
        en: `issues stand in folders of years, as “2015/03”; what is in “${name}” would not be published`,
      }),
    ];
  }
  const misnamed = YAML_FILES.find((file) => isMisnamed(name, file));
  if (misnamed !== undefined) return [wrongName(name, misnamed)];
  return isContent(name) && opensAsNotice(folder, name) ? [outsideIssues(name)] : [];
}

const YAML_FILES: readonly string[] = ['gazette.yaml', 'works.yaml', 'synonyms.yaml'];

function strayInYear(year: string, entry: Dirent): Finding[] {
  const path = `${year}/${entry.name}`;
  if (entry.isSymbolicLink()) return [notOwnFile(path)];
  if (entry.isDirectory()) {
    const reason = ISSUE.test(entry.name)
      ? { zh: `文件夹「${path}」里缺少 issue.yaml`, en: `the folder “${path}” has no issue.yaml` }
      : {
          zh: `期的文件夹应以期号命名，如「03」，合刊「03-04」，增刊「zengkan」，实为「${entry.name}」`,
          en: `an issue’s folder should be named by its number, as “03”, “03-04” or “zengkan”, is “${entry.name}”`,
        };
    return [stray(`${path}/issue.yaml`, reason)];
  }
  return isContent(entry.name) ? [outsideIssues(path)] : [];
}

function strayInIssue(folder: string, issue: string): (entry: Dirent) => Finding[] {
  return (entry) => {
    const { name } = entry;
    const path = `${issue}/${name}`;
    if (entry.isDirectory()) {
      if (name.endsWith('.md') || !holds(folder, path, (_path, file) => isContent(file))) return [];
      return [
        stray(path, {
          zh: `公文直接放在本期的文件夹里；「${name}」里的不会刊出`,
          en: `notices stand in the issue’s folder itself; those in “${name}” would not be published`,
        }),
      ];
    }
    const misnamed = ['issue.yaml', 'published.yaml'].find((file) => isMisnamed(name, file));
    if (misnamed !== undefined) return [wrongName(path, misnamed)];
    if (name.endsWith('.md') || !MARKDOWN_LIKE.test(plain(name))) return [];
    return [wrongName(path, `${plain(name).replace(MARKDOWN_LIKE, '')}.md`)];
  };
}

/** Whether a name is that of a notice or of an issue, or was meant so. */
function isContent(name: string): boolean {
  if (ABOUT.test(name)) return false;
  return MARKDOWN_LIKE.test(plain(name)) || name === 'issue.yaml' || isMisnamed(name, 'issue.yaml');
}

/** `works.yml` and `Works.YAML` for `works.yaml`. */
function isMisnamed(name: string, right: string): boolean {
  return (
    name !== right &&
    plain(name)
      .trim()
      .replace(/\.yml$/, '.yaml') === right
  );
}

/** A name in half width and small letters. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Whether a file that is wanted stands anywhere below a folder; links are not followed. */
function holds(folder: string, path: string, isWanted: (path: string, name: string) => boolean): boolean {
  return entriesOf(folder, path).some((entry) => {
    const below = `${path}/${entry.name}`;
    return entry.isDirectory() ? holds(folder, below, isWanted) : isWanted(below, entry.name);
  });
}

/** Whether a file begins as a notice does. */
function opensAsNotice(folder: string, path: string): boolean {
  if (!isOwnFile(folder, path)) return false;
  const file = openSync(join(folder, path), 'r');
  try {
    const bytes = Buffer.alloc(8);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return /^\uFEFF?---/u.test(bytes.toString('utf8', 0, length));
  } finally {
    closeSync(file);
  }
}

function outsideIssues(path: string): Finding {
  return stray(path, {
    zh: `「${path}」不在任何一期的文件夹里，不会刊出`,
    en: `“${path}” stands in no issue’s folder and would not be published`,
  });
}

function wrongName(path: string, right: string): Finding {
  const name = path.replace(/^.*\//, '');
  return stray(path, {
    zh: `文件名应为「${right}」，实为「${name}」，这样读不到`,
    en: `the file should be named “${right}”, is “${name}”, and is not read`,
  });
}

function stray(path: string, reason: Bilingual): Finding {
  return fileFinding(path, 'issue-folder', reason);
}
