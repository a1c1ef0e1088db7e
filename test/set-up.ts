import { execFileSync } from 'node:child_process';
import { packagedChromium } from '../src/print/browser/packaged.js';

/** Before the first of several workers: the browser is unpacked once, and the command built. */
export async function setup(): Promise<void> {
  await packagedChromium();
  execFileSync('npm', ['run', '-s', 'build']);
}
