import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeTrustHouse, type Outcome } from './trust-house.js';
import { flipsFound, changesFound, proofsHold } from './trust-seal-trials.js';
import { archivalHolds, mutationsCaught, outsideTools, signaturesHold } from './trust-pdf-trials.js';
import {
  booksHold,
  buildsAreAlike,
  ofdHolds,
  packagesAreAlike,
  rootIsPrinted,
} from './trust-carrier-trials.js';

// What docs/trust.md says, tried on a built and sealed edition of the real archive: what holds is shown to hold, and what is
// spoilt is shown to be found. Says which tools of others were not there to ask. Ends with 1 where anything is off.
// Not asked: veraPDF, which is run by hand before a release.
// Run: npm run accept:trust -- [--flips N] [--seed N]

const { values } = parseArgs({
  options: { flips: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const flips = Number(values.flips);
if (!Number.isInteger(flips) || flips < 1) {
  console.error('usage: npm run accept:trust -- [--flips N] [--seed N]');
  process.exit(2);
}

const house = makeTrustHouse();
let failures = 0;
try {
  const trials: readonly (readonly [string, () => Outcome | Promise<Outcome>])[] = [
    ['two builds', () => buildsAreAlike(house)],
    ['archival checker', () => archivalHolds(house)],
    ['five mutations', () => mutationsCaught(house)],
    ...outsideTools(house),
    ['signed PDF', () => signaturesHold(house)],
    ['printed root', () => rootIsPrinted(house)],
    ['checkpoint and proofs', () => proofsHold(house)],
    ['one bit', () => flipsFound(house, flips, values.seed)],
    ['added, removed, renamed, date', () => changesFound(house)],
    ['OFD', () => ofdHolds(house)],
    ['EPUB', () => booksHold(house)],
    ['archive package', () => packagesAreAlike(house)],
  ];
  for (const [name, trial] of trials) failures += told(name, await outcomeOf(trial));
} finally {
  rmSync(house.folder, { recursive: true, force: true });
}
console.log(failures === 0 ? 'all holds' : `${failures} do not hold`);
process.exitCode = failures === 0 ? 0 : 1;

async function outcomeOf(trial: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await trial();
  } catch (error) {
    return { fails: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Prints an outcome. Gives 1 where it fails. */
function told(name: string, outcome: Outcome): 0 | 1 {
  const [sign, words] =
    'holds' in outcome
      ? ['ok  ', outcome.holds]
      : 'lacks' in outcome
        ? ['--  ', outcome.lacks]
        : ['FAIL', outcome.fails];
  console.log(`${sign} ${name}: ${words}`);
  return 'fails' in outcome ? 1 : 0;
}
