import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';

/**
 * The folder of the archive in an editor's workspace: the one that is named, the workspace itself, or its `gazette`.
 * Undefined where none has a gazette.yaml.
 */
export function archiveFolder(
  { workspaceFolders }: Pick<InitializeParams, 'workspaceFolders'>,
  named: string | undefined,
): string | undefined {
  const roots = (workspaceFolders ?? []).map(({ uri }) => uri).filter((uri) => uri.startsWith('file:'));
  const folders = roots.length === 0 ? [process.cwd()] : roots.map((uri) => fileURLToPath(uri));
  return folders
    .flatMap((root) => (named === undefined ? [root, join(root, 'gazette')] : [resolve(root, named)]))
    .find((folder) => existsSync(join(folder, 'gazette.yaml')));
}

/** The path of a file below a folder, with `/` between its steps; undefined where it is elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const path = relative(folder, fileURLToPath(uri));
  return path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
    ? undefined
    : path.split(sep).join('/');
}
