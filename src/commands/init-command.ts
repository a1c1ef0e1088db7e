import { Command, Option } from 'commander';
import { DESIGN_NAMES } from '../../designs/designs.js';
import { machineError } from '../model/machine-error.js';
import { canAsk } from './at-terminal.js';
import { speakChinese } from './chinese-help.js';
import { newArchiveOf, type InitFlags } from './init-answers.js';
import { init } from './init.js';
import { today } from './today.js';
import { written, writtenEach } from './written-option.js';

/** `gazette init`, which stands beside what else is new as `gazette new archive`, too. */
export function initCommand(name: 'init' | 'archive' = 'init'): Command {
  return speakChinese(new Command(name))
    .usage('[选项] [文件夹]')
    .description('新建一个公报的文件夹，里面有一期样子；没有写出的选项会逐项问')
    .argument('[文件夹]', '写到哪里，要是新的或空的', 'gazette')
    .option('--city <城市>', '城市，如 绍兴市', written)
    .option('--name <名称>', '公报名称；不写则为 某某市人民政府公报', written)
    .option('--english <名称>', '英文名称，印在封面上', written)
    .option('--organ <机关>', '发文机关；几个就写几次', writtenEach)
    .option(
      '--series <代字=字母>',
      '发文字号的机关代字和网址用的字母，如 绍政发=szf；每个机关一个，次序相同',
      writtenEach,
    )
    .addOption(new Option('--design <设计>', '印刷的设计').choices(DESIGN_NAMES))
    .action(async (folder: string, flags: InitFlags) => {
      const answers = await newArchiveOf(flags, canAsk());
      try {
        const files = init(folder, answers, today());
        console.log(`写好了 ${files.length} 个文件，在「${folder}」里。接着可以：`);
        console.log(`  npx gazette check --archive ${folder}`);
        console.log(`  npx gazette build --archive ${folder}`);
      } catch (error) {
        throw machineError(error, folder);
      }
    });
}
