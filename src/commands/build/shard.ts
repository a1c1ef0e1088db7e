import { createHash } from 'node:crypto';
import { InvalidArgumentError } from 'commander';

/** One share of the work of a build, of several that are made apart: 3/8. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** @throws InvalidArgumentError where it is not the how manieth of how many. */
export function shardOf(written: string): Shard {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(written)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of)
    throw new InvalidArgumentError('');
  return { number, of };
}

/** Whether what has this name is of the share: of one alone, and always of the same, whatever else there is. */
export function isInShard(name: string, { number, of }: Shard): boolean {
  const hash = createHash('sha256').update(name).digest().readUInt32BE(0);
  return hash % of === number - 1;
}
