import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file in a ZIP: below its root, without a slash at its start. */
export interface ZippedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether its bytes stand in the ZIP as they are, as those that tell an EPUB must. */
  readonly isStored?: boolean;
}

// The first day that a ZIP can name, in whatever zone: the same files give the same bytes.
const DAY = new Date(1980, 0, 1);

/** The files in one, in the order in which they are given. */
export function zip(files: readonly ZippedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, content, isStored = false } of files)
    entries[path] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: isStored ? 0 : 6, mtime: DAY },
    ];
  return zipSync(entries);
}
