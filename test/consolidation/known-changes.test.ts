import { describe, expect, it } from 'vitest';
import { lawOf } from '../../src/consolidation/law.js';
import { createArchive, type Archive } from '../../src/model/archive.js';
import type { Notice } from '../../src/model/notice.js';
import { amendedThrice } from './amended-thrice.js';
import { KEY } from './decided.js';
import { written } from './plain-act.js';

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
});
