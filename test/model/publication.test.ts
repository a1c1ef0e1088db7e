import { expect, it } from 'vitest';
import { nameInTwo, publisherOf, type Publication } from '../../src/model/publication.js';

const named = (name: string): Publication => ({ name }) as Publication;

it.each([
  ['绍兴市人民政府公报', { organ: '绍兴市人民政府', kind: '公报' }, '绍兴市人民政府'],
  ['江澜市政报', { organ: '', kind: '江澜市政报' }, '江澜市政报'],
])('%s names its publisher', (name, inTwo, publisher) => {
  expect(nameInTwo(named(name))).toEqual(inTwo);
  expect(publisherOf(named(name))).toBe(publisher);
});
