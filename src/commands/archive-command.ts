import { Command } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { folderOption } from './folder-option.js';

interface ArchiveOptions {
  readonly edition: string;
  readonly out?: string;
}

/** `gazette archive`. */
export function archiveCommand(): Command {
  return speakChinese(new Command('archive'))
    .usage('[选项] <期>')
    .description('把编好的一期做成移交档案馆的文件夹：PDF/A-2a、OFD、数据、登记证明、目录和校验值')
    .argument('<期>', '编好的一期，如 2015-03')
    .addOption(folderOption('--edition <文件夹>', 'gazette build 写出的文件夹').default('public'))
    .addOption(folderOption('--out <文件夹>', '写到哪里，里面不能有文件；不写则为「归档-期号」'))
    .action(async (name: string, { edition, out = `归档-${name}` }: ArchiveOptions) => {
      try {
        const { archive } = await import('./archive.js');
        const { folder, items, files, missing } = await archive(edition, name, out);
        for (const each of missing) console.error(`缺少：${each}`);
        console.log(`写入 ${folder}/：${items} 件，${files} 个文件`);
      } catch (error) {
        throw machineError(error, out);
      }
    });
}
