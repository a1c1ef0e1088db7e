import { createReadStream, createWriteStream, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { hashOf } from '../../model/inputs.js';
import { machineError } from '../../model/machine-error.js';
import { fileIdentity } from '../file-identity.js';
import { atExit, isOwn, makePrivateFolder, ownName, remove, temporaryFolder } from './private-folder.js';

// The package unpacks by itself only to a fixed name below TMPDIR, and runs whatever stands there. It has libraries for
// drawing by the graphics card and fonts, too: a printed page needs neither.
const PACKAGE = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const PACKED = join(dirname(PACKAGE), '../../bin/chromium.br');
const NODE_MODULES = PACKAGE.slice(
  0,
  PACKAGE.lastIndexOf(`${sep}node_modules${sep}`) + '/node_modules'.length,
);

/**
 * Path of the packaged Chromium, x64 Linux, unpacked into this user's cache where it is not there whole.
 *
 * @param anew Unpacks it over the one that is there, which has not started.
 * @param caches Folders to keep it in, the first choice first. Where none of them can be used, it lasts for this process.
 * @param packed What is unpacked.
 */
export async function packagedChromium(
  anew = false,
  caches = cacheFolders(),
  packed = PACKED,
): Promise<string> {
  const name = `chromium-${hashOf([fileIdentity(packed)]).slice(0, 16)}`;
  for (const folder of caches) {
    if (!isUsable(folder)) continue;
    const there = anew ? undefined : wholeBinary(folder, name);
    if (there !== undefined) return there;
    try {
      return await unpack(packed, folder, name);
    } catch (error) {
      if (!isForbidden(error)) throw machineError(error, folder);
    }
  }
  const folder = join(temporaryFolder(), ownName());
  makePrivateFolder(folder);
  atExit(() => {
    remove(folder);
  });
  return unpack(packed, folder, name).catch((error: unknown) =>
    Promise.reject(machineError(error, folder) as Error),
  );
}

/** The one that the user names, that of the packages, that of the home. */
function cacheFolders(): string[] {
  const { XDG_CACHE_HOME: named = '', HOME: home = '' } = process.env;
  const bases = [named, join(NODE_MODULES, '.cache'), home === '' ? '' : join(home, '.cache')];
  return bases.filter(isAbsolute).map((base) => join(base, 'gazette'));
}

function isUsable(cache: string): boolean {
  try {
    mkdirSync(dirname(cache), { recursive: true });
    return makePrivateFolder(cache);
  } catch {
    // A home that is not there, a package that nobody may write to, a full disk: there are other places.
    return false;
  }
}

/** The unpacked file, if it is this user's and has all its bytes: so many as its name says. */
function wholeBinary(folder: string, name: string): string | undefined {
  return readdirSync(folder)
    .filter((each) => each.startsWith(`${name}-`))
    .map((each) => join(folder, each))
    .find((path) => {
      const file = lstatSync(path);
      return file.isFile() && isOwn(file) && path.endsWith(`-${file.size}`);
    });
}

/** Unpacks under a name of its own and gives it the right one when it is whole, so that builds at once do not meet. */
async function unpack(packed: string, folder: string, name: string): Promise<string> {
  const partial = join(folder, ownName());
  const removePartial = atExit(() => {
    remove(partial);
  });
  try {
    const written = createWriteStream(partial, { flags: 'wx', mode: 0o700, flush: true });
    await pipeline(createReadStream(packed), createBrotliDecompress(), written);
    const whole = join(folder, `${name}-${written.bytesWritten}`);
    renameSync(partial, whole);
    return whole;
  } finally {
    removePartial();
  }
}

function isForbidden(error: unknown): boolean {
  return /^(?:EACCES|EPERM|EROFS)$/.test((error as NodeJS.ErrnoException).code ?? '');
}
