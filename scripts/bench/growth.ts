import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { writeManyNotices } from '../../test/editions/many-notices.js';
import { inFolder, measuredRun, moduleOf, runNode, secondsOf } from './measure.js';

// Whether cost follows what has changed: builds the web of archives of so many notices from nothing, with one notice changed,
// and with nothing changed, beside a plain unified loop over the same files; counts how many of many issues are printed where
// one is new; and asks `gazette check` the same, where its bench is there. `npm run build` first.
// Run: npm run bench:growth -- [300 3000 30000]

const NOTICES_IN_ISSUE = 10;
const asked = process.argv.slice(2).map(Number);
const plain = { code: await moduleOf('plain-loop') };
console.log(
  'notices   plain loop   web cold   (ratio)   one changed   none changed   files written   peak cold, warm',
);
for (const notices of asked.length === 0 ? [300, 3000] : asked)
  await inFolder((folder) => benchWeb(folder, notices));
await inFolder(benchPrints);
const benchOfCheck = fileURLToPath(new URL('growth-check.ts', import.meta.url));
if (existsSync(benchOfCheck))
  spawnSync('npx', ['tsx', benchOfCheck, ...process.argv.slice(2)], { stdio: 'inherit' });

async function benchWeb(folder: string, notices: number): Promise<void> {
  const [archive, out, store] = ['archive', 'public', 'kept'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(archive);
  writeManyNotices(archive, Math.ceil(notices / NOTICES_IN_ISSUE));
  const build = () =>
    measuredRun('build', '--only', 'web', '--archive', archive, '--out', out, '--store', store);
  const loop = secondsOf(() => runNode(plain, archive));
  const cold = await build();
  appendFileSync(join(archive, '2015/03/szf-2015-9.md'), '\n请照此执行。\n');
  const changed = await build();
  const same = await build();
  const columns = [
    String(notices).padStart(7),
    `${loop.toFixed(1)} s`.padStart(13),
    `${cold.seconds.toFixed(1)} s`.padStart(11),
    (cold.seconds / loop).toFixed(2).padStart(10),
    `${changed.seconds.toFixed(1)} s`.padStart(14),
    `${same.seconds.toFixed(1)} s`.padStart(15),
    (/新写 (\d+) 个/u.exec(changed.said)?.[1] ?? '?').padStart(16),
    `${cold.peakMb.toFixed(0)} MB, ${changed.peakMb.toFixed(0)} MB`.padStart(18),
  ];
  console.log(columns.join(''));
}

/** Six issues of a notice each, then a seventh; then everything once more, without what was written. */
async function benchPrints(folder: string): Promise<void> {
  const [archive, out, store] = ['archive', 'public', 'kept'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(archive);
  cpSync('gazette/gazette.yaml', join(archive, 'gazette.yaml'));
  for (let number = 1; number <= 6; number++) writeIssue(archive, number);
  const prints = async (): Promise<number> => {
    const { said } = await measuredRun('build', '--archive', archive, '--out', out, '--store', store);
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
