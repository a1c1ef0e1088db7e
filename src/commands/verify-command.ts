import { existsSync, readFileSync, statSync } from 'node:fs';
import { Command, type Option } from 'commander';
import type { VerifierKey } from '../seal/verifier-key.js';
import { machineError } from '../model/machine-error.js';
import { UsageError } from './errors.js';
import { speakChinese } from './chinese-help.js';
import { repeated } from './repeated-option.js';
import { keyOf, sealingOf } from './seal/trusted-keys.js';
import { isSealed, verify, type Verified } from './verify.js';

interface VerifyOptions {
  readonly archive: string;
  readonly key: readonly string[];
  readonly since?: string;
  readonly ca: readonly string[];
}

/** `gazette verify`. `done` is told whether something is not as it was sealed. */
export function verifyCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('verify'))
    .usage('[选项] <文件夹或文件>')
    .description('证明编好的网络版、其中一件公文或一个文件没有改过；验证 PDF 的签名')
    .argument('<文件夹或文件>', '如 public，或下载的 notice.json（旁边要有 notice.tlog-proof）')
    .addOption(archive)
    .option('--key <公钥>', '信得过的公钥一行，或写着它的文件；不写则用 gazette.yaml 里的', repeated, [])
    .option('--since <文件>', '以前的 checkpoint：证明那时登记的都还在')
    .option('--ca <文件>', 'PDF 的签名：信得过的机构的证书（PEM）；不写则不说明签名的人是谁', repeated, [])
    .action(async (path: string, options: VerifyOptions) => {
      try {
        const verified = await verifyPath(path, options);
        if ('holds' in verified) console.log(verified.holds);
        else console.error(verified.faults.join('\n'));
        done('faults' in verified);
      } catch (error) {
        throw machineError(error, path);
      }
    });
}

async function verifyPath(path: string, { archive, key, since, ca }: VerifyOptions): Promise<Verified> {
  if (!path.endsWith('.pdf') || !isFile(path)) return verify(path, trusted(archive, key), since);
  // It takes apart certificates, which nothing else does.
  const [{ verifyPdf }, { verifyPrintedRoot }] = await Promise.all([
    import('./verify-pdf.js'),
    import('./verify-printed-root.js'),
  ]);
  const all = [
    await verifyPdf(path, ca, new Date()),
    await verifyPrintedRoot(path),
    isSealed(path) ? verify(path, trusted(archive, key), since) : undefined,
  ].filter((verified) => verified !== undefined);
  if (all.length === 0)
    throw new UsageError(`「${path}」没有签名，旁边也没有能比较的：上面的文件夹里没有 seal.json`);
  const faults = all.flatMap((verified) => ('faults' in verified ? verified.faults : []));
  if (faults.length > 0) return { faults };
  return { holds: all.flatMap((verified) => ('holds' in verified ? [verified.holds] : [])).join('\n') };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
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
