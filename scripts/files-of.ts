import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder whose names have an ending, by their paths there, in order. */
export function filesOf(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
