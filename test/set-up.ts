import { execFileSync } from 'node:child_process';
import chromium from '@sparticuz/chromium';

/** Before the first of several workers: two that unpack the browser, or build the command, at once would meet. */
export async function setup(): Promise<void> {
  await chromium.executablePath();
  execFileSync('npm', ['run', '-s', 'build']);
}
