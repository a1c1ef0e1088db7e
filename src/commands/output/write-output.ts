import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inputsHash } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { ProofError } from '../errors.js';
import {
  byPath,
  isSameEntry,
  keepManifest,
  MANIFEST,
  manifestBytes,
  manifestFile,
  sha256,
  type Manifest,
  type ManifestEntry,
} from './manifest.js';
import type { OutputFile } from './output-file.js';
import type { OwnManifest } from './own-manifest.js';
import { canStandIn, replaceFiles } from './replace-files.js';
import { replaceFolder } from './replace-folder.js';
import { isStage } from './stage.js';
import { standingIn, type Standing } from './stamps.js';

/** What has become of the files of an output folder, in numbers. */
export interface Written {
  readonly written: number;
  /** The same as in the last build: they stay as they stand on the disk. */
  readonly kept: number;
  /** Of the last build, and not of this. */
  readonly removed: number;
}

// A folder of which at least so many times as many files stay as change is not made anew.
const FEW = 10;

/**
 * Brings the output folder to these files, all of them or none. Of the last build only what is taken over stays; what no build
 * has made (CNAME, .well-known) stays too, unless a file of this build has its name. A file whose bytes are the same keeps its
 * place on the disk and its time, where the file system can give it a second name. Where few files change they alone are
 * moved into the folder; otherwise it is replaced whole.
 *
 * @param target As `openOutput` gives it.
 * @param memory Has what earlier builds have seen of the folder.
 * @throws ProofError where a file that is to be taken over has changed since it was looked at.
 */
export async function writeOutput(
  target: string,
  files: readonly OutputFile[],
  memory: Memory = NO_MEMORY,
): Promise<Written> {
  const found = manifestFile(target, memory);
  const before: Manifest = found?.manifest ?? new Map<string, never>();
  const last = isFile(join(target, MANIFEST)) ? found : undefined;
  const sorted = inOrder(files, last?.own);
  const standing = standingIn(target, last, sorted.length, memory);
  const planned = sorted.map((file, place) => plannedFile(file, place, before, standing));
  const made = new Set(files.map(({ path }) => path));
  const leaving = [...before.keys()].filter((path) => !made.has(path));
  const changing = planned.filter(({ isKept }) => !isKept);
  const counts = {
    written: changing.length,
    kept: files.length - changing.length,
    removed: leaving.length,
  };
  const isSame = changing.length === 0 && leaving.length === 0;
  if (isSame && last?.own !== undefined && saysSame(planned, last.own)) {
    standing.keep(last.sha256);
    return counts;
  }
  const manifest = manifestBytes(planned.map(({ file, entry }) => [file.path, entry]));
  const sum = sha256(manifest);
  if (!isSame || last?.sha256 !== sum) {
    const paths = [...changing.map(({ file: { path } }) => path), ...leaving];
    // Another build may have replaced meanwhile what stays here.
    const stays = isFile(join(target, MANIFEST)) && manifestFile(target, memory)?.sha256 === last?.sha256;
    const areFew = paths.length * FEW <= files.length && paths.every((path) => canStandIn(target, path));
    if (stays && areFew) await replaceSome(target, changing, leaving, manifest, standing);
    else
      await replaceAll(target, planned, manifest, new Set([...before.keys(), ...made, MANIFEST]), standing);
  }
  keepManifest(sum, memory);
  standing.keep(sum);
  return counts;
}

/** The files in the order of their paths. That of the last manifest is known: to sort hundreds of thousands would take a third of a second. */
function inOrder(files: readonly OutputFile[], before: OwnManifest | undefined): OutputFile[] {
  const known: (OutputFile | undefined)[] = Array.from({ length: before?.size ?? 0 });
  const others: OutputFile[] = [];
  for (const file of files) {
    const place = before?.placeOf(file.path);
    if (place === undefined) others.push(file);
    else known[place] = file;
  }
  return [...known.filter((file) => file !== undefined), ...others].sort((one, other) =>
    byPath(one.path, other.path),
  );
}

function saysSame(planned: readonly PlannedFile[], before: Manifest): boolean {
  return planned.every(({ file, entry }) => isSameEntry(entry, before.get(file.path)));
}

