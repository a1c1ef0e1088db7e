import { heldBack, type Report } from './report.js';

/**
 * Does the same to each of some things, at most `atOnce` at the same time, and begins with the first. What they report is
 * told in their order, as if they were done one after the other. Where one fails no other is begun, and the failure is told
 * when those that were have come to their end. Results in the order of the things.
 */
export async function sideBySide<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  report: Report,
  work: (thing: Thing, report: Report) => Promise<Result>,
): Promise<Result[]> {
  const results: Promise<Result>[] = [];
  const waiting = things.entries();
  let hasFailed = false;
  const takeNext = async (): Promise<void> => {
    for (const [index, thing] of waiting) {
      const own = heldBack(report);
      void Promise.allSettled(results).then(own.release);
      const result = work(thing, own.report);
      results[index] = result;
      await result.catch(() => (hasFailed = true));
      if (hasFailed) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, takeNext));
  return Promise.all(results);
}
