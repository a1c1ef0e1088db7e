import { Command, Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { written } from './written-option.js';

interface CompareFlags {
  readonly format: 'markdown' | 'json';
  readonly copy?: string;
}

/** `gazette compare`. */
export function compareCommand(): Command {
  return speakChinese(new Command('compare'))
    .usage('[选项] <原来的> <现在的>')
    .description('比较两次生成的结果：公文、页码、有效性、网址、修改以后的文本有什么变化')
    .argument('<原来的>', 'gazette build 生成的文件夹')
    .argument('<现在的>', '另一个')
    .addOption(new Option('--format <格式>', '输出的格式').choices(['markdown', 'json']).default('markdown'))
    .option('--copy <文件夹>', '把变了的公文的网页、单行本和印刷页另存到这里，要是新的或空的', written)
    .action(async (old: string, now: string, { format, copy }: CompareFlags) => {
      try {
        // What reads built pages is for this command alone.
        const { compare } = await import('./compare.js');
        process.stdout.write(compare(old, now, format, copy));
      } catch (error) {
        throw machineError(error, copy ?? now);
      }
    });
}
