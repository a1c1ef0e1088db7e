import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../src/check/check.js';
import { rules } from '../src/check/rules/index.js';
import { violationsOf } from '../src/check/violations.js';
import { readArchive } from '../src/content/read-archive.js';
import type { Archive } from '../src/model/archive.js';
import { LONG_TEXTS, writeLongNotice } from './long-texts.js';
import { writeManyNotices } from './many-notices.js';
import { median } from './median.js';

// Times reading an archive of many notices, and reading and checking it, in turn; and how the time of each rule grows
// with the length of one text. The aim: checking adds no more than half of the reading, and nothing grows faster than
// the text. Run: npm run bench:check -- [rounds] [issues of ten notices]

const rounds = Number(process.argv[2] ?? '3');
const issues = Number(process.argv[3] ?? '300');
const [FEW, MANY] = [2, 20];

benchArchive();
benchGrowth();
console.log(`most memory: ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(1)} GB`);

function benchArchive(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    const notices = writeManyNotices(folder, issues);
    console.log(`${notices} notices in ${issues} issues; seconds per 1000 notices:`);
    const per1000 = (milliseconds: number): number => milliseconds / notices;
    const times = { parse: [] as number[], both: [] as number[] };
    // The first round warms the compiler and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const parse = per1000(timeOf(() => readArchive(folder)));
      const both = per1000(timeOf(() => check(archiveIn(folder))));
      if (round === 0) continue;
      times.parse.push(parse);
      times.both.push(both);
      console.log(told(String(round).padStart(6), parse, both, both / parse));
    }
    const ratio = median(times.both.map((time, index) => time / (times.parse[index] ?? time)));
    console.log(told('median', median(times.parse), median(times.both), ratio));
    tellRules(archiveIn(folder), per1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(name: string, parse: number, both: number, ratio: number): string {
  return `${name}  parse ${parse.toFixed(2)} s   parse and check ${both.toFixed(2)} s   ratio ${ratio.toFixed(2)}`;
}

function tellRules(archive: Archive, per1000: (milliseconds: number) => number): void {
  const times = [...timesByRule(archive)].sort(([, a], [, b]) => b - a).slice(0, 10);
  console.log('the ten rules that take longest, seconds per 1000 notices:');
  for (const [id, time] of times) console.log(`  ${per1000(time).toFixed(3)}  ${id}`);
}

/** For each kind of long text the rule whose time grows most. 1.0 is as the text grows. */
function benchGrowth(): void {
  console.log(`growth of each rule's time per character, of a text ${MANY / FEW} times as long:`);
  for (const [name, body] of Object.entries(LONG_TEXTS)) {
    const [short, long] = [leastTimes(body(), FEW), leastTimes(body(), MANY)];
    const growths = Array.from(long, ([id, time]) => ({
      id,
      time,
      growth: time / (short.get(id) ?? time) / (MANY / FEW),
    }));
    // What takes a few milliseconds for the whole long text tells more of the clock than of the rule.
    const measured = growths.filter(({ time }) => time > 10).sort((a, b) => b.growth - a.growth);
    const worst = measured
      .slice(0, 3)
      .map(({ id, time, growth }) => `${id} ${growth.toFixed(1)}× (${time.toFixed(0)} ms)`);
    console.log(`  ${name}: ${worst.length === 0 ? 'no rule takes 10 ms' : worst.join(', ')}`);
  }
}

/** The least of three times by rule. Every time anew, since what a rule has worked out of an archive is kept for the next. */
function leastTimes(body: string, times: number): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    mkdirSync(join(folder, '2015/03'), { recursive: true });
    writeLongNotice(folder, body, times);
    const least = new Map<string, number>();
    for (let round = 0; round < 3; round++) {
      for (const [id, time] of timesByRule(archiveIn(folder)))
        least.set(id, Math.min(time, least.get(id) ?? time));
    }
    return least;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timesByRule(archive: Archive): Map<string, number> {
  return new Map(
    rules.map((rule) => [rule.id, timeOf(() => Array.from(violationsOf(rule, archive)))] as const),
  );
}

function archiveIn(folder: string): Archive {
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new Error(`${folder} could not be read`);
  return archive;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
