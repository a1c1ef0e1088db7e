import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { COMMAND, inFolder, inTurn, moduleOf, runNode, secondsOf } from './measure.js';
import { readStages } from './stages.js';

// Times a `gazette build --only web` of many issues of ten notices against a plain unified loop over the same files
// (parse, gfm, stringify), whole process against whole process, in turn. A third process does the stages of the build one
// after the other, where the build itself makes the index of the search beside the fonts: it tells where the time goes,
// and the ratio is its time less that of the index. `npm run build` first; run: npm run bench:web -- [rounds] [notices]

const rounds = Number(process.argv[2] ?? '3');
const notices = Number(process.argv[3] ?? '1000');
const plain = { code: await moduleOf('plain-loop') };
const stages = { code: await moduleOf('web-stages') };

await inFolder((folder) => {
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  writeLongArchive(archive, notices);
  console.log(`${notices} notices`);
  const out = join(folder, 'public');
  inTurn(rounds, () => {
    let searchIndex = 0;
    const staged = secondsOf(() => {
      searchIndex = readStages(runNode(stages, archive, out))['search index'] ?? NaN;
    });
    rmSync(out, { recursive: true });
    const times = {
      'stages without the search index': staged - searchIndex,
      plain: secondsOf(() => runNode(plain, archive)),
      build: secondsOf(() =>
        runNode(COMMAND, 'build', '--no-store', '--only', 'web', '--archive', archive, '--out', out),
      ),
    };
    rmSync(out, { recursive: true });
    return times;
  });
});
