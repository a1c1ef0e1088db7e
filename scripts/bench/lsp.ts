import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { writeLongArchive } from '../../test/editions/long-archive/write.js';
import { startEditor, type Editor } from '../../test/desk/lsp/editor.js';
import { COMMAND, inFolder, median } from './measure.js';

// Times what an editor waits for, at the editor's end of `gazette lsp`: from its start to the first findings of an open
// file and to those of the whole archive, from a key press to the findings of a notice of 5,000 characters, and to all
// findings (which come after a rest of 150 ms). In archives of 10, 300 and 3,000 notices; the first start of each finds no
// store, the second what the first has kept. Aims: own findings 100 ms (p95), all findings 500 ms, a warm start 3 s.
// `npm run build` first; run: npm run bench:lsp -- [keys] [notices…]

const [keys = 40, ...sizes] = process.argv.slice(2).map(Number);
const CHARACTERS = 5_000;
// Long enough that nobody waits for ever, whatever the machine.
const MOST_MEMORY = '--max-old-space-size=6000';

for (const notices of sizes.length > 0 ? sizes : [10, 300, 3000])
  await inFolder(async (whole) => {
    // The store stands beside the archive.
    const folder = join(whole, 'gazette');
    mkdirSync(folder);
    writeLongArchive(folder, notices);
    const path = longNotice(folder);
    console.log(`${notices} notices, one of ${CHARACTERS} characters, load ${loadavg()[0]?.toFixed(1)}:`);
    await bench(folder, path, 'first start');
    await bench(folder, path, 'second start');
  });

/** Makes one notice so long as is asked for, of its own paragraphs; its path. */
function longNotice(folder: string): string {
  const path = '1996/01/jzf-1996-1.md';
  const text = readFileSync(join(folder, path), 'utf8');
  const paragraphs = text.split('\n\n').filter((paragraph) => /^\p{Script=Han}.*。$/u.test(paragraph));
  let long = text;
  for (let at = 0; long.length < CHARACTERS; at = (at + 1) % paragraphs.length)
    long += `\n${paragraphs[at] ?? ''}\n`;
  writeFileSync(join(folder, path), `${long.slice(0, CHARACTERS - 2)}。\n`);
  return path;
}

async function bench(folder: string, path: string, what: string): Promise<void> {
  const start = performance.now();
  const server = spawn(process.execPath, [MOST_MEMORY, COMMAND.file, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const editor = await startEditor(folder, server.stdout, server.stdin);
  await editor.open(path);
  await published(editor, path, 1);
  const opened = performance.now() - start;
  await editor.settled();
  const settled = performance.now() - start;
  console.log(
    `  ${what}: own findings ${ms(opened)}, all findings ${ms(settled)}, ${memory(server.pid ?? 0)}`,
  );
  await keyPresses(editor, path);
  await editor.leave();
  server.kill();
}

async function keyPresses(editor: Editor, path: string): Promise<void> {
  const [own, all]: [number[], number[]] = [[], []];
  const place = editor.text(path).slice(900, 906);
  for (let key = 0; key < keys; key++) {
    const pressed = performance.now();
    // A stop typed in half width is found and gone again in turn.
    await (key % 2 === 0
      ? editor.type(path, place, `${place.slice(0, 3)},${place.slice(3)}`)
      : editor.type(path, `${place.slice(0, 3)},${place.slice(3)}`, place));
    await published(editor, path, key + 2);
    own.push(performance.now() - pressed);
    await editor.settled();
    all.push(performance.now() - pressed);
  }
  tell('key press → own findings', own);
  tell('key press → all findings', all);
}

/** Waits until the findings of a version of a file are there. */
async function published({ published: lists, uriOf }: Editor, path: string, version: number): Promise<void> {
  while (!lists.some((list) => list.uri === uriOf(path) && (list.version ?? 0) >= version))
    await new Promise((done) => setImmediate(done));
}

function tell(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
  console.log(`    ${what}: median ${ms(median(times))}, p95 ${ms(p95)}`);
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** Resident memory of a process, from /proc. */
function memory(pid: number): string {
  const [, kb] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return `${(Number(kb) / 1024).toFixed(0)} MB`;
}
