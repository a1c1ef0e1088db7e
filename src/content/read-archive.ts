import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from '../model/visit.js';
import { imagePath, type Archive } from '../model/archive.js';
import { formatDate, parseIsoDate } from '../model/date.js';
import { parseDocumentNumber } from '../model/document-number.js';
import { createFinding, type Finding } from '../model/finding.js';
import type { Issue } from '../model/issue.js';
import type { Notice } from '../model/notice.js';
import { prosesOf, titleProse } from '../model/prose.js';
import { knownPrefixes, type Publication } from '../model/publication.js';
import { createSource, type Source } from '../model/source.js';
import type { Work } from '../model/work.js';
import { readFrontMatter } from './front-matter.js';
import { parse } from './parse.js';
import { isPassiveSvg } from './passive-svg.js';
import { openFont, readTypefaces } from './read-typefaces.js';
import { issueSchema, publicationSchema, worksSchema } from './schema.js';
import { readYaml } from './yaml.js';

export interface ReadArchive {
  /** Absent where `gazette.yaml` itself could not be read. */
  readonly archive: Archive | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads the whole archive: the only place where its files are opened. Whatever is wrong in them becomes findings.
 * `edited` has the texts, by path below the folder, that are to be read in place of what the files still hold.
 */
export function readArchive(folder: string, edited: ReadonlyMap<string, string> = new Map()): ReadArchive {
  const findings: Finding[] = [];
  const publication = readFile(folder, 'gazette.yaml', publicationSchema, findings, edited);
  if (publication.value === undefined) return { archive: undefined, findings };
  const works = exists(join(folder, 'works.yaml'))
    ? readFile(folder, 'works.yaml', worksSchema, findings, edited).value
    : [];
  const issues: Issue[] = [];
  const notices: Notice[] = [];
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
      const notice = readNotice(folder, `${issueFolder}/${name}`, publication.value, findings, edited);
      if (notice === undefined) unread.push(`${issueFolder}/${name}`);
      else notices.push(notice);
    }
  }
  const archive: Archive = {
    publication: publication.value,
    publicationSource: publication.source,
    works: works ?? ([] satisfies Work[]),
    issues: issues.sort((a, b) => a.year - b.year || a.number - b.number),
    notices,
    unread,
    images: readImages(folder, notices, findings),
    typefaces: readTypefaces(fallbackFont(folder, publication.value, publication.source, findings)),
  };
  return { archive, findings };
}

/** The path of the publication's fallback font, where it has one that can be read. */
function fallbackFont(
  folder: string,
  { fallbackFont: path }: Publication,
  source: Source,
  findings: Finding[],
): string | undefined {
  if (path === undefined) return undefined;
  const file = join(folder, path);
  try {
    if (!isOwnFile(folder, path)) throw new Error('no file of the archive');
    openFont(file);
    return file;
  } catch {
    const reason = { zh: `「${path}」不是可用的字库文件`, en: `“${path}” is no font file that can be used` };
    const place = source.yamlPlace('fallbackFont');
    findings.push(
      createFinding({ path: source.path, place, ruleId: 'fallback-font', severity: 'error', reason }),
    );
    return undefined;
  }
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

function readNotice(
  folder: string,
  path: string,
  publication: Publication,
  findings: Finding[],
  edited: ReadonlyMap<string, string>,
): Notice | undefined {
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
  const frontMatter = readFrontMatter(path, text);
  findings.push(...frontMatter.findings);
  const { value: front, source, bodyOffset } = frontMatter;
  if (front === undefined) return undefined;
  const date = parseIsoDate(front.date);
  const signing = { issuers: front.issuer, date: date === undefined ? front.date : formatDate(date) };
  const { tree, findings: refusals } = parse(path, text, bodyOffset, signing, knownPrefixes(publication));
  findings.push(...refusals);
  const proses = [
    titleProse(front.title, source),
    ...tree.children.flatMap((part) => [...prosesOf(part, source)]),
  ];
  const name = path.replace(/^.*\/|\.md$/g, '');
  return { source, name, front, number: parseDocumentNumber(front.number), date, tree, proses };
}

function readImages(
  folder: string,
  notices: readonly Notice[],
  findings: Finding[],
): Map<string, Uint8Array> {
  const images = new Map<string, Uint8Array>();
  for (const notice of notices) {
    const { source, tree } = notice;
    visit(tree, 'figure', (figure) => {
      const path = imagePath(notice, figure.url);
      // Refused already where the notice was parsed.
      if (!path.startsWith(source.path.replace(/[^/]+$/, ''))) return;
      const bytes = isOwnFile(folder, path) ? readFileSync(join(folder, path)) : undefined;
      if (bytes !== undefined && (!/\.svg$/i.test(path) || isPassiveSvg(bytes))) {
        images.set(path, bytes);
        return;
      }
      const place = figure.position ?? source.pointAt(0);
      const reason =
        bytes === undefined
          ? { zh: `找不到图片「${figure.url}」`, en: `the image “${figure.url}” is not found` }
          : {
              zh: `图片不能带脚本、样式表或外部链接：「${figure.url}」`,
              en: `an image may not carry scripts, style sheets or external links: “${figure.url}”`,
            };
      findings.push(
        createFinding({ path: source.path, place, ruleId: 'image-source', severity: 'error', reason }),
      );
    });
  }
  return images;
}

/** Whether a file is the archive's own: no folder, and no link that leads elsewhere, to a secret of the machine say. */
function isOwnFile(folder: string, path: string): boolean {
  const full = join(folder, path);
  return (
    statSync(full, { throwIfNoEntry: false })?.isFile() === true &&
    realpathSync(full) === join(realpathSync(folder), path)
  );
}

function notOwnFile(path: string): Finding {
  const place = createSource(path, '').pointAt(0);
  const reason = {
    zh: '不是普通文件，或是指向别处的链接',
    en: 'not a regular file, or a link that leads elsewhere',
  };
  return createFinding({ path, place, ruleId: 'outside-archive', severity: 'error', reason });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
