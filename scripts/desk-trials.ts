import { isDeepStrictEqual } from 'node:util';
import { byPlace, check } from '../src/check/check.js';
import { readArchive } from '../src/content/read-archive.js';
import { openDesk } from '../src/desk/desk-archive.js';
import { createRandom } from '../test/check/random.js';
import { randomStep } from '../test/desk/random-edits.js';
import { writeSmallArchive } from '../test/desk/small-archive.js';
import { inFolder } from './bench/measure.js';

// Does at a desk what editors do, at random, and compares all that is found with a check that remembers nothing. The test of
// the desk does a few such steps; this does as many as is asked for. Run: npm run desk:trials -- [steps] [seed]

const steps = Number(process.argv[2] ?? '300');
const seed = process.argv[3] ?? new Date().toISOString();

await inFolder((folder) => {
  writeSmallArchive(folder);
  const random = createRandom(seed);
  let desk = openDesk(folder);
  for (let step = 1; step <= steps; step++) {
    desk = randomStep(desk, random);
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
