import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type * as work from './thread.js';

type Work = typeof work;
type Input<Name extends keyof Work> = Parameters<Work[Name]>[0][number];
type Output<Name extends keyof Work> = Awaited<ReturnType<Work[Name]>>[number];

/** Takes results as they come: those of the inputs from `first` on. */
type Take<Name extends keyof Work> = (made: readonly Output<Name>[], first: number) => void;

export interface Threads {
  /** Does the same to many things and gives the results in their order; with `take` it hands them over and gives none. */
  <Name extends keyof Work>(
    name: Name,
    inputs: readonly Input<Name>[],
    take?: Take<Name>,
  ): Promise<Output<Name>[]>;
  /** How many work at once: one where there is only the command's own. */
  readonly count: number;
  /** Ends them, with all that they hold. Whoever asks later starts others. */
  readonly letGo: () => Promise<void>;
}

// So much takes a thread about as long as starting it.
const FEW: Readonly<Record<keyof Work, number>> = {
  parseNotices: 50,
  recordNotices: 50,
  recordForBuild: 50,
  readTexts: 50,
  // An issue's.
  makeIssues: 1,
  cutFonts: 2,
  // Spans of sheets, half a second each.
  drawSheets: 1,
};
const THREAD = new URL('./thread.js', import.meta.url);
// Tests run the source, which no thread of Node's can load.
const HAS_THREADS = existsSync(THREAD);
const CHUNKS_PER_THREAD = 8;
// What is taken as it comes should come often.
const MOST_IN_CHUNK = 50;
// Trees that are handed back outlive their thread's next collection of garbage: with the usual 48 MB most of them are copied
// twice. Of all other work only a text or some bytes are left.
const YOUNG_GENERATION_OF_TREES_MB = 192;
const YOUNG_GENERATION_MB = 32;

// A thread that has done so much holds what it has loaded and made for it, which the next kind of work has no use for.
const MANY = 1000;
// An issue has some ten notices.
const MADE_OF: Readonly<Partial<Record<keyof Work, number>>> = { makeIssues: 10 };

/**
 * Runs a command that has work for all cores of the machine. An archive with few notices is done in the command's own
 * thread; once others have been started they do all, and others take their place when they have done much of another kind.
 */
export async function withThreads<Result>(command: (threads: Threads) => Promise<Result>): Promise<Result> {
  const cores = availableParallelism();
  let pool: Pool | undefined;
  // Each thread that cuts fonts holds a hundred megabytes: where pages are made meanwhile it is one thread, which does nothing else.
  let fontCutter: Pool | undefined;
  const letGo = async (): Promise<void> => {
    const old = [pool, fontCutter];
    pool = fontCutter = undefined;
    for (const each of old) await each?.threads.destroy();
  };
  const work = async <Name extends keyof Work>(
    name: Name,
    inputs: readonly Input<Name>[],
    take?: Take<Name>,
  ): Promise<Output<Name>[]> => {
    if (pool !== undefined && isWorn(pool, name)) {
      const worn = pool;
      pool = undefined;
      await worn.threads.destroy();
    }
    if (name === 'cutFonts' && pool !== undefined && pool.making > 0) fontCutter ??= startThreads(1, name);
    const cutter = name === 'cutFonts' ? fontCutter : undefined;
    const worthwhile = Math.min(cores, Math.floor(inputs.length / FEW[name]));
    if (worthwhile > 1 && HAS_THREADS && cutter === undefined)
      pool ??= startThreads(name === 'makeIssues' ? cores - 1 : worthwhile, name);
    const own = cutter ?? pool;
    if (own === undefined) return inThisThread(name, inputs, take);
    own.running++;
    if (name === 'makeIssues') own.making++;
    try {
      return await inThreads(own.threads, chunksOf(inputs, cores * CHUNKS_PER_THREAD), name, take);
    } finally {
      own.running--;
      if (name === 'makeIssues') own.making--;
      own.done.set(name, (own.done.get(name) ?? 0) + inputs.length * (MADE_OF[name] ?? 1));
    }
  };
  try {
    return await command(Object.assign(work, { letGo, count: HAS_THREADS ? cores : 1 }));
  } finally {
    await letGo();
  }
}

/** Threads, what they have done by its name, and how many calls they are at work for, and of these to make pages. */
interface Pool {
  readonly threads: Tinypool;
  readonly done: Map<keyof Work, number>;
  running: number;
  making: number;
}

/** Whether threads are at rest and have done much that is no work of this name. */
function isWorn({ done, running }: Pool, name: keyof Work): boolean {
  return running === 0 && [...done].some(([other, count]) => other !== name && count >= MANY);
}

function startThreads(count: number, first: keyof Work): Pool {
  const threads = new Tinypool({
    filename: THREAD.href,
    minThreads: count,
    maxThreads: count,
    resourceLimits: {
      maxYoungGenerationSizeMb: first === 'parseNotices' ? YOUNG_GENERATION_OF_TREES_MB : YOUNG_GENERATION_MB,
    },
  });
  return { threads, done: new Map(), running: 0, making: 0 };
}

async function inThreads<Name extends keyof Work>(
  pool: Tinypool,
  chunks: readonly Chunk<Input<Name>>[],
  name: Name,
  take: Take<Name> | undefined,
): Promise<Output<Name>[]> {
  const results = await Promise.all(
    chunks.map(async ({ first, items }): Promise<Output<Name>[]> => {
      const made = (await pool.run(items, { name })) as Output<Name>[];
      if (take === undefined) return made;
      take(made, first);
      return [];
    }),
  );
  return results.flat();
}

async function inThisThread<Name extends keyof Work>(
  name: Name,
  inputs: readonly Input<Name>[],
  take: Take<Name> | undefined,
): Promise<Output<Name>[]> {
  const own = await import('./thread.js');
  // Each name has its own inputs, which the compiler cannot see through the index.
  const made = await (own[name] as (inputs: readonly Input<Name>[]) => Promise<Output<Name>[]>)(inputs);
  if (take === undefined) return made;
  take(made, 0);
  return [];
}

/** Neighbours among the inputs; `first` is the place of the first one. */
interface Chunk<Item> {
  readonly first: number;
  readonly items: readonly Item[];
}

function chunksOf<Item>(inputs: readonly Item[], count: number): Chunk<Item>[] {
  const size = Math.min(MOST_IN_CHUNK, Math.max(1, Math.ceil(inputs.length / count)));
  return Array.from({ length: Math.ceil(inputs.length / size) }, (_, index) => ({
    first: index * size,
    items: inputs.slice(index * size, (index + 1) * size),
  }));
}
