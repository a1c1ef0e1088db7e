import { execFileSync } from 'node:child_process';
import { isOutdated } from '../scripts/outdated.js';
import { packagedChromium } from '../src/print/browser/packaged.js';

/** Before the first of two workers: the browser is unpacked once, and the command built where its source has changed. */
export async function setup(): Promise<void> {
  await packagedChromium();
  if (isOutdated()) execFileSync('npm', ['run', '-s', 'build']);
}
