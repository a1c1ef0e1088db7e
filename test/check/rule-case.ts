import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.js';
import type { Rule } from '../../src/check/rule.js';
import { rules } from '../../src/check/rules/index.js';
import { createFileMemory, type FileMemory } from '../../src/content/file-memory.js';
import { opened, openNotice, readTexts } from '../../src/content/open-archive.js';
import { parse } from '../../src/content/parse.js';
import { archiveOf, noticeTexts } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import type { Finding } from '../../src/model/finding.js';
import { atEnd } from '../at-end.js';

/** A file of a case. A bare name stands in the issue's folder; `2015/02/issue.yaml` stands where it says. */
export interface CaseFile {
  readonly name: string;
  readonly text: string;
}

export interface CaseResult {
  /** What could not be read. */
  readonly reading: readonly Finding[];
  readonly findings: readonly Finding[];
  /** The findings as a case's `.expected` has them; with the path where the case has several files. */
  readonly lines: readonly string[];
  /** The files with every offered fix made. */
  readonly mended: readonly CaseFile[];
}

export const CASES = fileURLToPath(new URL('../rules/', import.meta.url));
const ISSUE = '2015/03';
const PUBLICATION = readFileSync(
  fileURLToPath(new URL('../../gazette/gazette.yaml', import.meta.url)),
  'utf8',
);
const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';
const FRONT_MATTER = /^---\n([\s\S]*?)^---(?:\n|$)/m;
const SERIES = {
  szf: { prefix: '绍政发', issuer: '绍兴市人民政府', section: '市政府文件' },
  szbf: { prefix: '绍政办发', issuer: '绍兴市人民政府办公室', section: '市政府办公室文件' },
} as const;

/** The names in a folder, none where it is not there. */
export function listed(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder).sort();
}

/** The names of a rule's cases. */
export function casesIn(id: string, verdict: 'ok' | 'not-ok'): string[] {
  return listed(join(CASES, id, verdict)).filter((name) => !name.endsWith('.expected'));
}

/** A case is one notice, or a folder whose files stand where they would below the issue's folder or the archive's. */
export function caseFiles(path: string): CaseFile[] {
  if (!statSync(path).isDirectory()) return [{ name: noticeName(path), text: readFileSync(path, 'utf8') }];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort()
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}

function noticeName(path: string): string {
  const name = basename(path);
  return /^szb?f-\d{4}-\d+\.md$/.test(name) ? name : '';
}

/** Builds a whole archive around the files of a case, reads it, and runs one rule over it. */
export function runCase(rule: Rule, files: readonly CaseFile[]): CaseResult {
  const { archive, reading, all } = readCase(files);
  // A rule that is told what the others have found runs with them.
  const ruleset = rule.reach === 'sic' ? rules : [rule];
  const found = archive === undefined ? [] : check(archive, ruleset);
  const findings = found.filter(({ ruleId }) => ruleId === rule.id);
  const several = files.length > 1;
  const lines = findings.map((finding) => {
    const { line, column } = finding.place.start;
    const at = `${line}:${column} ${finding.reason.zh}`;
    return several ? `${caseName(finding.path, files)}:${at}` : at;
  });
  const mended = all.map(({ name, text }) => ({
    name,
    text: mend(
      text,
      findings.filter(({ path }) => path === name),
    ),
  }));
  return { reading: reading.filter(({ severity }) => severity === 'error'), findings, lines, mended };
}

/** Reads the whole archive that is built around the files of a case, and gives `all` of its files. */
export function readCase(files: readonly CaseFile[]): {
  archive: Archive | undefined;
  reading: readonly Finding[];
  all: readonly CaseFile[];
} {
  const all = completed(files);
  const texts = readTexts(placedInFolder(all), new Map(), { memory });
  const read = opened(texts, texts.texts.map(openNotice));
  const { archive, findings: reading } = archiveOf(read, noticeTexts(read).map(parse));
  return { archive, reading, all };
}

/** Most cases have the same publication, which is read once; what stands on the disk is read each time. */
const memory: FileMemory = { ...createFileMemory(), read: (_key, read) => read() };

let folder: string | undefined;
const written = new Map<string, string>();

/** The one folder of all cases, with the files of this one and no others: most are those of the case before. */
function placedInFolder(files: readonly CaseFile[]): string {
  folder ??= temporaryFolder();
  const names = new Set(files.map(({ name }) => name));
  const isMeant = (path: string): boolean => [...names].some((name) => name.startsWith(`${path}/`));
  for (const name of [...written.keys()].filter((each) => !names.has(each))) {
    let gone = name;
    while (dirname(gone) !== '.' && !isMeant(dirname(gone))) gone = dirname(gone);
    rmSync(join(folder, gone), { recursive: true, force: true });
    written.delete(name);
  }
  for (const { name, text } of files) {
    if (written.get(name) === text) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    written.set(name, text);
  }
  return folder;
}

