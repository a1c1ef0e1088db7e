import type { Seconds } from './measure.js';

const stages: Record<string, number> = {};
let since = 0;

/** Notes that a stage has ended that began with the one before it, the first one with the process. */
export function ended(stage: string): void {
  const now = performance.now();
  stages[stage] = (now - since) / 1000;
  since = now;
}

/** Prints the stages for `readStages`. */
export function writeStages(): void {
  console.log(JSON.stringify(stages));
}

/** Reads and prints the stages that another process has written. */
export function readStages(written: string): Seconds {
  const read = JSON.parse(written) as Seconds;
  for (const [stage, seconds] of Object.entries(read))
    console.log(`       ${seconds.toFixed(2).padStart(6)} s  ${stage}`);
  return read;
}
