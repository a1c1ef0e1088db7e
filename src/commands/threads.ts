import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type * as work from './thread.js';

type Work = typeof work;
type Input<Name extends keyof Work> = Parameters<Work[Name]>[0][number];
type Output<Name extends keyof Work> = Awaited<ReturnType<Work[Name]>>[number];

/** Does the same to many things and gives the results in their order. */
export type Threads = <Name extends keyof Work>(
  name: Name,
  inputs: readonly Input<Name>[],
) => Promise<Output<Name>[]>;

// So much takes a thread about as long as starting it.
const FEW: Readonly<Record<keyof Work, number>> = {
  parseNotices: 50,
  recordNotices: 50,
  readTexts: 50,
  cutFonts: 2,
  // Spans of sheets, half a second each.
  drawSheets: 1,
};
const THREAD = new URL('./thread.js', import.meta.url);
// Tests run the source, which no thread of Node's can load.
const HAS_THREADS = existsSync(THREAD);
const CHUNKS_PER_THREAD = 8;
// A thread's results outlive its next collection of garbage: with the usual 48 MB most of them are copied twice.
const YOUNG_GENERATION_MB = 192;

/**
 * Runs a command that has work for all cores of the machine. An archive with few notices is done in the command's own
 * thread; once others have been started they do all.
 */
export async function withThreads<Result>(command: (threads: Threads) => Promise<Result>): Promise<Result> {
  const cores = availableParallelism();
  let pool: Tinypool | undefined;
  const threads: Threads = async (name, inputs) => {
    const worthwhile = Math.min(cores, Math.floor(inputs.length / FEW[name]));
    if (worthwhile > 1 && HAS_THREADS) pool ??= startThreads(worthwhile);
    if (pool === undefined) return inThisThread(name, inputs);
    return inThreads(pool, chunksOf(inputs, cores * CHUNKS_PER_THREAD), name);
  };
  try {
    return await command(threads);
  } finally {
    await pool?.destroy();
  }
}

function startThreads(count: number): Tinypool {
  return new Tinypool({
    filename: THREAD.href,
    minThreads: count,
    maxThreads: count,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
}

async function inThreads<Name extends keyof Work>(
  pool: Tinypool,
  chunks: readonly (readonly Input<Name>[])[],
  name: Name,
): Promise<Output<Name>[]> {
  const results = await Promise.all(
    chunks.map((chunk): Promise<Output<Name>[]> => pool.run(chunk, { name })),
  );
  return results.flat();
}

async function inThisThread<Name extends keyof Work>(
  name: Name,
  inputs: readonly Input<Name>[],
): Promise<Output<Name>[]> {
  const own = await import('./thread.js');
  // Each name has its own inputs, which the compiler cannot see through the index.
  return (own[name] as (inputs: readonly Input<Name>[]) => Promise<Output<Name>[]>)(inputs);
}

function chunksOf<Item>(items: readonly Item[], count: number): (readonly Item[])[] {
  const size = Math.max(1, Math.ceil(items.length / count));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
