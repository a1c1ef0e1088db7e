import { join } from 'node:path';
import { COMMAND, inFolder, inTurn, moduleOf, runNode, secondsOf } from './measure.js';
import { readStages } from './stages.js';

// Times `gazette build --only print` against one bare print of the same finished document in the same browser, whole
// process against whole process, in turn. `npm run build` first; run: npm run bench:print -- [rounds]

const rounds = Number(process.argv[2] ?? '7');
const [finishedHtml, barePrint, stages] = await Promise.all(
  ['finished-html', 'bare-print', 'print-stages'].map(async (name) => ({ code: await moduleOf(name) })),
);
if (finishedHtml === undefined || barePrint === undefined || stages === undefined)
  throw new Error('no modules');

await inFolder((folder) => {
  const html = join(folder, 'finished.html');
  runNode(finishedHtml, html);
  let builds = 0;
  inTurn(rounds, () => ({
    // A folder of its own for each, and no store: what a build finds from the last one it takes over without printing.
    build: secondsOf(() =>
      runNode(COMMAND, 'build', '--no-store', '--only', 'print', '--out', join(folder, `public-${builds++}`)),
    ),
    bare: secondsOf(() => runNode(barePrint, html, join(folder, 'bare.pdf'))),
  }));
  console.log('where the time of a build goes:');
  readStages(runNode(stages));
});
