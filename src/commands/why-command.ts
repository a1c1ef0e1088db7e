import { Command, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { folderOption } from './folder-option.js';
import { withThreads } from './threads.js';
import type { WhyOptions } from './why.js';

/** `gazette why`. */
export function whyCommand(archive: Option): Command {
  return speakChinese(new Command('why'))
    .usage('[选项] <文件>')
    .description('生成的一个文件由什么做成，其中哪些改了，再生成会不会重做')
    .argument('<文件>', '如 public/2015/3/index.html，也可以写网址 /szf/2015/13/')
    .addOption(archive)
    .addOption(folderOption('--out <文件夹>', '生成的公报在哪里').default('public'))
    .action(async (file: string, options: Omit<WhyOptions, 'file'>) => {
      try {
        const { why } = await import('./why.js');
        console.log(await withThreads((threads) => why({ ...options, file }, threads)));
      } catch (error) {
        throw machineError(error, options.out);
      }
    });
}
