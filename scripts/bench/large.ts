import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeManyNotices } from '../../test/editions/many-notices.js';
import { COMMAND, inFolder } from './measure.js';

// Builds one issue of about 500 pages (the ten real notices, again and again) beside the real one, and prints for both the
// pages, the time and the most memory that the build and its browser take together: time should grow with the pages.
// `npm run build` first; run: npm run bench:large -- [times the ten notices]

const times = Number(process.argv[2] ?? '15');

await inFolder(async (folder) => {
  const out = join(folder, 'public');
  await measureBuild('the real issue', 'gazette', out);
  const large = join(folder, 'large');
  await inFolder((many) => {
    writeManyNotices(many, times);
    writeLargeIssue(large, many);
  });
  await measureBuild(`${times} times its notices`, large, out);
});

/** Writes an archive of one issue that has all notices of an archive of many issues. */
function writeLargeIssue(archive: string, many: string): void {
  const place = join(archive, '2015/01');
  mkdirSync(place, { recursive: true });
  const names: string[] = [];
  for (const path of readdirSync(many, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.md')) names.push(path.replace(/^.*\//, ''));
    if (path.endsWith('.md')) cpSync(join(many, path), join(place, names.at(-1) ?? ''));
    else if (/^[a-z]+\.yaml$/.test(path)) cpSync(join(many, path), join(archive, path));
  }
  const list = (slug: string): string => names.filter((name) => name.startsWith(`${slug}-`)).join(', ');
  writeFileSync(
    join(place, 'issue.yaml'),
    `year: 2015\nnumber: 1\ntotal: 1\nsections:\n  - title: 市政府文件\n    notices: [${list('szf')}]\n` +
      `  - title: 市政府办公室文件\n    notices: [${list('szbf')}]\n`,
  );
}

/** Builds an archive, and prints the pages of its first printed issue, the time, and the most memory. */
async function measureBuild(what: string, archive: string, out: string): Promise<void> {
  const start = performance.now();
  const args = ['build', '--no-store', '--only', 'print', '--archive', archive, '--out', out];
  const build = spawn(process.execPath, [COMMAND.file, ...args]);
  let said = '';
  build.stderr.on('data', (data: Buffer) => (said += data.toString()));
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentKb(build.pid ?? 0));
  }, 250);
  const code = await new Promise<number | null>((done) => build.on('close', done));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const pages = Number(/：(\d+) 页/.exec(said)?.[1] ?? NaN);
  if (code !== 0) throw new Error(`${archive} was not built: ${said}`);
  console.log(
    `${what}: ${pages} pages, ${seconds.toFixed(1)} s (${((1000 * seconds) / pages).toFixed(0)} ms a page), ` +
      `${(most / 2 ** 20).toFixed(2)} GiB at most`,
  );
  rmSync(out, { recursive: true });
}

/** Resident memory of a process and all below it, from /proc. */
function residentKb(root: number): number {
  const processes = readdirSync('/proc').flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${Number(name)}/status`, 'utf8');
      const field = (key: string): number =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ id: Number(name), parent: field('PPid'), kb: field('VmRSS') }];
    } catch {
      return [];
    }
  });
  const below = (id: number): number =>
    processes
      .filter(({ id: own, parent }) => own === id || parent === id)
      .reduce((sum, each) => sum + (each.id === id ? each.kb : below(each.id)), 0);
  return below(root);
}
