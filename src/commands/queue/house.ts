import { inputsHash } from '../../model/inputs.js';
import { lazy } from '../../model/lazy.js';
import type { Memory } from '../../model/memory.js';
import { assemble, type Assembled } from '../build/assemble.js';
import { CARRIERS } from '../build/carriers.js';
import { archiveInputs } from '../build/inputs.js';
import { planOf } from '../build/plan.js';
import { readRecorded } from '../build/read-recorded.js';
import { unitsOf, type WorkUnit } from '../build/work-unit.js';
import { NO_OUTPUT } from '../output/earlier-output.js';
import type { Threads } from '../threads.js';

/** The archive as a worker has read it. */
export interface House {
  /** All that it holds, with the program, as one hash; undefined where it cannot be read. */
  readonly archive: string | undefined;
  /** Its issues and all work that is to be done for them. Composed when first asked for: only one that has passed the check can be. */
  readonly work: () => { readonly assembled: Assembled; readonly units: ReadonlyMap<string, WorkUnit> };
}

export async function readHouse(folder: string, threads: Threads, memory: Memory): Promise<House> {
  const { archive } = (await readRecorded(folder, threads, memory)).read;
  return {
    archive: archive && inputsHash(archiveInputs(archive, folder)),
    work: lazy(() => {
      if (archive === undefined) throw new Error(`${folder} was not read`);
      const assembled = assemble(archive, folder, memory);
      const units = unitsOf(planOf(assembled, CARRIERS, { only: undefined, issues: [] }, NO_OUTPUT));
      return { assembled, units: new Map(units.map((unit) => [unit.name, unit])) };
    }),
  };
}
