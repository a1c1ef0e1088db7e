import { describe, expect, it } from 'vitest';
import { outwardSum, recordBytes, recordIn, wholeRecordIn } from '../../src/check/record-bytes.js';
import { askAll, type NoticeRecord } from '../../src/check/record-notice.js';
import { readArchive } from '../../src/content/read-archive.js';
import { factsOf } from '../../src/model/fact.js';

const record: NoticeRecord = {
  front: { title: '关于“换行\n和\t制表”的通知', issuer: ['江澜市人民政府'], date: '2024-01-05' },
  bodyOffset: 12,
  openingFindings: [],
  parsingFindings: [],
  facts: {
    people: [['闫小锋', '市财政局', '', 0, 120, 123]],
    // A value may hold what looks like the line of another fact.
    titles: ['\npeople\t[]', '𠮷'],
    effective: null,
    ple: 7,
    absent: undefined,
  },
};

describe('recordBytes', () => {
  it('gives back each fact by its own name, as often as it is asked for', () => {
    const { facts, bytes: _bytes, ...head } = recordIn(recordBytes(record));
    if (typeof facts !== 'function') throw new Error('the facts were not left as bytes');
    expect(head).toEqual({
      front: record.front,
      bodyOffset: 12,
      openingFindings: [],
      parsingFindings: [],
    });
    for (const [name, value] of Object.entries(record.facts)) {
      expect(facts(name)).toEqual(value);
      expect(facts(name)).toEqual(value);
    }
    expect(facts('peopl')).toBeUndefined();
    expect(facts('title')).toBeUndefined();
  });

  it('gives back the whole record, also out of a larger piece of memory', () => {
    const bytes = recordBytes(record);
    const within = new Uint8Array(bytes.length + 20);
    within.set(bytes, 7);
    const facts = Object.fromEntries(Object.entries(record.facts).filter(([name]) => name !== 'absent'));
    const part = within.subarray(7, 7 + bytes.length);
    expect(wholeRecordIn(part)).toEqual({ ...record, facts });
    expect(Object.keys(wholeRecordIn(part).facts)).not.toContain('absent');
  });

  it('keeps a record without front matter and facts', () => {
    const unread: NoticeRecord = { bodyOffset: 0, openingFindings: [], parsingFindings: [], facts: {} };
    expect(wholeRecordIn(recordBytes(unread))).toEqual(unread);
    expect(recordIn(recordBytes(unread)).front).toBeUndefined();
  });
});

describe('outwardSum', () => {
  const sumOf = (facts: NoticeRecord['facts'], path = 'a.md', house = ''): string =>
    outwardSum(house, [{ path, bytes: recordBytes({ ...record, facts }) }]);
  const facts = { titles: ['某通知'], violations: {}, 'published-sha256': '0' };

  it('is the same whoever has asked for which fact first, and whatever a notice has of itself alone', () => {
    const { violations, ...others } = facts;
    expect(sumOf({ violations, ...others })).toBe(sumOf(facts));
    expect(sumOf({ ...facts, violations: { 'some-rule': [] }, 'published-sha256': '1' })).toBe(sumOf(facts));
  });

  it.each([
    ['a fact', sumOf({ ...facts, titles: ['某决定'] })],
    ['a fact more', sumOf({ ...facts, sics: [] })],
    ['the path of the file', sumOf(facts, 'b.md')],
    ['what all follow from', sumOf(facts, 'a.md', 'another')],
  ])('is another with %s', (_, sum) => {
    expect(sum).not.toBe(sumOf(facts));
  });

  it('leaves out facts that every record has', () => {
    const { archive } = readArchive('gazette');
    const notice = archive?.notices[0];
    if (notice === undefined || archive === undefined) throw new Error('the archive has no notices');
    askAll(notice, archive);
    expect(Object.keys(factsOf(notice))).toEqual(expect.arrayContaining(['violations', 'published-sha256']));
  });
});
