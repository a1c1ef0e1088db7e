import type { Memory } from '../src/model/memory.js';

/** A memory of one process: what is kept is copied, as a store writes it down, and each recalls a copy of his own. */
export function madeMemory(): Memory {
  const values = new Map<string, unknown>();
  return {
    recall: (kind, key) => structuredClone(values.get(`${kind} ${key}`)),
    keep: (kind, key, value) => values.set(`${kind} ${key}`, structuredClone(value)),
    flush: () => undefined,
  };
}
