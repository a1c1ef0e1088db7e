import { describe, expect, it } from 'vitest';
import { correctionsByNotice } from '../../src/catalogue/corrections.js';
import { changedDay, noticeDay } from '../../src/catalogue/publication-day.js';
import { composeAll } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { correctedArchive } from '../model/corrected.js';

const archive = correctedArchive();
const editions = composeAll(archive);
const places = editions.flatMap((edition) => noticesOf(edition).map((notice) => ({ edition, notice })));
const [wrong, corrigendum] = places;
if (wrong === undefined || corrigendum === undefined) throw new Error('no notices');

const byNotice = correctionsByNotice(archive.corrections, editions);
const corrections = byNotice.get(wrong.notice.front) ?? [];

describe('correctionsByNotice', () => {
  it('gives each correction with the corrigendum, its issue and its day', () => {
    expect(corrections).toMatchObject([
      {
        wrong: '示列',
        right: '示例',
        place: '第二条第一款',
        page: 1,
        issue: '2015年第4期',
        day: '2015-04-30',
      },
      {
        wrong: '120',
        right: '150',
        place: '表1“柯桥区”一行',
        page: 2,
        issue: '2015年第4期',
        day: '2015-04-30',
      },
    ]);
    expect(corrections[0]?.by).toEqual({
      key: '绍政发〔2015〕31号',
      name: '绍政发〔2015〕31号',
      title: '关于《绍兴市人民政府公报》2015年第3期的更正',
      url: '/szf/2015/31/',
    });
    expect(byNotice.get(corrigendum.notice.front)).toBeUndefined();
  });

  it('knows where the words stand in what every edition carries', () => {
    const text = withoutSpace(wrong.notice.text.join(''));
    expect(corrections.map(({ start, end }) => text.slice(start, end))).toEqual(['示列', '120']);
  });

  it('has them in the order in which they were made, whatever the order of the files', () => {
    const [first, second] = archive.corrections;
    if (first === undefined || second === undefined) throw new Error('no corrections');
    const front = { ...corrigendum.notice.front };
    const edition = {
      ...corrigendum.edition,
      issue: { ...corrigendum.edition.issue, published: '2015-04-01' },
      sections: [{ title: '市政府文件', notices: [{ ...corrigendum.notice, front }] }],
    };
    const before = { ...second, from: { ...second.from, front } };
    const all = correctionsByNotice([first, before], [...editions, edition]);
    expect(all.get(wrong.notice.front)?.map(({ day }) => day)).toEqual(['2015-04-01', '2015-04-30']);
  });

  it('leaves out what no edition carries', () => {
    expect(correctionsByNotice(archive.corrections, []).size).toBe(0);
  });
});

describe('the day on which a notice last changed', () => {
  it('is that of its last corrigendum, or else that on which it came out', () => {
    expect(noticeDay(wrong)).toBe('2015-03-02');
    expect(changedDay({ ...wrong, corrections })).toBe('2015-04-30');
    expect(changedDay({ ...wrong, corrections: [] })).toBe('2015-03-02');
    expect(changedDay({ ...corrigendum, corrections: [] })).toBe('2015-04-30');
  });
});
