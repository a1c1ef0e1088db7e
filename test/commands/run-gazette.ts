import { execFile } from 'node:child_process';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { runProgram } from '../../src/commands/program.js';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

// Calls in this process change what all of it shares, so that each waits for the one before.
let before: Promise<unknown> = Promise.resolve();

/**
 * Carries out a call of the command in this process: a process of its own takes a second of a core to load and to warm.
 * It keeps nothing of what it makes, unless it is told where.
 */
export function gazette(words: readonly string[], environment: Environment = {}): Promise<Run> {
  const run = before.then(() => inThisProcess(words, environment));
  before = run.catch(() => undefined);
  return run;
}

async function inThisProcess(words: readonly string[], environment: Environment): Promise<Run> {
  const [out, err] = [new Text(), new Text()];
  const own = { env: { ...process.env }, console };
  const listeners = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  Object.assign(process.env, { GAZETTE_STORE: 'no' }, environment);
  globalThis.console = new Console(out, err);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => out.write(chunk)),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => err.write(chunk)),
  ];
  try {
    const code = await runProgram(words);
    return { code, stdout: out.text, stderr: err.text };
  } finally {
    globalThis.console = own.console;
    for (const spy of spies) spy.mockRestore();
    for (const name of ['GAZETTE_STORE', ...Object.keys(environment)])
      if (own.env[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = own.env[name];
    for (const signal of SIGNALS)
      for (const listener of process.listeners(signal))
        if (!listeners.has(listener)) process.removeListener(signal, listener);
  }
}

/** What is written, without colours. */
class Text extends Writable {
  #text = '';

  get text(): string {
    return stripVTControlCharacters(this.#text);
  }

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.#text += String(chunk);
    done();
  }
}

/** Runs the built command in a process of its own: where it is the process that is looked at. It keeps nothing either. */
export function gazetteProcess(words: readonly string[], environment: Environment = {}): Promise<Run> {
  const env = { ...process.env, GAZETTE_STORE: 'no', ...environment, NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['dist/bin/cli.js', ...words],
      { env, encoding: 'utf8' },
      (_error, stdout, stderr) => {
        done({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}
