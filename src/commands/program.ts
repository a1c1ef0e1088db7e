import { Command, CommanderError, type Option } from 'commander';
import { speakChinese, usageMessage } from './chinese-help.js';
import { folderOption } from './folder-option.js';
import { machineError } from '../model/machine-error.js';
import { ToldError } from '../model/told-error.js';

// 0: fine. 1: the archive has errors, or what came out is not what it says. 2: the command could not run.
const [FINE, FINDINGS, COULD_NOT_RUN] = [0, 1, 2];

/** What a command calls when it is done: whether the archive has errors. */
type Done = (failed: boolean) => void;

// In the order of the help. Only the one that is named is loaded: the others would take as long as it works on one notice.
const COMMANDS = new Map(
  Object.entries<(archive: Option, done: Done) => Promise<Command>>({
    check: async (archive, done) => (await import('./check-command.js')).checkCommand(archive, done),
    build: async (archive, done) => (await import('./build-command.js')).buildCommand(archive, done),
    publish: async (archive, done) => (await import('./publish-command.js')).publishCommand(archive, done),
    cite: async (archive) => (await import('./cite-command.js')).citeCommand(archive),
    at: async (archive) => (await import('./at-command.js')).atCommand(archive),
    history: async (archive) => (await import('./history-command.js')).historyCommand(archive),
    new: async (archive, done) => (await import('./new-command.js')).newCommand(archive, done),
    import: async (archive, done) => (await import('./import-command.js')).importCommand(archive, done),
    export: async (archive) => (await import('./export-command.js')).exportCommand(archive),
    compare: async () => (await import('./compare-command.js')).compareCommand(),
    preview: async (archive) => (await import('./preview-command.js')).previewCommand(archive),
    seal: async (archive) => (await import('./seal-command.js')).sealCommand(archive),
    sign: async (archive) => (await import('./sign-command.js')).signCommand(archive),
    verify: async (archive, done) => (await import('./verify-command.js')).verifyCommand(archive, done),
    archive: async () => (await import('./archive-command.js')).archiveCommand(),
    why: async (archive) => (await import('./why-command.js')).whyCommand(archive),
    worker: async (archive) => (await import('./worker-command.js')).workerCommand(archive),
    lsp: async () => (await import('./lsp-command.js')).lspCommand(),
    init: async () => (await import('./init-command.js')).initCommand(),
  }),
);

/** Carries out a call of `gazette`, told by the words after its name; gives the exit code. */
export async function runProgram(words: readonly string[]): Promise<number> {
  let code = FINE;
  const done: Done = (failed) => (code = failed ? FINDINGS : FINE);
  const archive = folderOption('--archive <文件夹>', '公报的文件夹').default('gazette');
  try {
    const program = speakChinese(new Command('gazette'))
      .usage('[命令] [选项]')
      .description('政府公报：检查公文，印成 PDF，生成网页')
      .helpCommand('help [命令]', '显示某个命令的用法');
    const named = COMMANDS.get(words[0] ?? '');
    const loads = named === undefined ? [...COMMANDS.values()] : [named];
    for (const command of await Promise.all(loads.map((load) => load(archive, done))))
      program.addCommand(command);
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return tell(machineError(error, '.'));
  }
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
