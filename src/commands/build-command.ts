import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { archiveStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import type { BuildOptions } from './build.js';
import { speakChinese } from './chinese-help.js';
import { endOnSignals } from './ending.js';
import { folderOption } from './folder-option.js';
import { MANIFEST } from './output/manifest.js';
import { withThreads } from './threads.js';
import { today } from './today.js';

/** `gazette build`. `done` is told whether the archive has errors. */
export function buildCommand(archive: Option, done: (failed: boolean) => void): Command {
  const command = speakChinese(new Command('build'))
    .usage('[选项] [期...]')
    .description('检查后印成 PDF，生成网页；检查不通过则什么也不写')
    .argument('[期...]', '要印的期，如 2015-03；不写则全部')
    .addOption(archive)
    .addOption(folderOption('--out <文件夹>', '写到哪里').default('public'))
    .addOption(new Option('--only <部分>', '只做其中一部分').choices(['web', 'print', 'offprints']))
    .addOption(folderOption('--pictures <文件夹>', '把每个印刷页另画成 PNG，写到这里'))
    .action(async (issues: string[], { store, ...options }: Called) => {
      endOnSignals();
      // What is wrong with the clock is told before the minutes that the work may take.
      today();
      try {
        done(!(await runBuild({ ...options, issues }, store)));
      } catch (error) {
        throw machineError(error, options.out);
      }
    });
  return withStoreOptions(command);
}

type Called = Omit<BuildOptions, 'issues'> & { readonly store?: StoreChoice };

async function runBuild(options: BuildOptions, choice: StoreChoice): Promise<boolean> {
  // Loaded only here: a check needs no browser and should start at once.
  if (options.only !== 'web' && !existsSync(join(options.out, MANIFEST))) {
    // Its hash takes another thread as long as this one takes to load the rest. Who needs it is told where it is not there.
    const { executable } = await import('../print/browser/executable.js');
    executable().catch(() => undefined);
  }
  const { build } = await import('./build.js');
  const { progress } = await import('./reports/progress.js');
  const { storedMemory } = await import('./build/stored-memory.js');
  const store = archiveStore(options.archive, choice);
  try {
    return await withThreads((threads) => build(options, threads, progress(), storedMemory(store)));
  } finally {
    // What was made is kept, whatever has become of the build.
    store.close();
  }
}
