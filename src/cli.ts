#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { speakChinese, usageMessage } from './commands/chinese-help.js';
import { folderOption } from './commands/folder-option.js';
import { machineError } from './model/machine-error.js';
import { ToldError } from './model/told-error.js';

// 0: fine. 1: the archive has errors, or what came out is not what it says. 2: the command could not run.
const [FINE, FINDINGS, COULD_NOT_RUN] = [0, 1, 2];

const archive = folderOption('--archive <文件夹>', '公报的文件夹').default('gazette');
const done = (failed: boolean): void => {
  process.exitCode = failed ? FINDINGS : FINE;
};

// In the order of the help. Only the one that is named is loaded: the others would take as long as it works on one notice.
const commands = new Map<string, () => Promise<Command>>(
  Object.entries({
    check: async () => (await import('./commands/check-command.js')).checkCommand(archive, done),
    build: async () => (await import('./commands/build-command.js')).buildCommand(archive, done),
    publish: async () => (await import('./commands/publish-command.js')).publishCommand(archive, done),
    cite: async () => (await import('./commands/cite-command.js')).citeCommand(archive),
    at: async () => (await import('./commands/at-command.js')).atCommand(archive),
    history: async () => (await import('./commands/history-command.js')).historyCommand(archive),
    new: async () => (await import('./commands/new-command.js')).newCommand(archive, done),
    import: async () => (await import('./commands/import-command.js')).importCommand(archive, done),
    export: async () => (await import('./commands/export-command.js')).exportCommand(archive),
    compare: async () => (await import('./commands/compare-command.js')).compareCommand(),
    preview: async () => (await import('./commands/preview-command.js')).previewCommand(archive),
    seal: async () => (await import('./commands/seal-command.js')).sealCommand(archive),
    sign: async () => (await import('./commands/sign-command.js')).signCommand(archive),
    verify: async () => (await import('./commands/verify-command.js')).verifyCommand(archive, done),
    archive: async () => (await import('./commands/archive-command.js')).archiveCommand(),
    why: async () => (await import('./commands/why-command.js')).whyCommand(archive),
    worker: async () => (await import('./commands/worker-command.js')).workerCommand(archive),
    lsp: async () => (await import('./commands/lsp-command.js')).lspCommand(),
    init: async () => (await import('./commands/init-command.js')).initCommand(),
  }),
);

try {
  const program = speakChinese(new Command('gazette'))
    .usage('[命令] [选项]')
    .description('政府公报：检查公文，印成 PDF，生成网页')
    .helpCommand('help [命令]', '显示某个命令的用法');
  const named = commands.get(process.argv[2] ?? '');
  const loads = named === undefined ? [...commands.values()] : [named];
  for (const command of await Promise.all(loads.map((load) => load()))) program.addCommand(command);
  await program.parseAsync();
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
