import { existsSync, readFileSync } from 'node:fs';
import { Command, type Option } from 'commander';
import type { VerifierKey } from '../seal/verifier-key.js';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { repeated } from './repeated-option.js';
import { keyOf, sealingOf } from './seal/trusted-keys.js';
import { verify } from './verify.js';

interface VerifyOptions {
  readonly archive: string;
  readonly key: readonly string[];
  readonly since?: string;
}

/** `gazette verify`. `done` is told whether something is not as it was sealed. */
export function verifyCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('verify'))
    .usage('[选项] <文件夹或文件>')
    .description('证明编好的网络版、其中一件公文或一个文件没有改过')
    .argument('<文件夹或文件>', '如 public，或下载的 notice.json（旁边要有 notice.tlog-proof）')
    .addOption(archive)
    .option('--key <公钥>', '信得过的公钥一行，或写着它的文件；不写则用 gazette.yaml 里的', repeated, [])
    .option('--since <文件>', '以前的 checkpoint：证明那时登记的都还在')
    .action((path: string, { archive: folder, key, since }: VerifyOptions) => {
      try {
        const verified = verify(path, trusted(folder, key), since);
        if ('holds' in verified) console.log(verified.holds);
        else console.error(verified.faults.join('\n'));
        done('faults' in verified);
      } catch (error) {
        throw machineError(error, path);
      }
    });
}

function trusted(archive: string, written: readonly string[]): readonly VerifierKey[] {
  if (written.length === 0) return sealingOf(archive).keys;
  return written.flatMap((each) =>
    existsSync(each)
      ? readFileSync(each, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => keyOf(line))
      : [keyOf(each)],
  );
}
