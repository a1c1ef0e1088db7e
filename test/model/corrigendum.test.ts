import { describe, expect, it } from 'vitest';
import { findCorrected } from '../../src/model/corrigendum.js';
import type { WrittenCorrection } from '../../src/model/notice.js';
import { publishedText } from '../../src/model/published-text.js';
import { correctedArchive, CORRIGENDUM, WRONG_NOTICE } from './corrected.js';

const archive = correctedArchive();
const [from] = archive.notices.filter(({ front }) => front.number === CORRIGENDUM);

describe('the corrections of an archive', () => {
  it('are found where the wrong words stand, by number or by title', () => {
    const found = archive.corrections.map(({ written, to, issue, run, offset }) => [
      written.wrong,
      to.front.number,
      issue.folder,
      to.proses[run]?.text,
      publishedText(to).text.slice(offset - 3, offset + 3),
    ]);
    expect(found).toEqual([
      ['示列', WRONG_NOTICE, '2015/03', '第二条　各地应当于每年12月底前报送示列工作总结。', '前报送示列工'],
      // The cell before it is 柯桥区.
      ['120', WRONG_NOTICE, '2015/03', '120', '柯桥区120'],
    ]);
  });

  it.each([
    [{ issue: '2015-02' }, { fault: 'issue' }],
    [{ document: '绍政发〔2015〕99号' }, { fault: 'document' }],
    [{ place: '第九条' }, { fault: 'place' }],
    [{ place: '某处' }, { fault: 'place-unread' }],
    [{ wrong: '示利' }, { fault: 'words', count: 0 }],
    [{ place: '第二条' }, { fault: 'words', count: 2 }],
  ])('are not where %j leads', (change, fault) => {
    const written: WrittenCorrection = {
      document: WRONG_NOTICE,
      issue: '2015-03',
      page: 1,
      wrong: '示列',
      right: '示例',
      ...change,
    };
    if (from === undefined) throw new Error('no corrigendum');
    expect(findCorrected(written, from, archive)).toEqual(fault);
  });

  it('change no law: what is corrected is neither amended nor repealed', () => {
    const { relations } = archive.register;
    expect(new Set(relations.map(({ kind, to }) => `${kind} ${to}`))).toEqual(
      new Set([`corrects ${WRONG_NOTICE}`, `cites ${WRONG_NOTICE}`]),
    );
    expect(archive.register.statusOn(WRONG_NOTICE, { year: 2020, month: 1, day: 1 }).status).toBe('in-force');
  });
});
