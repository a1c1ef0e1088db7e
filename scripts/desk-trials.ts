import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { byPlace, check } from '../src/check/check.js';
import { readArchive } from '../src/content/read-archive.js';
import { openDesk } from '../src/desk/desk-archive.js';
import { createRandom } from '../test/check/random.js';
import { openStore } from '../src/store/store.js';
import { randomStepWithStore } from '../test/desk/random-edits.js';
import { writeSmallArchive } from '../test/desk/small-archive.js';
import { inFolder } from './bench/measure.js';

// Does at a desk with a store what editors do, at random, and compares all that is found with a check that remembers nothing;
// now and then the desk is opened anew, the store damaged. The test of the desk does a few such steps; this does as many as
// is asked for. Run: npm run desk:trials -- [steps] [seed]

const steps = Number(process.argv[2] ?? '300');
const seed = process.argv[3] ?? new Date().toISOString();

await inFolder((whole) => {
  const [folder, place] = [join(whole, 'gazette'), join(whole, 'store')];
  writeSmallArchive(folder);
  const random = createRandom(seed);
  let desk = openDesk(folder, openStore(place, 'program'));
  for (let step = 1; step <= steps; step++) {
    desk = randomStepWithStore(desk, place, random);
    const { archive, findings } = readArchive(folder, desk.edited);
    const cold = [...findings, ...(archive === undefined ? [] : check(archive))].sort(byPlace);
    if (!isDeepStrictEqual(desk.findings, cold)) {
      console.error(`seed ${seed}, step ${step}: the desk finds something else`);
      process.exitCode = 1;
      return;
    }
  }
  console.log(`${steps} steps, seed ${seed}: the desk finds what a cold check finds`);
});
