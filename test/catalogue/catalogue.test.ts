import { describe, expect, it } from 'vitest';
import { catalogueOf, writtenSite } from '../web/written-site.js';

// Two years of six issues each.
const { archive } = writtenSite('test/editions/jianglan');
const known = catalogueOf(archive);

describe('the catalogue of twelve issues', () => {
  it('has every notice once, those of the oldest issue first', () => {
    expect(known.editions.map(({ name }) => name)).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `2024-0${number}`),
      ...[1, 2, 3, 4, 5, 6].map((number) => `2025-0${number}`),
    ]);
    expect(known.entries).toHaveLength(archive.notices.length);
    expect(new Set(known.entries.map(({ notice }) => notice.id)).size).toBe(archive.notices.length);
    const issues = known.entries.map(({ edition }) => edition.name);
    expect(issues).toEqual([...issues].sort());
  });

  it('has the same entries by issue', () => {
    expect([...known.entriesByIssue.keys()]).toEqual(known.editions.map(({ name }) => name));
    for (const [name, own] of known.entriesByIssue) {
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ edition }) => edition.name === name)).toBe(true);
    }
    expect([...known.entriesByIssue.values()].flat()).toEqual(known.entries);
  });

  it('makes each entry once, for all its lists', () => {
    const entries = new Set(known.entries);
    const { collections, effectChanges } = known;
    const listed = [
      ...[...known.entriesByIssue.values()].flat(),
      ...[collections.organs, collections.sections, collections.subjects]
        .flat()
        .flatMap((own) => own.entries),
      ...[...effectChanges.begun, ...effectChanges.pending, ...effectChanges.ended].map(({ entry }) => entry),
    ];
    expect(listed.length).toBeGreaterThan(3 * entries.size);
    expect(listed.filter((entry) => !entries.has(entry))).toEqual([]);
  });

  it('says what holds on its day', () => {
    const pending = (today: { year: number; month: number; day: number }): string[] =>
      catalogueOf(archive, { today }).effectChanges.pending.map(({ entry }) => entry.notice.name);
    expect(pending({ year: 2026, month: 1, day: 1 })).toEqual([
      '江政发〔2025〕10号',
      '江建发〔2025〕4号',
      '江政发〔2025〕11号',
    ]);
    expect(pending({ year: 2026, month: 2, day: 15 })).toEqual(['江政发〔2025〕11号']);
    expect(pending({ year: 2026, month: 3, day: 1 })).toEqual([]);
  });
});

it('of nothing is empty', () => {
  const { entries, entriesByIssue, collections } = catalogueOf(archive, { editions: [] });
  expect([entries, [...entriesByIssue], collections]).toEqual([
    [],
    [],
    { organs: [], sections: [], subjects: [] },
  ]);
});
