import { resolve, sep } from 'node:path';

/** The addresses of the preview's pages, below its token. */
export function noticeAddress(path: string): string {
  return `notice?path=${encodeURIComponent(path)}`;
}

export function issueAddress(folder: string): string {
  return `issue?folder=${encodeURIComponent(folder)}`;
}

export function pictureAddress(path: string): string {
  return `picture?path=${encodeURIComponent(path)}`;
}

/** The address by which VS Code opens a file of the archive; `:12` or `:12:3` may follow. */
export function editorAddress(folder: string, path: string): string {
  const whole = resolve(folder, path).split(sep).join('/');
  // On Windows it begins with the letter of its disk.
  return `vscode://file${encodeURI(whole.startsWith('/') ? whole : `/${whole}`)}`;
}
