import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../model/archive.js';
import { fontPaths } from '../../model/publication.js';

/** The hash (SHA-256, hexadecimal) of parts, each with its length, so that no two lists of parts are taken for one. */
export function hashOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

let version: string | undefined;

/** The hash of the program itself: its code, its templates and style sheets, the versions that it needs, its browser. */
export function programVersion(): string {
  version ??= hashOf(programParts());
  return version;
}

function* programParts(): Generator<string | Uint8Array> {
  // The compiled program stands below dist/, the style sheets only beside package.json.
  const code = fileURLToPath(new URL('../../..', import.meta.url));
  const root = dirname(createRequire(import.meta.url).resolve('#package.json'));
  const folders = ['src', 'designs', 'templates'].map((name) => join(code, name));
  for (const folder of [...folders, join(root, 'designs'), join(root, 'templates')]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(?:[jt]sx?|css|svg)$/.test(name)).sort()) {
      yield file;
      yield readFileSync(join(folder, file));
    }
  }
  yield readFileSync(join(root, 'package.json'));
  yield browserIdentity();
}

/** A browser that is named may change under its name; the packaged one goes with package.json. */
function browserIdentity(): string {
  const named = process.env['GAZETTE_CHROMIUM'] ?? '';
  const there = named === '' ? undefined : statSync(named, { throwIfNoEntry: false });
  return there === undefined ? named : `${named} ${there.size} ${there.mtimeMs}`;
}

/**
 * The hash of all that editors keep: what is made from the whole archive is the same where this is. The day is none of
 * its inputs, since each page says for which day it speaks.
 */
export function archiveInputs(archive: Archive, folder: string): string {
  return hashOf(archiveParts(archive, folder));
}

function* archiveParts(
  { publication, works, synonyms, issues, notices, images }: Archive,
  folder: string,
): Generator<string | Uint8Array> {
  yield programVersion();
  yield JSON.stringify({ publication, works, synonyms });
  for (const path of fontPaths(publication)) yield readFileSync(join(folder, path));
  for (const { source } of [...issues, ...notices]) {
    yield source.path;
    yield source.text;
  }
  for (const [path, { bytes }] of images) {
    yield path;
    yield bytes;
  }
}
