import { Command, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import type { SignOptions } from './sign.js';

/** `gazette sign`. */
export function signCommand(archive: Option): Command {
  return speakChinese(new Command('sign'))
    .usage('[选项] <PDF...>')
    .description('给印好的 PDF 作电子签名，原来的内容一个字节不动')
    .argument('<PDF...>', 'gazette build 印的 PDF')
    .addOption(archive)
    .requiredOption('--certificate <文件>', '证书（PEM）：先写签名人的，再一级一级往上写')
    .option('--signer <命令>', '签名的命令：标准输入是要签的内容（用 SHA-256），标准输出写签名')
    .option('--key <文件>', '试用：私钥文件（PEM，RSA 或 P-256），绝不要放进公报的文件夹')
    .option('--time-stamp <命令>', '盖时间戳的命令：标准输入是请求，标准输出写答复（RFC 3161）')
    .option('--seal <图>', '印章的图（PNG），由印章的主人给；不写则没有看得见的印章')
    .option('--place <面,左,上,宽>', '印章放在第几面（末：最后一面），离左边、上边多远，多宽，以毫米计')
    .action(async (files: readonly string[], options: SignOptions) => {
      try {
        // It takes apart certificates, which nothing else does.
        const { sign } = await import('./sign.js');
        const subject = await sign(files, options, new Date());
        for (const file of files) console.log(`签名：${file}，由 ${subject}`);
      } catch (error) {
        throw machineError(error, files.join('、'));
      }
    });
}
