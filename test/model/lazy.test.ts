import { describe, expect, it } from 'vitest';
import { lastViews, lazy } from '../../src/model/lazy.js';

it('makes a view when it is first asked for, and no second time, even where it is undefined', () => {
  const made: string[] = [];
  const view = lazy(() => void made.push('made'));
  expect(made).toEqual([]);
  view();
  view();
  expect(made).toEqual(['made']);
});

describe('lastViews', () => {
  it('keeps those that were asked for last, and makes again what it has let go', () => {
    const made: string[] = [];
    const keep = lastViews(2);
    const [one, two, three] = ['one', 'two', 'three'].map((name) => keep(() => `${name} ${made.push(name)}`));
    expect([one?.(), two?.(), one?.(), three?.()]).toEqual(['one 1', 'two 2', 'one 1', 'three 3']);
    expect([one?.(), two?.()]).toEqual(['one 1', 'two 4']);
    expect(made).toEqual(['one', 'two', 'three', 'two']);
  });

  it('keeps undefined too', () => {
    const made: string[] = [];
    const view = lastViews(1)(() => void made.push('made'));
    view();
    view();
    expect(made).toEqual(['made']);
  });
});
