import { expect, it } from 'vitest';
import { lazy } from '../../src/model/lazy.js';

it('makes a view when it is first asked for, and no second time, even where it is undefined', () => {
  const made: string[] = [];
  const view = lazy(() => void made.push('made'));
  expect(made).toEqual([]);
  view();
  view();
  expect(made).toEqual(['made']);
});
