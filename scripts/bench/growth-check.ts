import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/content/parse.js';
import { openArchive, readTexts, type ArchiveTexts } from '../../src/content/open-archive.js';
import { noticeTexts } from '../../src/content/read-archive.js';
import { createRecorder } from '../../src/check/recorder.js';
import { recordedArchive } from '../../src/check/recorded-archive.js';
import { rules } from '../../src/check/rules/index.js';
import { checkRead } from '../../src/commands/check-archive.js';
import { houseOf } from '../../src/commands/house-of.js';
import { writeManyNotices } from '../../test/editions/many-notices.js';
import { COMMAND, inFolder, secondsOf } from './measure.js';

// What `gazette check` costs as an archive grows: cold, warm, with one notice changed, each a whole process, and in a process
// that lives; beside it what parsing the notices alone takes in one thread. `npm run build` first.
// Run: npm run bench:growth-check -- [issues of ten notices …]

const NOTICES_PER_ISSUE = 10;
// The command tells on its end how much memory it has had at most.
const MEMORY = 'process.on("exit", () => process.stderr.write(`${process.resourceUsage().maxRSS}\\n`))';
const sizes = process.argv.slice(2).map(Number);
for (const issues of sizes.length > 0 ? sizes : [30, 300]) await growthOfCheck(issues);

/** Prints the row of an archive of so many issues. */
async function growthOfCheck(issues: number): Promise<void> {
  await inFolder((root) => {
    const archive = join(root, 'gazette');
    mkdirSync(archive);
    writeManyNotices(archive, issues);
    const plain = secondsOf(() => noticeTexts(openArchive(archive)).map(parse));
    const store = join(root, '.gazette-cache');
    const cold = checkIn(archive, store);
    const warm = checkIn(archive, store);
    const { texts } = readTexts(archive);
    appendFileSync(join(archive, texts.at(-1)?.path ?? ''), '\n甲、乙。\n');
    const changed = checkIn(archive, store);
    rmSync(store, { recursive: true });
    const figures = [
      `${issues * NOTICES_PER_ISSUE} notices: parsing alone ${plain.toFixed(1)} s`,
      `cold ${shown(cold)}, ${(cold.seconds / plain).toFixed(2)} times as long`,
      `warm ${shown(warm)}, ${(warm.seconds / plain).toFixed(3)}`,
      `one changed ${shown(changed)}, ${(changed.seconds / plain).toFixed(3)}`,
      `one changed in a living process ${(1000 * livingSeconds(archive)).toFixed(0)} ms`,
    ];
    console.log(figures.join('\n  '));
  });
}

interface Cost {
  readonly seconds: number;
  readonly mb: number;
}

function shown({ seconds, mb }: Cost): string {
  return `${seconds.toFixed(2)} s, ${mb.toFixed(0)} MB`;
}

/** A whole process of `gazette check`, which may find errors. */
function checkIn(archive: string, store: string): Cost {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(MEMORY)}`, COMMAND.file, 'check'].concat(
      '--archive',
      archive,
      '--store',
      store,
      '--severity',
      'error',
    ),
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const kb = Number(/^(\d+)$/m.exec(stderr)?.[1] ?? NaN);
  return { seconds: (performance.now() - start) / 1000, mb: kb / 1024 };
}

/** A process that has checked before: one notice is edited, and the whole archive checked again. */
function livingSeconds(archive: string): number {
  const record = createRecorder();
  const texts = readTexts(archive);
  const checkAgain = (now: ArchiveTexts): void => {
    const house = now.publication && houseOf(archive, now.publication);
    checkRead(recordedArchive(now, record(now, house)), rules);
  };
  checkAgain(texts);
  checkAgain(texts);
  const edited = texts.texts.map((file, index) =>
    index === 0 ? { ...file, text: `${file.text}丙。\n` } : file,
  );
  return secondsOf(() => checkAgain({ ...texts, texts: edited }));
}
