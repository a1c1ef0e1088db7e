#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { archiveCommand } from './commands/archive-command.js';
import { atCommand } from './commands/at-command.js';
import { buildCommand } from './commands/build-command.js';
import { checkCommand } from './commands/check-command.js';
import { speakChinese, usageMessage } from './commands/chinese-help.js';
import { citeCommand } from './commands/cite-command.js';
import { compareCommand } from './commands/compare-command.js';
import { exportCommand } from './commands/export-command.js';
import { folderOption } from './commands/folder-option.js';
import { historyCommand } from './commands/history-command.js';
import { importCommand } from './commands/import-command.js';
import { initCommand } from './commands/init-command.js';
import { lspCommand } from './commands/lsp-command.js';
import { newCommand } from './commands/new-command.js';
import { previewCommand } from './commands/preview-command.js';
import { publishCommand } from './commands/publish-command.js';
import { sealCommand } from './commands/seal-command.js';
import { signCommand } from './commands/sign-command.js';
import { verifyCommand } from './commands/verify-command.js';
import { whyCommand } from './commands/why-command.js';
import { workerCommand } from './commands/worker-command.js';
import { machineError } from './model/machine-error.js';
import { ToldError } from './model/told-error.js';

// 0: fine. 1: the archive has errors, or what came out is not what it says. 2: the command could not run.
const [FINE, FINDINGS, COULD_NOT_RUN] = [0, 1, 2];

const archive = folderOption('--archive <文件夹>', '公报的文件夹').default('gazette');
const done = (failed: boolean): void => {
  process.exitCode = failed ? FINDINGS : FINE;
};

try {
  await speakChinese(new Command('gazette'))
    .usage('[命令] [选项]')
    .description('政府公报：检查公文，印成 PDF，生成网页')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .addCommand(checkCommand(archive, done))
    .addCommand(buildCommand(archive, done))
    .addCommand(publishCommand(archive, done))
    .addCommand(citeCommand(archive))
    .addCommand(atCommand(archive))
    .addCommand(historyCommand(archive))
    .addCommand(newCommand(archive, done))
    .addCommand(importCommand(archive, done))
    .addCommand(exportCommand(archive))
    .addCommand(compareCommand())
    .addCommand(previewCommand(archive))
    .addCommand(sealCommand(archive))
    .addCommand(signCommand(archive))
    .addCommand(verifyCommand(archive, done))
    .addCommand(archiveCommand())
    .addCommand(whyCommand(archive))
    .addCommand(workerCommand(archive))
    .addCommand(lspCommand())
    .addCommand(initCommand())
    .parseAsync();
} catch (error) {
  process.exitCode = tell(machineError(error, '.'));
}

/** What the editor needs to know is told in one line; anything else is a bug and keeps its stack. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return FINE;
    console.error(usageMessage(error));
    return COULD_NOT_RUN;
  }
  console.error(error instanceof ToldError ? error.message : error);
  return error instanceof ToldError ? error.exitCode : COULD_NOT_RUN;
}
