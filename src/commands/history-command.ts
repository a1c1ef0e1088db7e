import { Command, type Option } from 'commander';
import { speakChinese } from './chinese-help.js';
import { history } from './history.js';
import { printable } from './reports/printable.js';

/** `gazette history`. */
export function historyCommand(archive: Option): Command {
  return speakChinese(new Command('history'))
    .usage('[选项] <文号>')
    .description('一件公文的文件怎样改成现在这样：每次提交的日期、谁改的、改了哪些字')
    .argument('<文号>', '如 某政发〔2015〕13号，括号用哪一种都可以；也可以写标题')
    .addOption(archive)
    .action((number: string, options: { readonly archive: string }) => {
      console.log(printable(history(options.archive, number)));
    });
}
