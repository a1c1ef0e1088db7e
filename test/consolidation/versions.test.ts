import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/consolidation/law.js';
import { createArchive, type Archive } from '../../src/model/archive.js';
import { lastViews } from '../../src/model/lazy.js';
import { createNotice, type Notice } from '../../src/model/notice.js';
import { prosesOf, titleProse } from '../../src/model/prose.js';
import { correctedArchive, WRONG_NOTICE } from '../model/corrected.js';
import { written } from './plain-act.js';

/** The same archive, of whose notices only the last one that was asked for has its tree at hand. */
function forgetting(archive: Archive): Archive {
  const keepView = lastViews(1);
  const notices = archive.notices.map((notice): Notice => {
    const { front, source, tree: read } = notice;
    return createNotice(
      notice,
      () => {
        const tree = structuredClone(read);
        const proses = tree.children.flatMap((part) => prosesOf(part, source));
        return { tree, proses: [titleProse(front.title, source), ...proses] };
      },
      keepView,
    );
  });
  return createArchive({ ...archive, notices });
}

function linesOf(archive: Archive): string[] {
  const history = historyOf(archive, WRONG_NOTICE);
  return (history?.versions ?? []).flatMap(({ act }) => written(act));
}

describe('versionsOf', () => {
  it('has the right words of what was corrected', () => {
    const lines = linesOf(correctedArchive());
    expect(lines).toContain('第二条　各地应当于每年12月底前报送示例工作总结。');
    expect(lines).toContain('（一）示列工作的进展。');
  });

  it('has them too where the trees of other notices were asked for in between', () => {
    const archive = forgetting(correctedArchive());
    expect(archive.corrections).toHaveLength(2);
    for (const { tree } of archive.notices) expect(tree.children.length).toBeGreaterThan(0);
    expect(linesOf(archive)).toEqual(linesOf(correctedArchive()));
  });
});
