import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyNotices } from './many-notices.js';
import { median } from './median.js';

// Times a cold `gazette build --only web` of many issues of ten notices against a plain unified loop over the same files
// (parse, gfm, stringify), whole process against whole process, in turn. A third process does the stages of the build one
// after the other, where the build itself makes the index of the search beside the fonts: it tells where the time goes,
// and the ratio is its time less that of the index. `npm run build` first; run: npm run bench:web -- [rounds] [issues]

const PLAIN = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { toHast } from 'mdast-util-to-hast';
  import rehypeStringify from 'rehype-stringify';
  import remarkGfm from 'remark-gfm';
  import remarkParse from 'remark-parse';
  import { unified } from 'unified';
  const plain = unified().use(remarkParse).use(remarkGfm).use(() => toHast).use(rehypeStringify).freeze();
  const [, folder] = process.argv;
  for (const path of readdirSync(folder, { recursive: true }))
    if (path.endsWith('.md')) plain.processSync(readFileSync(join(folder, path), 'utf8'));
`;

// The stages of the build, one after the other, each with its milliseconds.
const STAGES = `
  import { catalogue } from './dist/src/edition/catalogue.js';
  import { checkInThreads } from './dist/src/commands/check-archive.js';
  import { composeAll } from './dist/src/edition/compose.js';
  import { proveAll } from './dist/src/commands/prove-all.js';
  import { readBack } from './dist/src/commands/read-back.js';
  import { withThreads } from './dist/src/commands/threads.js';
  import { searchIndex } from './dist/src/web/search-index.js';
  import { site } from './dist/src/web/site.js';
  import { withFonts } from './dist/src/web/with-fonts.js';
  import { writeOutput } from './dist/src/commands/write-output.js';
  const [, folder, out] = process.argv;
  const times = {};
  const timed = async (name, run) => {
    const start = performance.now();
    const result = await run();
    times[name] = performance.now() - start;
    return result;
  };
  await withThreads(async (threads) => {
  const { archive } = await timed('read and check', () => checkInThreads(folder, threads));
  const editions = await timed('compose', () => composeAll(archive));
  const all = await timed('catalogue', () => catalogue({
    publication: archive.publication, editions, paginations: new Map(), pdfs: new Set(),
    register: archive.register, today: { year: 2026, month: 1, day: 1 },
  }));
  const plain = await timed('pages', () => site(all));
  const pages = await timed('fonts', () => withFonts(plain, editions, (cuts) => threads('cutFonts', cuts)));
  const index = await timed('search index', () => searchIndex(all));
  await timed('proof', async () =>
    proveAll(editions, new Map(), new Map(), await readBack(editions, pages, threads)));
  await timed('write', () => writeOutput(out, [...pages, ...index]));
  });
  console.log(JSON.stringify(times));
`;

const rounds = Number(process.argv[2] ?? '3');
const issues = Number(process.argv[3] ?? '100');
const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
try {
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  const notices = writeManyNotices(archive, issues);
  console.log(`${notices} notices in ${issues} issues`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const plain = run(['-e', PLAIN, archive]);
    const build = run([
      'dist/src/cli.js',
      'build',
      '--only',
      'web',
      '--archive',
      archive,
      '--out',
      join(folder, `public-${round}`),
    ]);
    const staged = run(['-e', STAGES, archive, join(folder, `stages-${round}`)]);
    const stages = JSON.parse(staged.output) as Record<string, number>;
    const withoutSearch = staged.seconds - (stages['search index'] ?? 0) / 1000;
    const ratio = withoutSearch / plain.seconds;
    ratios.push(ratio);
    console.log(
      `${String(round).padStart(3)}  build ${build.seconds.toFixed(1)} s, in stages without the search index ` +
        `${withoutSearch.toFixed(1)} s   plain ${plain.seconds.toFixed(1)} s   ratio ${ratio.toFixed(2)}`,
    );
    for (const [name, time] of Object.entries(stages))
      console.log(`       ${(time / 1000).toFixed(1).padStart(6)} s  ${name}`);
  }
  console.log(
    `median ratio ${median(ratios).toFixed(2)} (of ${rounds} rounds), the index of the search apart`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(args: readonly string[]): { seconds: number; output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`node ${args[0] ?? ''} ended with ${String(status)}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, output: stdout };
}
