import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../model/archive.js';
import { hashOf, inputsHash, type Inputs } from '../../model/inputs.js';
import { lazy } from '../../model/lazy.js';
import type { Issue } from '../../model/issue.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import { fontPaths } from '../../model/publication.js';

const CODE = /\.[jt]sx?$/;
const STYLE = /\.(?:css|svg)$/;

// What the bundle was made of, written into it when it is made; the program that runs as it is written has none.
declare const PROGRAM_CODE: string | undefined;

/** The program itself: its code and the versions that it needs, its style sheets, its browser. */
export const programInputs = lazy(
  (): Inputs =>
    new Map([
      ['程序', typeof PROGRAM_CODE === 'undefined' ? programCode() : PROGRAM_CODE],
      ['样式表', hashOf(filesIn(besidePackage(), STYLE))],
      ['浏览器', hashOf([browserIdentity()])],
    ]),
);

/** A hash of the program's code, as it stands below `code`, and of the versions that it needs. */
export function programCode(
  // The compiled program stands below dist/.
  code = fileURLToPath(new URL('../../..', import.meta.url)),
): string {
  const folders = ['src', 'designs', 'templates'].map((name) => join(code, name));
  const versions = ['package.json', readFileSync(join(root(), 'package.json'))];
  return hashOf([...filesIn([...folders, ...besidePackage()], CODE), ...versions]);
}

/** One hash for the program. */
export function programVersion(): string {
  return inputsHash(programInputs());
}

const root = lazy(() => dirname(createRequire(import.meta.url).resolve('#package.json')));

/** The folders beside package.json: the style sheets stand there alone. */
function besidePackage(): string[] {
  return ['designs', 'templates'].map((name) => join(root(), name));
}

/** The names and contents of the files in folders that are `wanted`, in order. */
function filesIn(folders: readonly string[], wanted: RegExp): (string | Buffer)[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => wanted.test(name))
      .sort()
      .flatMap((file) => [file, readFileSync(join(folder, file))]),
  );
}

/** A browser that is named may change under its name; the packaged one goes with package.json. */
function browserIdentity(): string {
  const named = process.env['GAZETTE_CHROMIUM'] ?? '';
  const there = named === '' ? undefined : statSync(named, { throwIfNoEntry: false });
  return there === undefined ? named : `${named} ${there.size} ${there.mtimeMs}`;
}

/**
 * All that editors keep, and the program: what is made from the whole archive is the same where these are. The day is none
 * of them, since each page says for which day it speaks.
 */
export function archiveInputs(
  { publication, works, synonyms, issues, notices, images }: Archive,
  folder: string,
): Inputs {
  return new Map([
    ...programInputs(),
    ['gazette.yaml', hashOf([JSON.stringify(publication)])],
    ['works.yaml', hashOf([JSON.stringify(works)])],
    ['synonyms.yaml', hashOf([JSON.stringify(synonyms)])],
    ...fontPaths(publication).map((path) => [path, hashOf([readFileSync(join(folder, path))])] as const),
    ...issues.flatMap(issueFiles),
    ...notices.map(({ source }) => [source.path, source.sha256] as const),
    ...Array.from(images, ([path, { bytes }]) => [path, hashOf([bytes])] as const),
  ]);
}

/** What editors keep of one issue and of its notices, and the program. */
export function editionInputs(edition: Edition): Inputs {
  return new Map([
    ...programInputs(),
    ['gazette.yaml', hashOf([JSON.stringify(edition.publication)])],
    ...issueFiles(edition.issue),
    ...noticesOf(edition).map(({ file, markdownSum }) => [file, markdownSum] as const),
  ]);
}

function issueFiles({ source, record }: Issue): (readonly [path: string, sum: string])[] {
  const files = record === undefined ? [source] : [source, record.source];
  return files.map(({ path, sha256 }) => [path, sha256] as const);
}
