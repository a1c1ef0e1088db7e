import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../src/content/read-archive.js';
import { compose } from '../src/edition/compose.js';
import { withPage } from '../src/print/browser.js';
import { ISSUE_FORM } from '../src/print/issue-form.js';
import { paginate } from '../src/print/paginate.js';
import { loadWithFaces } from '../src/print/print-document.js';
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

// The stages of the same build, one after the other, each with its milliseconds.
const STAGES = `
  import { checkArchive } from './dist/src/commands/check-archive.js';
  import { compose } from './dist/src/edition/compose.js';
  import { withPage } from './dist/src/print/browser.js';
  import { finishPdf } from './dist/src/print/finish-pdf.js';
  import { ISSUE_FORM } from './dist/src/print/issue-form.js';
  import { lineSetting } from './dist/src/print/line-setting.js';
  import { withPdf } from './dist/src/print/open-pdf.js';
  import { paginate } from './dist/src/print/paginate.js';
  import { loadWithFaces } from './dist/src/print/print-document.js';
  import { printedLines } from './dist/src/print/printed-lines.js';
  import { printedText } from './dist/src/print/printed-text.js';
  let since = 0;
  const times = {};
  const ended = (name) => {
    times[name] = performance.now() - since;
    since = performance.now();
  };
  ended('start and load modules');
  const { archive } = checkArchive('gazette');
  ended('read and check');
  const edition = compose(archive, archive.issues.at(-1));
  ended('compose');
  await withPage(async (page) => {
    ended('start the browser');
    await loadWithFaces(ISSUE_FORM, edition, page);
    ended('lay out with fonts');
    const { pdf: raw, layout, places } = await paginate(page, edition);
    ended('print until page numbers are true');
    const pdf = await finishPdf(raw, edition, layout, ISSUE_FORM.describe(edition), ISSUE_FORM.labels(layout));
    ended('finish the file');
    const lines = await withPdf(pdf, printedLines);
    lineSetting(lines, edition);
    printedText(lines, places, edition, layout);
    ended('read back and measure');
  });
  ended('close the browser');
  console.log(JSON.stringify(times));
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
  console.log('where the time of a build goes:');
  const stages = JSON.parse(run(['--input-type=module', '-e', STAGES])) as Record<string, number>;
  for (const [name, time] of Object.entries(stages)) console.log(`  ${(time / 1000).toFixed(2)} s  ${name}`);
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
    await loadWithFaces(ISSUE_FORM, edition, page);
    await paginate(page, edition);
    return page.content();
  });
}

function seconds(args: readonly string[]): number {
  const start = performance.now();
  run(args);
  return (performance.now() - start) / 1000;
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args[0] ?? ''} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
