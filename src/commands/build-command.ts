import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import type { Memory } from '../model/memory.js';
import type { Store } from '../store/store.js';
import { archiveStore, sharedStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import { shardOf, type Shard } from './build/shard.js';
import type { Beside, BuildOptions } from './build.js';
import type { Report } from './build/report.js';
import { queueOption } from './queue/queue-option.js';
import { speakChinese } from './chinese-help.js';
import { endOnSignals } from './ending.js';
import { folderOption } from './folder-option.js';
import { MANIFEST } from './output/manifest.js';
import { withThreads, type Threads } from './threads.js';
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
    .addOption(
      new Option(
        '--shard <第几份/共几份>',
        '只做其中一份，如 3/8，记在 --store 里，不写公报；由最后一次生成取用',
      )
        .argParser(shardOf)
        .conflicts(['pictures', 'queue']),
    )
    .addOption(queueOption())
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

type Called = Omit<Options, 'issues'> & { readonly store?: StoreChoice };

interface Options extends BuildOptions {
  readonly shard?: Shard;
  readonly queue?: string;
}

async function runBuild({ shard, queue, ...options }: Options, choice: StoreChoice): Promise<boolean> {
  if (shard !== undefined) {
    const store = sharedStore(options.archive, choice, '--shard');
    // Here and below what makes an edition is loaded late: a check needs no browser and should start at once.
    const { buildShard } = await import('./build-shard.js');
    return withStore(store, (threads, report, memory) => buildShard(options, shard, threads, report, memory));
  }
  if (queue !== undefined) {
    const store = sharedStore(options.archive, choice, '--queue');
    return runWithWorkers(options, queue, store);
  }
  const store = archiveStore(options.archive, choice);
  const run = async (beside: Beside): Promise<boolean> => {
    const { build } = await import('./build.js');
    return withStore(store, (threads, report, memory) => build(options, threads, report, memory, beside));
  };
  if (options.only === 'web' || existsSync(join(options.out, MANIFEST))) return run({});
  // There is nothing to take over: a browser will be needed, and it starts while the rest is loaded.
  const { withBrowserAhead } = await import('../print/browser.js');
  return withBrowserAhead((withPage) => run({ withPage }));
}

async function runWithWorkers(options: BuildOptions, queue: string, store: Store): Promise<boolean> {
  const { connectBroker, REDIS_PATIENCE_MS } = await import('./queue/broker.js');
  const broker = await connectBroker(queue, REDIS_PATIENCE_MS);
  const { build } = await import('./build.js');
  const { handOut } = await import('./queue/hand-out.js');
  try {
    return await withStore(store, (threads, report, memory) =>
      build(options, threads, report, memory, {
        handOut: (units, assembled) => handOut(units, assembled, { broker, store, memory, report }),
      }),
    );
  } finally {
    broker.close();
  }
}

/** Does what makes something with a store, and closes the store: what was made is kept, whatever has become of the rest. */
async function withStore(
  store: Store,
  work: (threads: Threads, report: Report, memory: Memory) => Promise<boolean>,
): Promise<boolean> {
  const { progress } = await import('./reports/progress.js');
  const { storedMemory } = await import('./build/stored-memory.js');
  try {
    return await withThreads((threads) => work(threads, progress(), storedMemory(store)));
  } finally {
    store.close();
  }
}
