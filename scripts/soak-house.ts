import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { recoverFolder } from '../src/commands/output/replace-folder.js';
import { packagedChromium } from '../src/print/browser/packaged.js';
import { stringify } from 'yaml';
import { filesOf } from './files-of.js';

// Two versions of the one notice. Each build makes the other one, so that everything is made anew.
export type Version = '20日' | '21日';
const ISSUE = { year: 2015, number: 1, total: 1 };
const ISSUE_FOLDER = '2015/01';
const NOTICE = 'szbf-2015-1.md';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface StartedBuild {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Folders that a build uses in place of those of the house. */
export interface Places {
  readonly out?: string;
  readonly cache?: string;
  readonly temporary?: string;
  /** Where they keep what they have made; nothing is kept where it is absent. */
  readonly store?: string;
  /** The address of the Redis in which they hand out their work. */
  readonly queue?: string;
}

/** Where builds and workers meet. */
export type Queued = Required<Pick<Places, 'store' | 'queue'>>;
type AllPlaces = Required<Omit<Places, 'store' | 'queue'>> & Pick<Places, 'store' | 'queue'>;

/** A folder in which the built command can be broken off at will: an archive, its output, and all that a build leaves. */
export interface House {
  readonly folder: string;
  readonly out: string;
  /** XDG_CACHE_HOME of its builds; Chromium is unpacked there. */
  readonly cache: string;
  readonly temporary: string;
  /** Starts to build a version. */
  start(version: Version, places?: Places): StartedBuild;
  /** Starts a worker for builds of the archive. */
  startWorker(place: Queued): ChildProcess;
  /** Process ids of the browsers that builds here have started and that are still there. */
  browsers(): number[];
  /** What builds have left beside their results: stages, profiles, half unpacked files. */
  leftOvers(): string[];
  remove(): void;
}

/** Makes a house in a fresh folder. */
export async function makeHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-soak-'));
  const [archive, out, cache, temporary] = ['archive', 'public', 'cache', 'tmp'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  writeArchive(archive);
  mkdirSync(temporary);
  const binary = await packagedChromium();
  mkdirSync(join(cache, 'gazette'), { recursive: true, mode: 0o700 });
  copyFileSync(binary, join(cache, 'gazette', basename(binary)));
  const own = { out, cache, temporary };
  return {
    folder,
    ...own,
    start(version, places = {}) {
      writeNotice(archive, version);
      return startBuild(archive, { ...own, ...places });
    },
    startWorker: (place) => {
      const words = ['dist/bin/cli.js', 'worker', '--archive', archive, ...placeWords(place)];
      return spawn(process.execPath, words, { env: environment(own), stdio: 'ignore' });
    },
    browsers: () => processesOf(folder),
    leftOvers: () => [
      ...namesIn(folder).filter((name) => name.startsWith('.')),
      ...namesIn(temporary).filter((name) => !name.startsWith('gazette-')),
      ...namesIn(temporary).flatMap((name) => namesIn(join(temporary, name))),
      ...halfUnpacked(cache),
    ],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** What stands in a cache beside the whole browser and the folder that it makes there itself. */
export function halfUnpacked(cache: string): string[] {
  return namesIn(join(cache, 'gazette')).filter(
    (name) => !/^(?:chromium-[0-9a-f]{16}-\d+|locales)$/.test(name),
  );
}

/**
 * A hash of all files of an output, which must be those of its manifest; of what the next build will find, since a kill may
 * have come between two moves. Undefined where there is none or a file is not what the manifest says.
 */
export function editionIn(out: string): string | undefined {
  recoverFolder(out);
  if (!existsSync(join(out, 'manifest.json'))) return undefined;
  const text = readFileSync(join(out, 'manifest.json'), 'utf8');
  const { files } = JSON.parse(text) as { files: Record<string, { sha256: string }> };
  const isWhole =
    filesOf(out).length === Object.keys(files).length + 1 &&
    Object.entries(files).every(
      ([path, { sha256 }]) => existsSync(join(out, path)) && hashOf(readFileSync(join(out, path))) === sha256,
    );
  return isWhole ? hashOf(text) : undefined;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function writeArchive(archive: string): void {
  const issue = join(archive, ISSUE_FOLDER);
  mkdirSync(issue, { recursive: true });
  copyFileSync('gazette/gazette.yaml', join(archive, 'gazette.yaml'));
  const sections = [{ title: '市政府办公室文件', notices: [NOTICE] }];
  writeFileSync(join(issue, 'issue.yaml'), stringify({ ...ISSUE, sections }));
}

function writeNotice(archive: string, version: Version): void {
  const text = `---
number: 绍政办发〔2015〕1号
title: 绍兴市人民政府办公室关于做好示例工作的通知
issuer: 绍兴市人民政府办公室
date: 2015-01-05
---

各区、县（市）人民政府：

请于1月${version}前办理。
`;
  writeFileSync(join(archive, ISSUE_FOLDER, NOTICE), text);
}

function environment({ cache, temporary }: Pick<AllPlaces, 'cache' | 'temporary'>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GAZETTE_CHROMIUM: '',
    XDG_CACHE_HOME: cache,
    TMPDIR: temporary,
    SOURCE_DATE_EPOCH: '1420500000',
    NO_COLOR: '1',
  };
}

function startBuild(archive: string, places: AllPlaces): StartedBuild {
  const words = [
    'dist/bin/cli.js',
    'build',
    '--archive',
    archive,
    '--out',
    places.out,
    ...placeWords(places),
  ];
  const env = environment(places);
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += String(text)));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal, stderr });
    });
  });
  return { child, ended };
}

function placeWords({ store, queue }: Pick<Places, 'store' | 'queue'>): string[] {
  return [
    ...(store === undefined ? ['--no-store'] : ['--store', store]),
    ...(queue === undefined ? [] : ['--queue', queue]),
  ];
}

/** Processes whose program lies below a folder, as Linux tells. */
function processesOf(folder: string): number[] {
  return namesIn('/proc')
    .filter((name) => /^\d+$/.test(name) && programOf(name).startsWith(`${folder}/`))
    .map(Number);
}

function programOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    // It has ended, or is another's.
    return '';
  }
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
}
