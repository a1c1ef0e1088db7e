import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { startRedis } from '../../test/commands/queue/redis-server.js';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { COMMAND, inFolder, measuredRun, moduleOf } from './measure.js';

// What a second worker is worth: has some issues printed, with their offprints and the pictures of their pages, by one worker and
// by two, each time from nothing: first each with a core of its own (`taskset`), as on machines of their own, and then with all
// cores, where one worker with its browser and threads has the second core already. The rest of a build, which one machine does,
// is measured by a build that finds all made, and taken off. On a machine with other work the ratio says little, and two cores
// may be less than twice one: before and after stands what two plain unified loops that share nothing reach, with a core each.
// `npm run build` first; redis-server must be installed. Run: npm run bench:workers -- [ISSUES]

const NOTICES_IN_ISSUE = 10;
const NOTICES_IN_LOOP = 600;
const issues = Number(process.argv[2] ?? 6);

await inFolder(async (folder) => {
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  writeLongArchive(archive, issues * NOTICES_IN_ISSUE);
  const loops = join(folder, 'loops');
  mkdirSync(loops);
  writeLongArchive(loops, NOTICES_IN_LOOP);
  await tellLoops(loops);
  for (const cores of ['one core each', 'all cores'] as const) {
    const seconds: number[] = [];
    for (const workers of [1, 2]) {
      const name = `${cores} ${workers}`;
      const place = { archive, store: join(folder, `store ${name}`) };
      const { made, joined } = await builtWith(workers, cores, place, join(folder, name));
      seconds.push(made - joined);
      const share = `${joined.toFixed(1)} s for the rest`;
      console.log(`${cores}, ${workers} at work: ${(made - joined).toFixed(1)} s, and ${share}`);
    }
    const [one = NaN, two = NaN] = seconds;
    console.log(`${cores}, two workers against one: ${(one / two).toFixed(2)}`);
    if (cores === 'one core each') await tellLoops(loops);
  }
});

/** Prints how much more two plain loops do at once, each with a core of its own, than one alone. */
async function tellLoops(archive: string): Promise<void> {
  const code = await moduleOf('plain-loop');
  const loopOn = async (core: number): Promise<void> => {
    const [program = '', ...args] = onCore(core, [process.execPath, '-e', code, archive]);
    await once(spawn(program, args, { stdio: 'ignore' }), 'close');
  };
  const start = performance.now();
  await loopOn(0);
  const alone = performance.now() - start;
  await Promise.all([loopOn(0), loopOn(1)]);
  const together = performance.now() - start - alone;
  console.log(`one core each, two plain loops against one: ${((2 * alone) / together).toFixed(2)}`);
}

interface Place {
  readonly archive: string;
  readonly store: string;
}

function onCore(core: number, command: readonly string[]): string[] {
  return ['taskset', '-c', String(core), ...command];
}

async function builtWith(
  count: number,
  cores: 'one core each' | 'all cores',
  { archive, store }: Place,
  out: string,
): Promise<{ readonly made: number; readonly joined: number }> {
  const redis = await startRedis();
  const words = ['--archive', archive, '--store', store];
  const queue = ['--queue', redis.address];
  const workers = Array.from({ length: count }, (_, index) => {
    const command = [process.execPath, COMMAND.file, 'worker', ...words, ...queue];
    const core = index % availableParallelism();
    const [program = '', ...args] = cores === 'all cores' ? command : onCore(core, command);
    return spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  });
  try {
    await Promise.all(workers.map(isWaiting));
    const made = await measuredRun(COMMAND, ['build', ...words, ...queue, '--out', out]);
    const joined = await measuredRun(COMMAND, ['build', ...words, '--out', `${out} joined`]);
    return { made: made.seconds, joined: joined.seconds };
  } finally {
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map((worker) => once(worker, 'close')));
    await redis.stop();
  }
}

/** Until a worker says that it waits for work. */
async function isWaiting({ stderr }: ChildProcess): Promise<void> {
  if (stderr === null) return;
  const lines = createInterface(stderr);
  await once(lines, 'line');
  lines.resume();
}
