import { deserialize, serialize } from 'node:v8';
import { NOTICE_RECORDS } from '../../check/record-key.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { NO_STORE, type Store } from '../../store/store.js';

/** A value as a thread has written it: as bytes it is kept, and as a value recalled. */
class Written {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A value that a thread has kept, for the memory of its process. */
export interface KeptByThread {
  readonly kind: string;
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** A memory of a thread that recalls nothing: what is kept in it is put into `kept`. */
export function memoryInto(kept: KeptByThread[]): Memory {
  return {
    recall: () => undefined,
    keep: (kind, key, value) => kept.push({ kind, key, bytes: serialize(value) }),
    flush: () => undefined,
  };
}

/** Keeps what threads have kept. */
export function keepAll(kept: readonly KeptByThread[], memory: Memory): void {
  for (const { kind, key, bytes } of kept) memory.keep(kind, key, new Written(bytes));
}

/** A memory of values in a store of bytes. The records of notices are bytes, those of `gazette check`. */
export function storedMemory(store: Store): Memory {
  if (store === NO_STORE) return NO_MEMORY;
  return {
    recall: (kind, key) =>
      kind === NOTICE_RECORDS ? store.read(kind, key) : valueOf(store.read(kind, keyHere(key))),
    keep: (kind, key, value) => {
      if (kind === NOTICE_RECORDS) store.write(kind, key, value as Uint8Array);
      else store.write(kind, keyHere(key), value instanceof Written ? value.bytes : serialize(value));
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