/** A file with what the manifest will say of it. */
interface PlannedFile {
  readonly file: OutputFile;
  readonly entry: ManifestEntry;
  /** Which of the files it is, in the order of paths. */
  readonly place: number;
  /** Whether the same stands on the disk. */
  readonly isKept: boolean;
}

function plannedFile(file: OutputFile, place: number, before: Manifest, { sumOf }: Standing): PlannedFile {
  const { path, carrier, inputs: from, provisions, known } = file;
  const there = before.has(path) ? sumOf(path, place) : undefined;
  const sum = known?.sums().sha256 ?? (file.content === undefined ? undefined : sha256(file.content));
  if (sum === undefined && (there === undefined || there !== before.get(path)?.sha256)) throw changed(path);
  const own = sum ?? there ?? '';
  const entry = { sha256: own, carrier, inputs: inputsHash(from), from, provisions };
  return { file, entry, place, isKept: there === own };
}

/** Puts these files and the manifest into the folder, and takes out those that leave. */
async function replaceSome(
  target: string,
  changing: readonly PlannedFile[],
  leaving: readonly string[],
  manifest: Uint8Array,
  { wrote, moving }: Standing,
): Promise<void> {
  const write = (fresh: string): void => {
    for (const { file, entry, place } of changing) {
      const [from, to] = [join(target, file.path), join(fresh, file.path)];
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, file.content ?? takenOver(file.path, contentOf(from), entry));
      wrote(to, place);
    }
    writeFileSync(join(fresh, MANIFEST), manifest);
    moving();
  };
  await replaceFiles(target, write, leaving);
}

/** Replaces the folder by these files and the manifest; of what is there all that is not `known` stays. */
async function replaceAll(
  target: string,
  planned: readonly PlannedFile[],
  manifest: Uint8Array,
  known: ReadonlySet<string>,
  { wrote, moving }: Standing,
): Promise<void> {
  const foreign = foreignEntries(target, known);
  await replaceFolder(target, (fresh) => {
    for (const path of foreign) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      cpSync(join(target, path), join(fresh, path), { recursive: true, verbatimSymlinks: true });
    }
    const onDisk = new Set<string>();
    const folders = new Set<string>();
    for (const { file, entry, place, isKept } of planned) {
      const [from, to] = [join(target, file.path), join(fresh, file.path)];
      const folder = dirname(to);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      if (isKept && isLinked(from, to)) onDisk.add(file.path);
      else {
        writeFileSync(to, file.content ?? takenOver(file.path, contentOf(from), entry));
        wrote(to, place);
      }
    }
    writeFileSync(join(fresh, MANIFEST), manifest);
    moving();
    return onDisk;
  });
}

function takenOver(path: string, there: Buffer | undefined, entry: ManifestEntry | undefined): Buffer {
  if (there === undefined || sha256(there) !== entry?.sha256) throw changed(path);
  return there;
}

function changed(path: string): ProofError {
  return new ProofError(`「${path}」在生成的时候被改动了，什么也没有写；请再生成一次`);
}

/** The content of a file; undefined where there is none, or only a link to one. */
function contentOf(path: string): Buffer | undefined {
  return isFile(path) ? readFileSync(path) : undefined;
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Gives a file a second name. False where the file system has no such thing, or the name would be on another. */
function isLinked(path: string, second: string): boolean {
  try {
    linkSync(path, second);
    return true;
  } catch {
    return false;
  }
}

/** What in the folder is none of these files: whole folders by their own name, where none of the files is in them. */
function foreignEntries(target: string, known: ReadonlySet<string>): string[] {
  const parents = new Set([...known].flatMap(foldersAbove));
  const foreign: string[] = [];
  const look = (folder: string): void => {
    for (const entry of readdirSync(join(target, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (folder === '' && isStage(entry.name)) continue;
      if (entry.isDirectory() && parents.has(path)) look(path);
      else if (!known.has(path)) foreign.push(path);
    }
  };
  if (existsSync(target)) look('');
  return foreign;
}

/** a/b/c.html stands in a and a/b. */
function foldersAbove(path: string): string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}
