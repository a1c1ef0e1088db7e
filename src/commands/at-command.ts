import { Command, type Option } from 'commander';
import { at, atMarkdown } from './at.js';
import { speakChinese } from './chinese-help.js';
import { printable } from './reports/printable.js';

interface AtOptions {
  readonly archive: string;
  readonly on?: string;
  readonly markdown?: true;
}

/** `gazette at`. */
export function atCommand(archive: Option): Command {
  return speakChinese(new Command('at'))
    .usage('[选项] <文号>')
    .description('一件公文某一天的文本：以后的修改都并进去，修改的条款注明依据')
    .argument('<文号>', '如 某政发〔2015〕13号，括号用哪一种都可以')
    .addOption(archive)
    .option('--on <日期>', '哪一天，如 2016-01-01；不写则今天')
    .option('--markdown', '写成 Markdown，附在决定后面重新公布')
    .action((number: string, options: AtOptions) => {
      const { archive: folder, on } = options;
      console.log(
        options.markdown === true ? atMarkdown(folder, number, on) : printable(at(folder, number, on)),
      );
    });
}
