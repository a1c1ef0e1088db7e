import { describe, expect, it } from 'vitest';
import { allRemembered, NO_MEMORY, remembered, type Memory } from '../../src/model/memory.js';

function memory(): Memory {
  const values = new Map<string, unknown>();
  return {
    ...NO_MEMORY,
    recall: (kind, key) => values.get(`${kind} ${key}`),
    keep: (kind, key, value) => {
      values.set(`${kind} ${key}`, value);
    },
  };
}

describe('remembered', () => {
  it('makes a thing once for the same kind and parts, and anew for others', () => {
    const own = memory();
    let made = 0;
    const ask = (kind: string, parts: readonly string[]) =>
      remembered(own, kind, parts, () => ({ made: ++made }));
    expect(ask('page', ['甲', '乙'])).toEqual({ made: 1 });
    expect(ask('page', ['甲', '乙'])).toEqual({ made: 1 });
    expect(ask('page', ['甲乙'])).toEqual({ made: 2 });
    expect(ask('book', ['甲', '乙'])).toEqual({ made: 3 });
  });

  it('makes it each time where nothing is kept', () => {
    let made = 0;
    for (let time = 1; time <= 2; time++)
      expect(remembered(NO_MEMORY, 'page', [], () => ({ made: ++made }))).toEqual({ made: time });
  });
});

describe('allRemembered', () => {
  it('makes only what it does not know, together, and gives all in their order', async () => {
    const own = memory();
    const asked: (readonly string[])[] = [];
    const ask = (things: readonly string[]) =>
      allRemembered(
        own,
        'length',
        things,
        (thing) => [thing],
        (missing) => {
          asked.push(missing);
          return Promise.resolve(missing.map((thing) => ({ length: thing.length })));
        },
      );
    expect(await ask(['一', '二二'])).toEqual([{ length: 1 }, { length: 2 }]);
    expect(await ask(['三三三', '二二', '四四四四', '一'])).toEqual(
      [3, 2, 4, 1].map((length) => ({ length })),
    );
    expect(await ask(['一'])).toEqual([{ length: 1 }]);
    expect(asked).toEqual([
      ['一', '二二'],
      ['三三三', '四四四四'],
    ]);
  });

  it('refuses an answer that has not all', async () => {
    const short = allRemembered(
      NO_MEMORY,
      'length',
      ['一'],
      (thing) => [thing],
      () => Promise.resolve([]),
    );
    await expect(short).rejects.toThrow('length: not all were made');
  });
});
