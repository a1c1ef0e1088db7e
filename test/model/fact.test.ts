import { expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { fact, factsOf, remember } from '../../src/model/fact.js';

const [notice, other] = readArchive('gazette').archive?.notices ?? [];
if (notice === undefined || other === undefined) throw new Error('the archive has no notices');
const [here, there] = [{ city: '甲市' }, { city: '乙市' }];

it('is made once of each notice, and again where something else is given', () => {
  let made = 0;
  const named = fact('test-named', ({ front }, { city }: typeof here) => `${city} ${front.date} ${++made}`);
  expect([named(notice, here), named(notice, here)]).toEqual(['甲市 2015-02-16 1', '甲市 2015-02-16 1']);
  expect(named(notice, there)).toBe('乙市 2015-02-16 2');
  expect(named(other, here)).toMatch(/^甲市 .* 3$/u);
  expect(named.known(notice, here)).toBeUndefined();
  expect(named.known(notice, there)).toBe('乙市 2015-02-16 2');
});

it('is not made where an earlier run has found it, with what is given now', () => {
  const { notices } = readArchive('gazette').archive ?? {};
  const again = notices?.[0];
  if (again === undefined) throw new Error('the archive has no notices');
  const date = fact('test-date', ({ front }, { city }: typeof here) => `${front.date}${city.slice(2)}`);
  remember(again, { 'test-date': '2000-01-01', 'test-other': 1 }, [here]);
  expect(date(again, here)).toBe('2000-01-01');
  expect(date(again, there)).toBe(again.front.date);
  expect(factsOf(again)).toMatchObject({ 'test-date': again.front.date });
  expect(factsOf(again)).not.toHaveProperty('test-other');
});

it('asks an earlier run for a fact by its name, where its facts are not at hand', () => {
  const asked: string[] = [];
  const { notices } = readArchive('gazette').archive ?? {};
  const again = notices?.[0];
  if (again === undefined) throw new Error('the archive has no notices');
  const date = fact('test-kept', ({ front }, { city }: typeof here) => `${front.date}${city.slice(2)}`);
  const other = fact('test-not-kept', ({ front }, { city }: typeof here) => `${city}${front.title}`);
  remember(again, (name) => (asked.push(name), name === 'test-kept' ? '2000-01-01' : undefined), [here]);
  expect(date(again, here)).toBe('2000-01-01');
  expect(other(again, here)).toBe(`甲市${again.front.title}`);
  expect(asked).toEqual(['test-kept', 'test-not-kept']);
  expect(date(again, there)).toBe(again.front.date);
});

it('is read once, where it is kept', () => {
  const asked: string[] = [];
  const { notices } = readArchive('gazette').archive ?? {};
  const again = notices?.[0];
  if (again === undefined) throw new Error('the archive has no notices');
  const date = fact('test-held', ({ front }) => front.date, { isKept: true });
  remember(again, (name) => (asked.push(name), '2000-01-01'), [here]);
  expect([date(again), date(again)]).toEqual(['2000-01-01', '2000-01-01']);
  expect(asked).toEqual(['test-held']);
  remember(again, () => '2001-01-01', [here]);
  expect(date(again)).toBe('2001-01-01');
});
