import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../src/content/read-archive.js';
import { compose } from '../src/edition/compose.js';
import { withPage } from '../src/print/browser.js';
import { paginate } from '../src/print/paginate.js';
import { load } from '../src/print/print.js';
import { median } from './median.js';

// Times `gazette build --only print` against one bare print of the same finished document in the same browser, whole
// process against whole process, in turn. `npm run build` first; run: npm run bench:print -- [rounds]

const BARE = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { withPage } from './dist/src/print/browser.js';
  await withPage(async (page) => {
    await page.setContent(readFileSync(process.argv[1], 'utf8'), { waitUntil: 'load' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    writeFileSync(process.argv[2], pdf);
  });
`;

const rounds = Number(process.argv[2] ?? '7');
const folder = mkdtempSync(join(tmpdir(), 'bench-print-'));
try {
  const html = join(folder, 'finished.html');
  writeFileSync(html, await finishedHtml());
  const build = ['dist/src/cli.js', 'build', '--only', 'print', '--out', join(folder, 'public')];
  const bare = ['--input-type=module', '-e', BARE, html, join(folder, 'bare.pdf')];
  const times = { build: [] as number[], bare: [] as number[] };
  // The first round warms the file cache and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [seconds(build), seconds(bare)];
    if (round === 0) continue;
    times.build.push(a);
    times.bare.push(b);
    console.log(
      `${String(round).padStart(3)}  build ${a.toFixed(2)} s   bare ${b.toFixed(2)} s   ratio ${(a / b).toFixed(2)}`,
    );
  }
  const [a, b] = [median(times.build), median(times.bare)];
  const ratio = median(times.build.map((time, index) => time / (times.bare[index] ?? time)));
  console.log(
    `median  build ${a.toFixed(2)} s   bare ${b.toFixed(2)} s   ratio ${ratio.toFixed(2)} (median of ${rounds} pairs)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The newest issue as it is in the browser when its page numbers are settled. */
async function finishedHtml(): Promise<string> {
  const { archive } = readArchive('gazette');
  const issue = archive?.issues.at(-1);
  if (archive === undefined || issue === undefined) throw new Error('gazette/ holds no issue');
  const edition = compose(archive, issue);
  return withPage(async (page) => {
    // tsx names functions with a helper that the browser does not have.
    await page.evaluate('globalThis.__name = (value) => value');
    await load(edition, page);
    await paginate(page, edition);
    return page.content();
  });
}

function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args[0] ?? ''} ended with ${String(status)}: ${stderr}`);
  return (performance.now() - start) / 1000;
}
