/**
 * What has been read of an archive's folder, and made of its texts. A desk that lives on keeps one, so that a file is read
 * again only once it is forgotten, and a text that is the same is not taken apart again: the value made of it stays the same
 * object.
 */
export interface FileMemory {
  /** What stands on the disk under a key: a path below the folder, or a list of paths. */
  read<Value>(key: string, read: () => Value): Value;
  /** What is made of the text of a file. */
  make<Value>(path: string, text: string, make: () => Value): Value;
  /** Forgets what was read of a file, and which files there are. */
  forget(path: string): void;
  /** Forgets what was made of the text of a file, where it hung on other files too. */
  remake(path: string): void;
}

/** The key of the list of issues' folders, and of the list of an issue's files. No path has a NUL. */
export const FOLDERS = '\0folders';
export const filesKey = (folder: string): string => `\0files ${folder}`;

/** Under which the publication is kept, with what a design adds to gazette.yaml: its fonts are read along with it. */
export const PUBLICATION = '\0publication';

export function createFileMemory(): FileMemory {
  const onDisk = new Map<string, unknown>();
  const made = new Map<string, { readonly text: string; readonly value: unknown }>();
  return {
    read: <Value>(key: string, read: () => Value): Value => {
      if (!onDisk.has(key)) onDisk.set(key, read());
      // A key is always read in one way.
      return onDisk.get(key) as Value;
    },
    make: <Value>(path: string, text: string, make: () => Value): Value => {
      const known = made.get(path);
      if (known?.text === text) return known.value as Value;
      const value = make();
      made.set(path, { text, value });
      return value;
    },
    forget: (path) => {
      onDisk.delete(path);
      onDisk.delete(FOLDERS);
      onDisk.delete(filesKey(path.replace(/\/[^/]*$/, '')));
    },
    remake: (path) => {
      made.delete(path);
    },
  };
}
