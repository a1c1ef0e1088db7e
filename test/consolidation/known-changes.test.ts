import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/consolidation/change.js';
import { lawOf } from '../../src/consolidation/law.js';
import { createArchive, type Archive } from '../../src/model/archive.js';
import type { Memory } from '../../src/model/memory.js';
import type { Notice } from '../../src/model/notice.js';
import { amendedThrice } from './amended-thrice.js';
import { decided, KEY } from './decided.js';
import { written } from './plain-act.js';

/** A memory from one run to the next, which holds bytes; each reading of clauses is kept in it, and counted. */
function memoryOfRuns(): { readonly memory: Memory; readonly readings: () => number } {
  const kept = new Map<string, Buffer>();
  let readings = 0;
  const memory: Memory = {
    recall: (kind, key) => {
      const bytes = kept.get(`${kind} ${key}`);
      return bytes === undefined ? undefined : (deserialize(bytes) as unknown);
    },
    keep: (kind, key, value) => {
      if (kind === 'changes') readings++;
      kept.set(`${kind} ${key}`, serialize(value));
    },
    flush: () => undefined,
  };
  return { memory, readings: () => readings };
}

/** An archive that has been edited: these notices are the same objects as before. */
function withNotices(archive: Archive, notices: readonly Notice[]): Archive {
  return createArchive({ ...archive, notices });
}

function textsOf(archive: Archive): (string[] | undefined)[] {
  return (lawOf(archive).histories.get(KEY)?.versions ?? []).map(({ act }) => written(act));
}

describe('changesOfKnown', () => {
  it('reads no clause again that is answered the same, and makes no version again', () => {
    const archive = amendedThrice();
    const before = lawOf(archive);
    const now = lawOf(withNotices(archive, archive.notices));
    // Two on the first day; words, a deletion and what follows from it on the second; words, a move and an article on the third.
    expect(before.changes).toHaveLength(8);
    for (const [index, change] of now.changes.entries()) expect(change).toBe(before.changes[index]);
    expect(now.histories.get(KEY)?.versions).toBe(before.histories.get(KEY)?.versions);
  });

  it('reads again where an act is no more, or has come back', () => {
    const archive = amendedThrice();
    const [act, ...decisions] = archive.notices;
    expect(lawOf(archive).changes).toHaveLength(8);
    expect(lawOf(withNotices(archive, decisions)).changes).toEqual([]);
    expect(textsOf(withNotices(archive, act === undefined ? [] : [act, ...decisions]))).toEqual(
      textsOf(amendedThrice()),
    );
  });

  it('makes the versions again where one decision more amends the act, and where one is no more', () => {
    const archive = amendedThrice();
    const [act, first, second] = archive.notices;
    const few = [act, first, second].filter((notice) => notice !== undefined);
    expect(textsOf(withNotices(archive, few))).toEqual(textsOf(amendedThrice()).slice(0, 3));
    expect(textsOf(archive)).toEqual(textsOf(amendedThrice()));
    expect(textsOf(withNotices(archive, few.slice(0, 2)))).toEqual(textsOf(amendedThrice()).slice(0, 2));
  });

  it('reads no clause in a later run that is answered the same, and says the same of the notices of that run', () => {
    const { memory, readings } = memoryOfRuns();
    const before = createArchive({ ...amendedThrice(), memory });
    expect(lawOf(before).changes).toHaveLength(8);
    expect(readings()).toBe(3);
    const now = createArchive({ ...amendedThrice(), memory });
    const { changes } = lawOf(now);
    expect(readings()).toBe(3);
    const told = (all: readonly Change[]) =>
      all.map((change) => ({ ...change, from: change.from.source.path }));
    expect(told(changes)).toEqual(told(lawOf(amendedThrice()).changes));
    for (const { from } of changes) expect(now.notices).toContain(from);
    expect(textsOf(now)).toEqual(textsOf(amendedThrice()));
  });

  it('reads in a later run what is answered otherwise', () => {
    const { memory, readings } = memoryOfRuns();
    const archive = createArchive({ ...amendedThrice(), memory });
    lawOf(archive);
    const [, ...decisions] = amendedThrice().notices;
    expect(lawOf(createArchive({ ...archive, notices: decisions })).changes).toEqual([]);
    expect(readings()).toBe(6);
  });

  it('reads in a later run another text of the same file', () => {
    const { memory } = memoryOfRuns();
    const fees = ['六元', '七元'].map((fee) => {
      const archive = decided('ships', `第四条中的“五元”修改为“${fee}”。`);
      return lawOf(createArchive({ ...archive, memory })).changes.map(({ action }) => action);
    });
    expect(fees).toMatchObject([[{ from: '五元', to: '六元' }], [{ from: '五元', to: '七元' }]]);
  });
});
