import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { lazy } from '../model/lazy.js';

const PACKAGES = `${sep}node_modules${sep}`;
const identities = new Map<string, () => string>();

/**
 * What tells the contents of a file that does not change while the program runs, as a font: of an installed package its
 * name and version, since what is published under a version never changes, the file's place in it and its size in bytes;
 * of any other file its sha256 in hex. To hash the browser and the fonts of packages would take a build longer than to compose an issue.
 */
export function fileIdentity(path: string): string {
  const known = identities.get(path) ?? lazy(() => identityOf(path));
  identities.set(path, known);
  return known();
}

function identityOf(path: string): string {
  const at = path.lastIndexOf(PACKAGES);
  if (at < 0) return createHash('sha256').update(readFileSync(path)).digest('hex');
  const names = path.slice(at + PACKAGES.length).split(sep);
  const own = names.splice(0, names[0]?.startsWith('@') === true ? 2 : 1);
  const manifest = readFileSync(join(path.slice(0, at), 'node_modules', ...own, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return `${own.join('/')}@${version}/${names.join('/')} ${statSync(path).size}`;
}
