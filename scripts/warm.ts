import { parseArgs } from 'node:util';
import { createRandom } from '../test/check/random.js';
import { warmTrials } from './warm-trials.js';

// Compares builds of the web from what was kept with builds from nothing, after each of many random edits. Ends with 1 where
// a file differs, and names it. Run: npm run warm -- [--edits N] [--seed N] [--archive FOLDER] [--tell]

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    archive: { type: 'string', default: 'test/editions/jianglan' },
    tell: { type: 'boolean' },
  },
});
let [built, refused] = [0, 0];
for await (const trial of warmTrials(values.archive, Number(values.edits), createRandom(values.seed))) {
  if (trial.isBuilt) built++;
  else refused++;
  if (values.tell === true) console.log(`${trial.isBuilt ? 'built' : 'refused'}: ${trial.edit}`);
  if (trial.differences.length === 0) continue;
  console.log(`${trial.edit}\n  ${trial.differences.join('\n  ')}`);
  process.exitCode = 1;
}
console.log(`seed ${values.seed}: ${built} edits built warm and cold; ${refused} refused by the check`);
