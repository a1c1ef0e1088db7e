import { expect, it } from 'vitest';
import { interned } from '../../src/model/interned.js';

it('gives of copies the first, and others as they are', () => {
  const one = interned(({ path }: { readonly path: string }) => path);
  const [first, copy, other] = [{ path: 'a' }, { path: 'a' }, { path: 'b' }];
  expect([first, copy, other, copy].map(one).map((each) => [first, copy, other].indexOf(each))).toEqual([
    0, 0, 2, 0,
  ]);
});
