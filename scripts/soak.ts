import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endOnSignals } from '../src/commands/ending.js';
import { createRandom } from '../test/check/random.js';
import { HAS_REDIS } from '../test/commands/queue/redis-server.js';
import { makeHouse } from './soak-house.js';
import { queueTrials } from './soak-queue.js';
import {
  buildsAtOnce,
  firstBuilds,
  fullDisks,
  kills,
  killsWithStore,
  signals,
  undisturbed,
  type Figures,
} from './soak-trials.js';

// Breaks builds off in every way that a machine has, and looks at what is left: the output must be one edition, whole,
// the next build must succeed, and nothing may stay behind. Ends with 1 where any figure is off. The moments follow from
// the seed; what a build is doing then depends on the machine. Linux only, since it looks for processes in /proc.
// Run: npm run soak -- [--kills N] [--seed N]

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.kills);
if (!Number.isInteger(count) || count < 1 || !existsSync('/proc/self/exe')) {
  console.error('usage, on Linux: npm run soak -- [--kills N] [--seed N]');
  process.exit(2);
}
const random = createRandom(values.seed);
endOnSignals();
const house = await makeHouse();
process.once('exit', () => {
  house.remove();
});
const known = await undisturbed(house);
console.log(`seed ${values.seed}, a build takes ${(known.durationMs / 1000).toFixed(1)} s`);
const some = Math.ceil(count / 5);
tell(await kills(house, known, count, random));
tell(await killsWithStore(house, known, count, random));
if (HAS_REDIS) tell(await queueTrials(house, known, count, random));
tell(await signals(house, known, 3 * some, random));
tell(await firstBuilds(house, known, some, random));
tell(await buildsAtOnce(house, known, 2 * some));
const full = await fullDisks(house, known);
if (full === undefined) console.log('full disks: not tried, since no file system can be mounted here');
else tell(full);

function tell({ what, trials, asked, ended, whole, next, leftOvers, browsers }: Figures): void {
  console.log(
    `${what}: ${trials}; ${asked === undefined ? '' : `${asked} ${ended} of ${trials}; `}output whole ${whole} of ${trials}; ` +
      `next build succeeded ${next} of ${trials}; left-over folders ${leftOvers}; browsers ${browsers}`,
  );
  const isGood = [ended, whole, next].every((good) => good === trials) && leftOvers === 0 && browsers === 0;
  if (!isGood) process.exitCode = 1;
}
