import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { COMMAND, inFolder } from './measure.js';

// Builds one issue of about 500 pages beside one of ten notices, and prints for both the pages, the time and the most memory
// that the build and its browser take together: time should grow with the pages.
// `npm run build` first; run: npm run bench:large -- [notices, 440 on 500 pages]

const notices = Number(process.argv[2] ?? '440');

await inFolder(async (folder) => {
  const out = join(folder, 'public');
  for (const number of [10, notices]) {
    const archive = join(folder, String(number));
    mkdirSync(archive);
    writeLongArchive(archive, number, number);
    await measureBuild(`${number} notices`, archive, out);
  }
});

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
