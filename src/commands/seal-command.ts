import { readFileSync } from 'node:fs';
import { Command, type Option } from 'commander';
import { bytesToHex } from '@noble/hashes/utils';
import { machineError } from '../model/machine-error.js';
import { keyOfPem } from '../seal/public-key-pem.js';
import { formatVerifierKey } from '../seal/verifier-key.js';
import { speakChinese } from './chinese-help.js';
import { UsageError } from './errors.js';
import { seal, type SealOptions } from './seal.js';
import { repeated } from './repeated-option.js';
import { sealingOf } from './seal/trusted-keys.js';

/** `gazette seal`. */
export function sealCommand(archive: Option): Command {
  return speakChinese(new Command('seal'))
    .usage('[选项] [文件夹]')
    .description('给编好的网络版作登记和签名，让人能证明公文没有改过')
    .argument('[文件夹]', 'gazette build 写出的文件夹', 'public')
    .addOption(archive)
    .option('--key <文件>', 'Ed25519 私钥文件（PEM）；几把就写几次，绝不要放进公报的文件夹', repeated, [])
    .option('--signer <程序>', '替其余公钥签名的程序：参数是公钥，标准输入是要签的内容，标准输出写签名')
    .option('--show-key <文件>', '只给出公钥文件（PEM，Ed25519 或 SM2）写进 gazette.yaml 的一行')
    .action((edition: string, { showKey, ...options }: SealOptions & { readonly showKey?: string }) => {
      try {
        if (showKey !== undefined) {
          console.log(keyLine(showKey, options.archive));
          return;
        }
        const { checkpoint, added, files, signers } = seal(edition, options);
        console.log(
          `登记：${checkpoint.size} 件公文（新登 ${added} 件），${files} 个文件，由 ${signers.join('、')} 签名`,
        );
        console.log(`登记簿的根：${bytesToHex(checkpoint.root)}`);
        if (added > 0) console.log(`登记簿 ${options.archive}/seal.log 添了 ${added} 行，请提交到 git`);
      } catch (error) {
        throw machineError(error, edition);
      }
    });
}

function keyLine(file: string, archive: string): string {
  const key = keyOfPem(readFileSync(file, 'utf8'), sealingOf(archive).origin);
  if (key === undefined) throw new UsageError(`「${file}」不是 Ed25519 或 SM2 的公钥文件（PEM）`);
  return formatVerifierKey(key);
}
