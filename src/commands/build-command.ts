import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import type { BuildOptions } from './build.js';
import { speakChinese } from './chinese-help.js';
import { endOnSignals } from './ending.js';
import { folderOption } from './folder-option.js';
import { MANIFEST } from './output/manifest.js';
import { withThreads } from './threads.js';
import { today } from './today.js';

/** `gazette build`. `done` is told whether the archive has errors. */
export function buildCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('build'))
    .usage('[选项] [期...]')
    .description('检查后印成 PDF，生成网页；检查不通过则什么也不写')
    .argument('[期...]', '要印的期，如 2015-03；不写则全部')
    .addOption(archive)
    .addOption(folderOption('--out <文件夹>', '写到哪里').default('public'))
    .addOption(new Option('--only <部分>', '只做其中一部分').choices(['web', 'print', 'offprints']))
    .addOption(
      folderOption('--store <文件夹>', '以前做过的存在哪里，不写则在公报文件夹旁边的 .gazette-cache'),
    )
    .option('--no-store', '不用以前做过的，也不存')
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
}

/** What commander gives: `store` is false for --no-store, and true where neither is said. */
type Called = Omit<BuildOptions, 'issues'> & { readonly store: string | boolean };

async function runBuild(options: BuildOptions, store: string | boolean): Promise<boolean> {
  // Loaded only here: a check needs no browser and should start at once.
  if (options.only !== 'web' && !existsSync(join(options.out, MANIFEST))) {
    // Its hash takes another thread as long as this one takes to load the rest. Who needs it is told where it is not there.
    const { executable } = await import('../print/browser/executable.js');
    executable().catch(() => undefined);
  }
  const { build } = await import('./build.js');
  const { progress } = await import('./reports/progress.js');
  const { storeFolder, withMemory } = await import('./build/stored-memory.js');
  const beside = store === false ? undefined : storeFolder(options.archive);
  return withMemory(typeof store === 'string' ? store : beside, (memory) =>
    withThreads((threads) => build(options, threads, progress(), memory)),
  );
}
