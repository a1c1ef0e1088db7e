import { expect, it } from 'vitest';
import { storedMemory } from '../../../src/commands/build/stored-memory.js';
import type { Store } from '../../../src/store/store.js';

function store(): Store & { readonly values: Map<string, Uint8Array> } {
  const values = new Map<string, Uint8Array>();
  return {
    values,
    read: (kind, key) => values.get(`${kind} ${key}`),
    write: (kind, key, bytes) => {
      values.set(`${kind} ${key}`, bytes);
    },
    flush: () => undefined,
    close: () => undefined,
  };
}

it('gives values back as they were: texts, bytes and maps', () => {
  const memory = storedMemory(store());
  const value = {
    files: [
      { path: 'a.pdf', content: new Uint8Array([0, 255]) },
      { path: 'b.html', content: '𠮷' },
    ],
    texts: new Map([['szf-2015-1', '全文']]),
    pagination: undefined,
  };
  memory.keep('print', 'one', value);
  expect(memory.recall('print', 'one')).toEqual(value);
  expect(memory.recall('print', 'other')).toBeUndefined();
  expect(memory.recall('offprints', 'one')).toBeUndefined();
});

it('knows nothing of a value that cannot be read', () => {
  const bytes = store();
  const memory = storedMemory(bytes);
  memory.keep('print', 'one', { pages: 4 });
  for (const name of bytes.values.keys()) bytes.values.set(name, Buffer.from('no value'));
  expect(memory.recall('print', 'one')).toBeUndefined();
});
