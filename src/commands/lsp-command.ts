import { Command } from 'commander';
import { archiveStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import { speakChinese } from './chinese-help.js';
import { today } from './today.js';

interface LspOptions {
  readonly archive?: string;
  readonly store?: StoreChoice;
}

/** `gazette lsp`: speaks with an editor's program (Language Server Protocol) over standard input and output. */
export function lspCommand(): Command {
  const command = speakChinese(new Command('lsp'))
    .usage('[选项]')
    .description('给编辑软件用：边写边检查（Language Server Protocol）')
    .option('--stdio', '用标准输入输出通话，只有这一种')
    .option('--archive <文件夹>', '公报的文件夹；不写则在编辑软件打开的文件夹里找')
    .action(async ({ archive, store }: LspOptions) => {
      const { serveStdio } = await import('../desk/lsp/stdio.js');
      serveStdio({ archive, storeOf: (folder) => archiveStore(folder, store), today });
    });
  return withStoreOptions(command);
}
