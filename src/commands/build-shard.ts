import type { Memory } from '../model/memory.js';
import { withPage } from '../print/browser.js';
import { browsersAtOnce } from '../print/browsers-at-once.js';
import { workForLater } from '../print/meanwhile.js';
import type { BuildOptions } from './build.js';
import { assemble, passesCheck } from './build/assemble.js';
import { CARRIERS } from './build/carriers.js';
import { planOf } from './build/plan.js';
import { readRecorded } from './build/read-recorded.js';
import type { Report } from './build/report.js';
import { isInShard, type Shard } from './build/shard.js';
import { sideBySide } from './build/side-by-side.js';
import { isKept, isReady, makeUnit, unitsOf } from './build/work-unit.js';
import { NO_OUTPUT } from './output/earlier-output.js';
import type { Threads } from './threads.js';

/**
 * Checks, makes and proves one share of an edition, and keeps it in the memory that all shares have in common: nothing is
 * written. A build that has this memory finds all of it made. False where the check has failed.
 */
export async function buildShard(
  { archive: folder, out, issues, only }: BuildOptions,
  shard: Shard,
  threads: Threads,
  report: Report,
  memory: Memory,
): Promise<boolean> {
  const { read, keep } = await readRecorded(folder, threads, memory);
  const hasPassed = passesCheck(read, folder, issues, report);
  if (!hasPassed) report({ type: 'refused', out });
  if (!hasPassed || read.archive === undefined) return false;
  keep();
  const assembled = assemble(read.archive, folder, memory);
  const units = unitsOf(planOf(assembled, CARRIERS, { only, issues }, NO_OUTPUT));
  const own = units.filter(({ name }) => isInShard(name, shard));
  // What names pages of prints that others make at this moment is left to the build that joins all.
  const asked = own.filter((unit) => isReady(unit, memory) && !isKept(unit, memory));
  report({
    type: 'shared',
    what: `共 ${shard.of} 份，这是第 ${shard.number} 份：${own.length} 项，要做的 ${asked.length} 项`,
  });
  await sideBySide(asked, browsersAtOnce(), report, (unit, ownReport) =>
    makeUnit(unit, assembled, {
      threads,
      memory,
      withPage,
      later: workForLater(),
      report: ownReport,
    }),
  );
  report({ type: 'shared', what: '这一份做好了，没有写公报；各份都做好以后，不带 --shard 再生成一次' });
  return true;
}
