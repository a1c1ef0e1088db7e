#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import type { BuildOptions } from './commands/build.js';
import { speakChinese, usageMessage } from './commands/chinese-help.js';
import { cite } from './commands/cite.js';
import { checkCommand } from './commands/check-command.js';
import { withThreads } from './commands/threads.js';

// 0: fine. 1: the archive has errors, or what came out is not what it says. 2: the command could not run.
const [FINE, FINDINGS, COULD_NOT_RUN] = [0, 1, 2];

// Errors that are told in one line, by name: importing their classes would load a browser for every check.
const TOLD: Readonly<Record<string, number>> = {
  UsageError: COULD_NOT_RUN,
  BrowserError: COULD_NOT_RUN,
  ProofError: FINDINGS,
  AddressError: FINDINGS,
  UnsettledError: FINDINGS,
};

const archive = new Option('--archive <文件夹>', '公报的文件夹').default('gazette');
const program = speakChinese(new Command('gazette'))
  .usage('[命令] [选项]')
  .description('政府公报：检查公文，印成 PDF，生成网页')
  .helpCommand('help [命令]', '显示某个命令的用法');

program.addCommand(
  checkCommand(archive, (failed) => {
    process.exitCode = failed ? FINDINGS : FINE;
  }),
);

speakChinese(program.command('build'))
  .usage('[选项] [期...]')
  .description('检查后印成 PDF，生成网页；检查不通过则什么也不写')
  .argument('[期...]', '要印的期，如 2015-03；不写则全部')
  .addOption(archive)
  .option('--out <文件夹>', '写到哪里', 'public')
  .addOption(new Option('--only <部分>', '只做其中一部分').choices(['web', 'print', 'offprints']))
  .option('--pictures <文件夹>', '把每个印刷页另画成 PNG，写到这里')
  .action(async (issues: string[], options: Omit<BuildOptions, 'issues'>) => {
    // Loaded only here: a check needs no browser and should start at once.
    const { build } = await import('./commands/build.js');
    const { progress } = await import('./commands/reports/progress.js');
    const done = await withThreads((threads) => build({ ...options, issues }, threads, progress()));
    process.exitCode = done ? FINE : FINDINGS;
  });

speakChinese(program.command('cite'))
  .usage('[选项] <文号>')
  .description('一件公文引用了什么、被什么引用，某一天是否有效')
  .argument('<文号>', '如 绍政发〔2015〕13号，括号用哪一种都可以')
  .addOption(archive)
  .option('--on <日期>', '哪一天，如 2016-01-01；不写则今天')
  .action((number: string, options: { archive: string; on?: string }) => {
    console.log(cite(options.archive, number, options.on));
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}

/** What the editor needs to know is told in one line; anything else is a bug and keeps its stack. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return FINE;
    console.error(usageMessage(error));
    return COULD_NOT_RUN;
  }
  const { code: cause = '', path = '' } = error as NodeJS.ErrnoException;
  if (/^(?:EACCES|EPERM|EROFS|ENOSPC)$/.test(cause)) {
    console.error(`${cause === 'ENOSPC' ? '磁盘满了' : '没有权限'}，「${path}」写不进去`);
    return COULD_NOT_RUN;
  }
  const code = error instanceof Error ? TOLD[error.name] : undefined;
  console.error(code === undefined ? error : (error as Error).message);
  return code ?? COULD_NOT_RUN;
}
