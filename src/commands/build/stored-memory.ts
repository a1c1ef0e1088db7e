import { deserialize, serialize } from 'node:v8';
import { NOTICE_RECORDS } from '../../check/record-key.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { NO_STORE, type Store } from '../../store/store.js';

/** A memory of values in a store of bytes. The records of notices are bytes, those of `gazette check`. */
export function storedMemory(store: Store): Memory {
  if (store === NO_STORE) return NO_MEMORY;
  return {
    recall: (kind, key) =>
      kind === NOTICE_RECORDS ? store.read(kind, key) : valueOf(store.read(kind, keyHere(key))),
    keep: (kind, key, value) => {
      if (kind === NOTICE_RECORDS) store.write(kind, key, value as Uint8Array);
      else store.write(kind, keyHere(key), serialize(value));
    },
    flush: () => {
      store.flush();
    },
  };
}

/** How a value is written as bytes is the affair of each Node. */
function keyHere(key: string): string {
  return `${process.version} ${key}`;
}

function valueOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : deserialize(bytes);
  } catch {
    // As with a value that is not whole: it is made again.
    return undefined;
  }
}
