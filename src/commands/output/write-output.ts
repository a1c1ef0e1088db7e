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
import { ProofError } from '../errors.js';
import { MANIFEST, manifestOf, manifestText, sha256, type ManifestEntry } from './manifest.js';
import type { OutputFile } from './output-file.js';
import { isStage, replaceFolder } from './replace-folder.js';

/** What has become of the files of an output folder, in numbers. */
export interface Written {
  readonly written: number;
  /** The same as in the last build: they stay as they stand on the disk. */
  readonly kept: number;
  /** Of the last build, and not of this. */
  readonly removed: number;
}

/**
 * Replaces the output folder whole or not at all. Of the last build only what is taken over stays; what no build has
 * made (CNAME, .well-known) stays too, unless a file of this build has its name. A file whose bytes are the same keeps its
 * place on the disk and its time, where the file system can give it a second name.
 *
 * @param target As `openOutput` gives it.
 * @throws ProofError where a file that is to be taken over has changed since it was looked at.
 */
export function writeOutput(target: string, files: readonly OutputFile[]): Written {
  const before = manifestOf(target) ?? new Map<string, never>();
  const made = new Set(files.map(({ path }) => path));
  const foreign = foreignEntries(target, new Set([...before.keys(), ...made, MANIFEST]));
  const kept = new Set<string>();
  replaceFolder(target, (fresh) => {
    for (const path of foreign) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      cpSync(join(target, path), join(fresh, path), { recursive: true, verbatimSymlinks: true });
    }
    const onDisk = new Set<string>();
    const entries = files.map((file) => {
      const { path, carrier, inputs, provisions } = file;
      const there = before.has(path) ? contentOf(join(target, path)) : undefined;
      const own = file.known?.sums().sha256;
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      const isSame = own !== undefined && there !== undefined && sha256(there) === own;
      const content = isSame
        ? there
        : (file.content ?? takenOver(join(target, path), there, before.get(path)));
      if (isSame || there?.equals(Buffer.from(content)) === true) kept.add(path);
      if (kept.has(path) && isLinked(join(target, path), join(fresh, path))) onDisk.add(path);
      else writeFileSync(join(fresh, path), content);
      const named = { inputs: inputsHash(inputs), from: inputs };
      return [
        path,
        { sha256: own ?? sha256(content), carrier, ...named, ...(provisions && { provisions }) },
      ] as const;
    });
    writeFileSync(join(fresh, MANIFEST), manifestText(new Map(entries)));
    return onDisk;
  });
  const removed = [...before.keys()].filter((path) => !made.has(path)).length;
  return { written: files.length - kept.size, kept: kept.size, removed };
}

function takenOver(path: string, there: Buffer | undefined, entry: ManifestEntry | undefined): Buffer {
  if (there === undefined || sha256(there) !== entry?.sha256)
    throw new ProofError(`「${path}」在生成的时候被改动了，什么也没有写；请再生成一次`);
  return there;
}

/** The content of a file; undefined where there is none, or only a link to one. */
function contentOf(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
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
