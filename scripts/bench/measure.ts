import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Times in seconds, by what took them. */
export type Seconds = Readonly<Record<string, number>>;

const BUILT = fileURLToPath(new URL('../../dist/src/', import.meta.url));

/** Runs a bench in a temporary folder, which is gone afterwards. */
export async function inFolder<Result>(bench: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  try {
    return await bench(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Measures several things in turn, `rounds` times, and prints the times of each round with the ratio of the first to the
 * second, and then their medians. A round before them warms compiler and file cache, and is not counted.
 */
export function inTurn(rounds: number, measure: () => Seconds): void {
  measure();
  const all: Seconds[] = [];
  for (let round = 1; round <= rounds; round++) {
    const times = measure();
    all.push(times);
    console.log(`${String(round).padStart(6)}  ${shown(times, ratioOf(times))}`);
  }
  const names = Object.keys(all[0] ?? {});
  const medians = Object.fromEntries(
    names.map((name) => [name, median(all.map((times) => times[name] ?? NaN))]),
  );
  console.log(`median  ${shown(medians, median(all.map(ratioOf)))}`);
}

function shown(times: Seconds, ratio: number): string {
  const texts = Object.entries(times).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`);
  return `${texts.join('   ')}   ratio ${ratio.toFixed(2)}`;
}

function ratioOf(times: Seconds): number {
  const [first = NaN, second = NaN] = Object.values(times);
  return first / second;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Seconds that a function takes. */
export function secondsOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/**
 * The code of a module of this folder for a process of its own (`runNode`), which has the built command in place of its
 * source: `npm run build` first.
 */
export async function moduleOf(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [
      {
        name: 'the built command',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^\.\.\/\.\.\/src\// }, ({ path }) => ({
            path: BUILT + path.slice('../../src/'.length),
            external: true,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Runs Node with a file, or with the code of a module, and its arguments, from start to end. Returns what it printed.
 *
 * @throws Error with its messages where it does not end with 0.
 */
export function runNode(
  program: { readonly file: string } | { readonly code: string },
  ...args: string[]
): string {
  // Threads inherit options of Node, and one that says how `-e` is written would be wrong for their own files.
  const start = 'file' in program ? [program.file] : ['-e', program.code];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** What a run of Node has taken, and what it has said on standard error. */
export interface Run {
  readonly seconds: number;
  /** The most memory that it had at one time, threads among it; NaN where the system does not tell. */
  readonly peakMb: number;
  readonly said: string;
}

/**
 * Runs Node with a file, or with the code of a module, and its arguments, from start to end.
 *
 * @throws Error with its messages where it ends with another code than 0, or than 1 where it may find errors.
 */
export async function measuredRun(
  program: { readonly file: string } | { readonly code: string },
  args: readonly string[],
  mayFindErrors = false,
): Promise<Run> {
  const start = performance.now();
  const first = 'file' in program ? [program.file] : ['-e', program.code];
  const child = spawn(process.execPath, [...first, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  let peakMb = NaN;
  const watch = setInterval(() => (peakMb = peakOf(child.pid) ?? peakMb), 50);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0 && !(mayFindErrors && code === 1))
    throw new Error(`node ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return { seconds: (performance.now() - start) / 1000, peakMb, said };
}

/** The most that a process has had so far, as Linux tells. */
function peakOf(id: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${id ?? 0}/status`, 'utf8');
    const kb = /^VmHWM:\s+(\d+)/mu.exec(status)?.[1];
    return kb === undefined ? undefined : Number(kb) / 1024;
  } catch {
    return undefined;
  }
}

/** The built command. */
export const COMMAND = { file: fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url)) } as const;
