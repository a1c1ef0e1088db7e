import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/check.js';
import { rules } from '../../src/check/rules/index.js';
import { violationsOf } from '../../src/check/violations.js';
import { readArchive } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { LONG_TEXTS, writeLongNotice } from './long-texts.js';
import { inFolder, inTurn, secondsOf, type Seconds } from './measure.js';

// Times reading an archive of many notices, and reading and checking it, in turn; and how the time of each rule grows
// with the length of one text. The aim: checking adds no more than half of the reading, and nothing grows faster than
// the text. Run: npm run bench:check -- [rounds] [notices]

const rounds = Number(process.argv[2] ?? '3');
const notices = Number(process.argv[3] ?? '3000');
const [FEW, MANY] = [2, 20];

await inFolder(benchArchive);
await benchGrowth();
console.log(`most memory: ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(1)} GB`);

function benchArchive(folder: string): void {
  writeLongArchive(folder, notices);
  const per1000 = (seconds: number): number => (seconds / notices) * 1000;
  console.log(`${notices} notices; seconds per 1000 notices:`);
  inTurn(rounds, () => {
    const parse = secondsOf(() => readArchive(folder));
    return {
      'parse and check': per1000(secondsOf(() => check(archiveIn(folder)))),
      parse: per1000(parse),
    };
  });
  console.log('the ten rules that take longest, seconds per 1000 notices:');
  const times = Object.entries(secondsByRule(archiveIn(folder))).sort(([, a], [, b]) => b - a);
  for (const [id, seconds] of times.slice(0, 10)) console.log(`  ${per1000(seconds).toFixed(3)}  ${id}`);
}

/** For each kind of long text the rules whose time grows most. 1.0 is as the text grows. */
async function benchGrowth(): Promise<void> {
  console.log(`growth of each rule's time per character, of a text ${MANY / FEW} times as long:`);
  for (const [name, body] of Object.entries(LONG_TEXTS)) {
    const [short, long] = [await leastSeconds(body(), FEW), await leastSeconds(body(), MANY)];
    const growths = Object.entries(long).map(([id, seconds]) => ({
      id,
      seconds,
      growth: seconds / (short[id] ?? seconds) / (MANY / FEW),
    }));
    // What takes a few milliseconds for the whole long text tells more of the clock than of the rule.
    const measured = growths.filter(({ seconds }) => seconds > 0.01).sort((a, b) => b.growth - a.growth);
    const worst = measured
      .slice(0, 3)
      .map(({ id, seconds, growth }) => `${id} ${growth.toFixed(1)}× (${(1000 * seconds).toFixed(0)} ms)`);
    console.log(`  ${name}: ${worst.length === 0 ? 'no rule takes 10 ms' : worst.join(', ')}`);
  }
}

/** The least of three times by rule. The archive is read anew each time, since what a rule has worked out of it is kept. */
function leastSeconds(body: string, times: number): Promise<Seconds> {
  return inFolder((folder) => {
    mkdirSync(join(folder, '2015/03'), { recursive: true });
    writeLongNotice(folder, body, times);
    const all = [1, 2, 3].map(() => secondsByRule(archiveIn(folder)));
    return Object.fromEntries(
      rules.map(({ id }) => [id, Math.min(...all.map((seconds) => seconds[id] ?? NaN))]),
    );
  });
}

function secondsByRule(archive: Archive): Seconds {
  return Object.fromEntries(
    rules.map((rule) => [rule.id, secondsOf(() => Array.from(violationsOf(rule, archive)))]),
  );
}

function archiveIn(folder: string): Archive {
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new Error(`${folder} could not be read`);
  return archive;
}
