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
import { basename, dirname, join, resolve } from 'node:path';
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
 * that a reader never sees half an edition and a failure leaves the last good one. With `keepOthers`, files of the last
 * build that are not made anew are carried over.
 *
 * @throws UsageError where the folder holds something that no build has made.
 */
export function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  { keepOthers }: { keepOthers: boolean },
): void {
  refuseForeign(folder);
  const target = resolve(folder);
  const before = keepOthers ? manifestOf(target) : undefined;
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const [fresh, old] = [join(beside, 'new'), join(beside, 'old')];
  try {
    if (keepOthers && existsSync(target)) cpSync(target, fresh, { recursive: true });
    const written = [...files, { path: MANIFEST, content: manifest(files, before) }];
    for (const { path, content } of written) {
      const file = join(fresh, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
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
  if (!existsSync(file)) return undefined;
  try {
    return sumsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function manifest(files: readonly OutputFile[], before: Readonly<Record<string, string>> = {}): string {
  const sums = files.map(({ path, content }): [string, string] => [
    path,
    createHash('sha256').update(content).digest('hex'),
  ]);
  const all = Object.entries({ ...before, ...Object.fromEntries(sums) }).sort();
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}
