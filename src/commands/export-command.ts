import { Command, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import type { ExportForm } from './export.js';
import { written } from './written-option.js';

interface ExportFlags {
  readonly archive: string;
  readonly out?: string;
}

/** `gazette export`. */
export function exportCommand(archive: Option): Command {
  return speakChinese(new Command('export'))
    .usage('<docx|wechat> [选项] <公文>')
    .description('把一件公文写成别处用的样子：Word、公众号')
    .addCommand(formCommand('docx', '写成 Word，版式按 GB/T 9704，读回核对以后才写', archive))
    .addCommand(formCommand('wechat', '写成公众号文章，用浏览器打开、复制、粘贴', archive));
}

function formCommand(form: ExportForm, description: string, archive: Option): Command {
  return speakChinese(new Command(form))
    .usage('[选项] <公文>')
    .description(description)
    .argument('<公文>', '文号、标题，或者公文的文件，如 gazette/2015/03/szf-2015-13.md')
    .addOption(archive)
    .option('--out <文件>', '写成哪个文件；不写则用公文的文件名，写在当前文件夹', written)
    .action(async (notice: string, { archive: folder, out }: ExportFlags) => {
      try {
        // The writers of other forms are for this command alone.
        const { exportNotice } = await import('./export.js');
        const { file, remarks } = exportNotice(form, folder, notice, out);
        console.log([`写成了 ${file}`, ...remarks.map((remark) => `  ${remark}`)].join('\n'));
      } catch (error) {
        throw machineError(error, folder);
      }
    });
}