function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'gazette-rule-'));
  atEnd(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Whether the finding offers what should stand at its place. */
export function isFixable({ expected }: Finding): boolean {
  return expected !== undefined && expected.length > 0;
}

function mend(text: string, findings: readonly Finding[]): string {
  let from = text.length;
  let mended = text;
  for (const { place, expected } of findings.filter(isFixable).toReversed()) {
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
    if (end > from) continue;
    mended = mended.slice(0, start) + (expected?.[0] ?? '') + mended.slice(end);
    from = start;
  }
  return mended;
}

function caseName(path: string, files: readonly CaseFile[]): string {
  return files.find(({ name }) => placed(name) === path)?.name ?? path;
}

/** The files of a case at their places, with all that an archive needs besides. */
function completed(files: readonly CaseFile[]): CaseFile[] {
  const given = files.map(({ name, text }) => {
    const path = placed(name === '' ? 'szf-2015-1.md' : name);
    return { name: path, text: path.endsWith('.md') ? completeNotice(path, text) : text };
  });
  if (!given.some(({ name }) => name.endsWith('.md'))) {
    given.push({ name: `${ISSUE}/szf-2015-1.md`, text: completeNotice('szf-2015-1.md', '') });
  }
  if (!given.some(({ name }) => name === 'gazette.yaml'))
    given.push({ name: 'gazette.yaml', text: PUBLICATION });
  const folders = new Set(given.filter(({ name }) => name.endsWith('.md')).map(({ name }) => dirname(name)));
  for (const folder of folders) {
    if (!given.some(({ name }) => name === `${folder}/issue.yaml`)) given.push(issueOf(folder, given));
  }
  return given;
}

function placed(name: string): string {
  const atTop = name.includes('/') || name === 'gazette.yaml' || name === 'works.yaml';
  return atTop ? name : `${ISSUE}/${name}`;
}

/** The notice with what its front matter leaves out, but for `# number:`, added at its end, and with a text where it has none. */
function completeNotice(path: string, text: string): string {
  const match = FRONT_MATTER.exec(text);
  const yaml = match?.[1] ?? '';
  const body = match === null ? text : text.slice(match[0].length);
  const { prefix, issuer } = SERIES[seriesOf(path, yaml)];
  const number = /-(\d{4})-(\d+)\.md$/.exec(path);
  const defaults = {
    number: `${prefix}〔${number?.[1] ?? '2015'}〕${number?.[2] ?? '1'}号`,
    title: `${issuer}关于做好示例工作的通知`,
    issuer,
    date: '2015-03-02',
  };
  const missing = Object.entries(defaults)
    .filter(([key]) => !new RegExp(`^(?:# )?${key}:`, 'm').test(yaml))
    .map(([key, value]) => `${key}: ${value}\n`);
  const blank = match === null ? '\n' : '';
  return `---\n${yaml}${missing.join('')}---\n${body.trim() === '' ? `\n${BODY}` : blank + body}`;
}

function seriesOf(path: string, yaml: string): keyof typeof SERIES {
  const number = /^number:\s*["']?(.*)/m.exec(yaml)?.[1];
  const slug = /(?:^|\/)(szb?f)-/.exec(path)?.[1] === 'szbf' ? 'szbf' : 'szf';
  if (number?.startsWith('绍政办发') === true) return 'szbf';
  return number?.startsWith('绍政发') === true ? 'szf' : slug;
}

/** An issue that lists the notices of its folder in sections by series. Issues follow one another by the month. */
function issueOf(folder: string, files: readonly CaseFile[]): CaseFile {
  const [year = 2015, number = 3] = folder.split('/').map(Number);
  const sections = new Map<string, string[]>();
  for (const { name, text } of files) {
    if (dirname(name) !== folder || !name.endsWith('.md')) continue;
    const section = /^section: *(.+)$/m.exec(text)?.[1] ?? SERIES[seriesOf(name, text)].section;
    sections.set(section, [...(sections.get(section) ?? []), name.slice(folder.length + 1)]);
  }
  const list = Array.from(
    sections,
    ([title, notices]) => `  - title: ${title}\n    notices: [${notices.join(', ')}]\n`,
  );
  const total = 245 + (year - 2015) * 12 + number - 3;
  const text = `year: ${year}\nnumber: ${number}\ntotal: ${total}\nsections:\n${list.join('')}`;
  return { name: `${folder}/issue.yaml`, text };
}
