import { Command, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { sharedStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import { speakChinese } from './chinese-help.js';
import { endOnSignals } from './ending.js';
import { queueOption } from './queue/queue-option.js';
import { today } from './today.js';
import type { WorkerOptions } from './worker.js';

/** `gazette worker`. */
export function workerCommand(archive: Option): Command {
  const command = speakChinese(new Command('worker'))
    .usage('[选项]')
    .description('替别处的 gazette build --queue 印期和单行本，一直做下去，按 Ctrl+C 停')
    .addOption(archive)
    .addOption(queueOption().makeOptionMandatory())
    .action(async ({ store: choice, ...options }: WorkerOptions & { readonly store?: StoreChoice }) => {
      endOnSignals();
      today();
      try {
        const store = sharedStore(options.archive, choice, 'gazette worker');
        const { worker } = await import('./worker.js');
        const { progress } = await import('./reports/progress.js');
        const { storedMemory } = await import('./build/stored-memory.js');
        await worker(options, store, storedMemory(store), progress());
      } catch (error) {
        throw machineError(error, options.archive);
      }
    });
  return withStoreOptions(command);
}
