import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { livingCheck } from './living-check.js';
import { COMMAND, inFolder, measuredRun, moduleOf, runNode, type Run } from './measure.js';

// Whether cost follows what has changed, and memory stays: one table for archives of so many notices, of `gazette check` and
// of the web's build, each from nothing, with nothing changed and with one notice changed. Beside each line stands a plain
// unified loop over the same files, run in the same minute; below the web's build from nothing, what the index of the search
// takes of it, by itself. At the end, how many of six and seven issues are printed.
// `npm run build` first. Run: npm run bench:growth -- [--only check|web|prints] [300 3000 30000]

const MINUTE = 60_000;
const MOST_LIVING = 3000;
// In the archive of any size.
const CHANGED = '1996/01/jzbf-1996-1.md';

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const isAsked = (what: string): boolean => values.only === undefined || values.only === what;
const plainLoop = { code: await moduleOf('plain-loop') };
const searchAlone = { code: await moduleOf('search-alone') };
const sizes = positionals.length === 0 ? [300, 3000, 30_000] : positionals.map(Number);
for (const notices of sizes)
  if (isAsked('check') || isAsked('web')) await inFolder((root) => bench(root, notices));
if (isAsked('prints')) await inFolder(benchPrints);

/** Prints the lines of an archive of so many notices. */
async function bench(root: string, notices: number): Promise<void> {
  const archive = join(root, 'gazette');
  mkdirSync(archive);
  writeLongArchive(archive, notices);
  const beside = loopBeside(archive);
  const change = (): void => appendFileSync(join(archive, CHANGED), '\n请照此执行。\n');
  console.log(row(`${notices} notices`, 'time', 'plain loop', 'ratio', 'peak', 'over it', 'files written'));
  if (isAsked('check')) {
    const options = ['--archive', archive, '--store', join(root, 'checked'), '--severity', 'error'];
    const check = () => measuredRun(COMMAND, ['check', ...options], true);
    await tell('check, cold', beside, check);
    await tell('check, nothing changed', beside, check);
    change();
    await tell('check, one changed', beside, check);
    // It reads all notices in one thread before it lives.
    if (notices <= MOST_LIVING)
      console.log(
        row('  the same in a living process', `${(1000 * livingCheck(archive, CHANGED)).toFixed(0)} ms`),
      );
  }
  if (isAsked('web')) {
    const folders = ['--archive', archive, '--out', join(root, 'public'), '--store', join(root, 'built')];
    const build = () => measuredRun(COMMAND, ['build', '--only', 'web', ...folders]);
    await tell('web, cold', beside, build);
    const seconds = Number(runNode(searchAlone, archive, join(root, 'built')));
    console.log(row('  of it the search, by itself', `${seconds.toFixed(1)} s`));
    await tell('web, nothing changed', beside, build);
    change();
    await tell('web, one changed', beside, build);
  }
}

/** Gives a plain loop over the archive's files that was run in the last minute. */
function loopBeside(archive: string): () => Promise<Run> {
  let last: { readonly at: number; readonly run: Run } | undefined;
  return async () => {
    if (last === undefined || Date.now() - last.at > MINUTE) {
      const run = await measuredRun(plainLoop, [archive]);
      last = { at: Date.now(), run };
    }
    return last.run;
  };
}

async function tell(what: string, beside: () => Promise<Run>, measure: () => Promise<Run>): Promise<void> {
  const loop = await beside();
  const run = await measure();
  const figures = [
    `${run.seconds.toFixed(1)} s`,
    `${loop.seconds.toFixed(1)} s`,
    (run.seconds / loop.seconds).toFixed(2),
    `${run.peakMb.toFixed(0)} MB`,
    `${(run.peakMb - loop.peakMb).toFixed(0)} MB`,
    /新写 (\d+) 个/u.exec(run.said)?.[1] ?? '',
  ];
  console.log(row(`  ${what}`, ...figures));
}

function row(name: string, ...columns: readonly string[]): string {
  return name.padEnd(32) + columns.map((column) => column.padStart(14)).join('');
}

/** Six issues of a notice each, then a seventh; then everything once more, without what was written. */
async function benchPrints(folder: string): Promise<void> {
  const [archive, out] = [join(folder, 'archive'), join(folder, 'public')];
  mkdirSync(archive);
  cpSync('gazette/gazette.yaml', join(archive, 'gazette.yaml'));
  for (let number = 1; number <= 6; number++) writeIssue(archive, number);
  const options = ['--archive', archive, '--out', out, '--store', join(folder, 'kept')];
  const prints = async (): Promise<number> => {
    const { said } = await measuredRun(COMMAND, ['build', ...options]);
    return (said.match(/ 印刷 .*页/gu) ?? []).length;
  };
  const first = await prints();
  writeIssue(archive, 7);
  const second = await prints();
  rmSync(out, { recursive: true });
  console.log(
    `prints of six issues: ${first}; of seven, where one is new: ${second}; of the same, the output gone: ${await prints()}`,
  );
}

function writeIssue(archive: string, number: number): void {
  const folder = join(archive, `2015/${String(number).padStart(2, '0')}`);
  mkdirSync(folder, { recursive: true });
  const file = `szf-2015-${number}.md`;
  const text = readFileSync('gazette/2015/03/szf-2015-14.md', 'utf8');
  writeFileSync(join(folder, file), text.replace(/〔2015〕14号/gu, `〔2015〕${number}号`));
  const sections = [{ title: '市政府文件', notices: [file] }];
  writeFileSync(join(folder, 'issue.yaml'), stringify({ year: 2015, number, total: number, sections }));
}
