import { execFile } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a process of its own. It keeps nothing of what it makes, unless it is told where. */
export function gazette(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
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
