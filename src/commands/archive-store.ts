import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { NO_STORE, openStore, type Store } from '../store/store.js';
import { programVersion } from './build/inputs.js';
import { UsageError } from './errors.js';
import { folderOption } from './folder-option.js';

/** Where a command keeps what it has made: the folder that was named, false for nowhere, undefined where nothing was said. */
export type StoreChoice = string | false | undefined;

/** A command that can have a store, with the options that say where. */
export function withStoreOptions(command: Command): Command {
  return command
    .addOption(
      folderOption(
        '--store <文件夹>',
        '程序记下结果的文件夹，可以随时删去（默认：公报文件夹旁的 .gazette-cache）',
      ).env('GAZETTE_STORE'),
    )
    .addOption(new Option('--no-store', '不用也不写记下的结果，全部重做'));
}

/**
 * The store of an archive. Unless it is told otherwise, it stands beside the archive's folder, or in it where that is the
 * repository itself. In continuous integration there is none by default: a checkout may hold whatever a pull request
 * brings, and what a store says is believed.
 */
export function archiveStore(archive: string, choice: StoreChoice): Store {
  if (choice === false || choice === 'no') return NO_STORE;
  if (choice !== undefined) return openStore(choice, programVersion());
  if ((process.env['CI'] ?? '') !== '') return NO_STORE;
  const folder = resolve(archive);
  const place = existsSync(join(folder, '.git')) ? folder : dirname(folder);
  return openStore(join(place, '.gazette-cache'), programVersion());
}

/**
 * The store in which the results of several machines or jobs meet: the folder that was named, which all of them have.
 *
 * @param option Which asks for it: --shard.
 * @throws UsageError where none was named.
 */
export function sharedStore(archive: string, choice: StoreChoice, option: string): Store {
  if (choice === undefined || choice === false || choice === 'no')
    throw new UsageError(`${option} 要和 --store 一起用：各处做成的都记在那个文件夹里，由最后生成的取用`);
  return archiveStore(archive, choice);
}
