import { Command, type Option } from 'commander';
import { speakChinese } from './chinese-help.js';
import { printable } from './reports/printable.js';
import { cite } from './cite.js';

interface CiteOptions {
  readonly archive: string;
  readonly on?: string;
}

/** `gazette cite`. */
export function citeCommand(archive: Option): Command {
  return speakChinese(new Command('cite'))
    .usage('[选项] <文号>')
    .description('一件公文引用了什么、被什么引用，某一天是否有效')
    .argument('<文号>', '如 某政发〔2015〕13号，括号用哪一种都可以')
    .addOption(archive)
    .option('--on <日期>', '哪一天，如 2016-01-01；不写则今天')
    .action((number: string, options: CiteOptions) => {
      console.log(printable(cite(options.archive, number, options.on)));
    });
}
