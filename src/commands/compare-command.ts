import { Command, Option } from 'commander';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { builtEdition, type BuiltEdition } from './compare/built-edition.js';
import { changedFiles } from './compare/changed-files.js';
import { compareEditions } from './compare/comparison.js';
import { UsageError } from './errors.js';
import { comparisonJson, comparisonMarkdown } from './reports/comparison.js';
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
    .action((old: string, now: string, { format, copy }: CompareFlags) => {
      try {
        const [before, after] = [builtEdition(old), builtEdition(now)];
        const comparison = compareEditions(before, after);
        if (copy !== undefined) copyFiles(changedFiles(comparison, after), after, copy);
        process.stdout.write(format === 'json' ? comparisonJson(comparison) : comparisonMarkdown(comparison));
      } catch (error) {
        throw machineError(error, copy ?? now);
      }
    });
}

function copyFiles(files: readonly string[], { folder }: BuiltEdition, target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new UsageError(`「${target}」里已经有文件，没有写；请换一个新的文件夹`);
  for (const file of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(folder, file), join(target, file));
  }
}
