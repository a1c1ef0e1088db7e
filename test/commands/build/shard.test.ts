import { expect, it } from 'vitest';
import { isInShard, shardOf } from '../../../src/commands/build/shard.js';

it.each(['3/8', '1/1', '8/8'])('reads %s', (written) => {
  const { number, of } = shardOf(written);
  expect(`${number}/${of}`).toBe(written);
});

it.each(['', '0/8', '9/8', '3', '3/0', 'a/b', '-1/8', '1/8/2', '1.5/8'])('refuses %s', (written) => {
  expect(() => shardOf(written)).toThrow();
});

it('gives each name to one share alone, and none too many', () => {
  const names = Array.from(
    { length: 240 },
    (_, index) => `print ${2000 + Math.floor(index / 12)}-${index % 12}`,
  );
  const shares = Array.from({ length: 8 }, (_, index) =>
    names.filter((name) => isInShard(name, { number: index + 1, of: 8 })),
  );
  expect(shares.flat().sort()).toEqual([...names].sort());
  for (const share of shares) expect(share.length).toBeLessThan(60);
});
