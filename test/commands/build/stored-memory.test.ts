import { expect, it } from 'vitest';
import { recordBytes } from '../../../src/check/record-bytes.js';
import { NOTICE_RECORDS } from '../../../src/check/record-key.js';
import type { NoticeRecord } from '../../../src/check/record-notice.js';
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

it('has the records of notices that a check has kept, and keeps such', () => {
  const record: NoticeRecord = {
    bodyOffset: 12,
    openingFindings: [],
    parsingFindings: [],
    facts: { titles: ['甲'] },
  };
  const bytes = recordBytes(record);
  const kept = store();
  kept.write(NOTICE_RECORDS, 'one', bytes);
  const memory = storedMemory(kept);
  expect(memory.recall(NOTICE_RECORDS, 'one')).toEqual(bytes);
  memory.keep(NOTICE_RECORDS, 'other', bytes);
  expect(kept.read(NOTICE_RECORDS, 'other')).toEqual(bytes);
  expect(memory.recall(NOTICE_RECORDS, 'none')).toBeUndefined();
});
