import { spawnSync } from 'node:child_process';
import { UsageError } from './errors.js';

const MOST_BYTES = 2 ** 24;

/**
 * What a program of the owner of a key writes, given something to read.
 *
 * @param command A command for the shell; where there are `words`, a program, which is given them one by one.
 * @param task What it is for, in Chinese.
 * @throws UsageError where it fails or writes nothing.
 */
export function answerOf(
  command: string,
  input: Uint8Array,
  task: string,
  words?: readonly string[],
): Uint8Array {
  const options = { shell: words === undefined, input, maxBuffer: MOST_BYTES };
  const { status, error, output } = spawnSync(command, words ?? [], options);
  // There is none where it could not be started.
  const [, stdout, stderr] = (output as typeof output | null) ?? [];
  // A command that does not read what it is given breaks the pipe: what it has written counts.
  if (status !== 0) {
    const said = stderr?.toString().trim() ?? '';
    throw new UsageError(
      `${task}「${command}」没有成功：${said === '' ? (error?.message ?? `状态 ${status ?? ''}`) : said}`,
    );
  }
  if (stdout == null || stdout.length === 0) throw new UsageError(`${task}「${command}」没有给出内容`);
  return Uint8Array.from(Buffer.from(stdout));
}
