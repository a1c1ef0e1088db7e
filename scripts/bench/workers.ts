import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { startRedis } from '../../test/commands/queue/redis-server.js';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { COMMAND, inFolder, measuredRun } from './measure.js';

// What a second worker is worth: has six issues printed, with their offprints and the pictures of their pages, by one worker and
// by two, each time from nothing. The rest of a build, which one machine does, is measured by a build that finds all made, and
// taken off. On a machine with other work the ratio says little. `npm run build` first; redis-server must be installed.
// Run: npm run bench:workers

// Six issues.
const NOTICES = 60;

await inFolder(async (folder) => {
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  writeLongArchive(archive, NOTICES);
  const seconds: number[] = [];
  for (const workers of [1, 2]) {
    const place = { archive, store: join(folder, `store-${workers}`) };
    const { made, joined } = await builtWith(workers, place, join(folder, `public-${workers}`));
    seconds.push(made - joined);
    console.log(
      `${workers} at work: ${(made - joined).toFixed(1)} s, and ${joined.toFixed(1)} s for the rest`,
    );
  }
  const [one = NaN, two = NaN] = seconds;
  console.log(`two workers against one: ${(one / two).toFixed(2)} (asked: 1.6 on two cores)`);
});

interface Place {
  readonly archive: string;
  readonly store: string;
}

async function builtWith(
  count: number,
  { archive, store }: Place,
  out: string,
): Promise<{ readonly made: number; readonly joined: number }> {
  const redis = await startRedis();
  const words = ['--archive', archive, '--store', store];
  const queue = ['--queue', redis.address];
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [COMMAND.file, 'worker', ...words, ...queue], {
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  try {
    await Promise.all(workers.map(isWaiting));
    const made = await measuredRun(COMMAND, ['build', ...words, ...queue, '--out', out]);
    const joined = await measuredRun(COMMAND, ['build', ...words, '--out', `${out}-joined`]);
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
