import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as it stands below a folder, with `/` between its steps: empty for the folder itself, undefined where it is elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(resolve(folder), resolve(path));
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return below.split(sep).join('/');
}
