import { cpSync, mkdirSync, readFileSync, writeFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProofError } from '../errors.js';
import { MANIFEST, manifestOf, manifestText, sha256, type Manifest } from './manifest.js';
import type { OutputFile } from './output-file.js';
import { isStage, replaceFolder } from './replace-folder.js';

/**
 * Replaces the output folder whole or not at all. Of the last build only what is taken over stays; what no build has
 * made (CNAME, .well-known) stays too, unless a file of this build has its name.
 *
 * @param target As `openOutput` gives it.
 * @throws ProofError where a file that is to be taken over has changed since it was looked at.
 */
export function writeOutput(target: string, files: readonly OutputFile[]): void {
  const before = manifestOf(target) ?? new Map<string, never>();
  const made = files.map(({ path }) => path);
  const foreign = foreignEntries(target, new Set([...before.keys(), ...made, MANIFEST]));
  replaceFolder(target, (fresh) => {
    for (const path of foreign) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      cpSync(join(target, path), join(fresh, path), { recursive: true, verbatimSymlinks: true });
    }
    const entries = files.map((file) => {
      const content = file.content ?? takenOver(target, file.path, before);
      mkdirSync(dirname(join(fresh, file.path)), { recursive: true });
      writeFileSync(join(fresh, file.path), content);
      const { path, carrier, inputs, provisions } = file;
      const entry = { sha256: sha256(content), carrier, inputs, ...(provisions && { provisions }) };
      return [path, entry] as const;
    });
    writeFileSync(join(fresh, MANIFEST), manifestText(new Map(entries)));
  });
}

function takenOver(target: string, path: string, before: Manifest): Uint8Array {
  const file = join(target, path);
  const content = existsSync(file) ? readFileSync(file) : undefined;
  if (content === undefined || sha256(content) !== before.get(path)?.sha256)
    throw new ProofError(`「${file}」在生成的时候被改动了，什么也没有写；请再生成一次`);
  return content;
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
