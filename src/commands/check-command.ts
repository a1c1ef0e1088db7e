import { Command, Option } from 'commander';
import type { Severity } from '../model/finding.js';
import { machineError } from '../model/machine-error.js';
import { checkFolder, select, type Selection } from './check-archive.js';
import { archiveStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import { speakChinese } from './chinese-help.js';
import { UsageError } from './errors.js';
import { fixArchive, writeFixes } from './fix-archive.js';
import { fixDiff } from './reports/fix-diff.js';
import { fixLines, fixTotal } from './reports/fixes.js';
import type { Language } from './reports/language.js';
import { REPORTS, type Format } from './reports/report.js';

interface CheckOptions {
  readonly archive: string;
  readonly format: Format;
  readonly lang: Language;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly rule?: readonly string[];
  readonly severity?: Severity;
  readonly store?: StoreChoice;
}

/** `gazette check`. `done` is told whether the archive has errors. */
export function checkCommand(archive: Option, done: (failed: boolean) => void): Command {
  const command = speakChinese(new Command('check'))
    .usage('[选项] [路径...]')
    .description('检查公文和每期的编号、引用、附件、标点等')
    .argument('[路径...]', '只显示、只改正这些文件或文件夹里的问题')
    .addOption(archive)
    .option('--fix', '改正机械的错误（标点、文号写法、序数等），其余列出')
    .option('--dry-run', '与 --fix 同用：只显示会改什么，不写文件')
    .addOption(
      new Option('--rule <规则>', '只看这条规则，如 ordinal-sequence；几条的用逗号分开').argParser<
        readonly string[] | undefined
      >((ids, before) => [...(before ?? []), ...ids.split(/[,，]/u)]),
    )
    .addOption(new Option('--severity <级别>', '只看这个级别以上的').choices(['error', 'warning', 'note']))
    .addOption(new Option('--format <格式>', '输出格式').choices(Object.keys(REPORTS)).default('pretty'))
    .addOption(new Option('--lang <语言>', '用哪种语言说明').choices(['zh', 'en']).default('zh'))
    .action(async (paths: string[], options: CheckOptions) => {
      try {
        done(await runCheck(paths, options));
      } catch (error) {
        throw machineError(error, options.archive);
      }
    });
  return withStoreOptions(command);
}

/** Checks, and fixes where that is asked for; what is left is told on standard output. True where errors are left. */
async function runCheck(paths: readonly string[], options: CheckOptions): Promise<boolean> {
  const { archive: folder, format, lang, rule: rules, severity } = options;
  if (options.dryRun === true && options.fix !== true) throw new UsageError('--dry-run 要和 --fix 一起用');
  const selection: Selection = { paths, rules, severity };
  const store = archiveStore(folder, options.store);
  const whole = await checkFolder(folder, store);
  store.close();
  const found = select(whole, folder, selection);
  if (options.fix !== true) {
    console.log(REPORTS[format](found.findings, folder, lang));
    return found.failed;
  }

  const fixed = fixArchive(folder, whole, selection);
  // The fixes are told on standard error, so that what a program reads stays a report, or a diff.
  if (options.dryRun === true) {
    process.stdout.write(fixDiff(fixed.files, folder));
    console.error(fixTotal(fixed, folder, lang, false).join('\n'));
    return found.failed;
  }
  writeFixes(folder, fixed.files);
  const lines = [...fixLines(fixed.files, folder, lang), ...fixTotal(fixed, folder, lang, true)];
  console.error(`${lines.join('\n')}\n`);
  console.log(REPORTS[format](fixed.left.findings, folder, lang));
  return fixed.left.failed;
}
