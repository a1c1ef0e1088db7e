import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { UsageError } from './errors.js';

/** A file to be, below the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Names every file of the output with its sha256; only a folder that holds one is ever replaced. */
const MANIFEST = 'manifest.json';
const sumsSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/**
 * Replaces the output folder whole or not at all: the new one is written beside it and then moved into its place, so
 * that a reader never sees half an edition and a failure leaves the last good one. With `keeps`, a build of a part, what
 * is not made anew is carried over where `keeps` says so, and what no build has made always; without it nothing is.
 *
 * @throws UsageError where the folder holds something that no build has made.
 */
export function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  keeps?: (path: string) => boolean,
): void {
  refuseForeign(folder);
  const target = resolve(folder);
  const before = new Map(Object.entries(manifestOf(target) ?? {}));
  const made = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const others = keeps === undefined ? [] : filesBelow(target).filter((path) => !made.has(path));
  const kept = new Set(others.filter((path) => !before.has(path) || keeps?.(path)));
  const keptSums = [...before].filter(([path]) => kept.has(path));
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const [fresh, old] = [join(beside, 'new'), join(beside, 'old')];
  try {
    for (const path of kept) cpSync(join(target, path), placed(fresh, path), { verbatimSymlinks: true });
    for (const { path, content } of [...files, { path: MANIFEST, content: manifest(files, keptSums) }])
      writeFileSync(placed(fresh, path), content);
    if (existsSync(target)) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (existsSync(old)) renameSync(old, target);
      throw error;
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** @throws UsageError where the folder holds something that no build has made, or is no folder. */
export function refuseForeign(folder: string): void {
  const target = resolve(folder);
  const there = statSync(target, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory()) throw new UsageError(`「${folder}」不是文件夹；请另外指定一个文件夹`);
  if (readdirSync(target).length > 0 && manifestOf(target) === undefined) {
    throw new UsageError(`「${folder}」里有别的文件，不是本程序生成的，不能覆盖；请另外指定一个文件夹`);
  }
}

/** The sums of the last build, or undefined where the folder has none: other programs write a manifest.json too. */
export function manifestOf(target: string): Readonly<Record<string, string>> | undefined {
  const file = join(target, MANIFEST);
  return existsSync(file) ? sumsIn(readFileSync(file, 'utf8')) : undefined;
}

/** Where a file is to stand below a folder; the folders above it are made. */
function placed(folder: string, path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** The paths of all files below a folder, as the manifest has them; none where it is not there. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

/** The sums that the text of a manifest has, or undefined where it is none. */
export function sumsIn(text: string): Readonly<Record<string, string>> | undefined {
  try {
    return sumsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function manifest(files: readonly OutputFile[], keptSums: readonly (readonly [string, string])[]): string {
  const sums = files.map(({ path, content }) => [path, createHash('sha256').update(content).digest('hex')]);
  const all = [...keptSums, ...sums].sort();
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}
