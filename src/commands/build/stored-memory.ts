import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inputsHash } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { openStore } from '../../store/store.js';
import { programInputs } from './inputs.js';

/** The store beside an archive. */
export function storeFolder(archive: string): string {
  return join(dirname(resolve(archive)), '.gazette-cache');
}

/** Does something with what is kept in a store, and brings to the disk what it has added. Without a folder nothing is kept. */
export async function withMemory<Result>(
  folder: string | undefined,
  work: (memory: Memory) => Promise<Result>,
): Promise<Result> {
  if (folder === undefined) return work(NO_MEMORY);
  const isNew = !existsSync(folder);
  // How values are written as bytes is Node's own affair.
  const store = openStore(folder, `${inputsHash(programInputs())} ${process.version}`);
  try {
    return await work({
      isNew,
      recall: (kind, key) => valueOf(store.read(kind, key)),
      keep: (kind, key, value) => {
        store.write(kind, key, serialize(value));
      },
    });
  } finally {
    store.close();
  }
}

function valueOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : deserialize(bytes);
  } catch {
    // As with a value that is not whole: it is made again.
    return undefined;
  }
}
