import { Command, type Option } from 'commander';
import { join } from 'node:path';
import { RefusedFile } from '../import/refused-file.js';
import { machineError } from '../model/machine-error.js';
import { checkFolder, select } from './check-archive.js';
import { speakChinese } from './chinese-help.js';
import { importLines, statedLines } from './reports/imports.js';
import { REPORTS } from './reports/report.js';
import { NO_STORE } from '../store/store.js';
import { written } from './written-option.js';

interface ImportFlags {
  readonly archive: string;
  readonly issue?: string;
  readonly accept?: true;
  readonly dryRun?: true;
}

/** `gazette import`. `done` is told whether a document was refused, or a new notice has errors. */
export function importCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('import'))
    .usage('[选项] <文件...>')
    .description('把 Word、WPS 的公文（.docx）导入成 Markdown，逐字核对后放进一期')
    .argument('<文件...>', '.docx；.doc、.wps 也行，装了 LibreOffice 的读得准')
    .addOption(archive)
    .option('--issue <期>', '放进哪一期，如 2015-04，可以是还没有的下一期；不写则最后一期没有出版的', written)
    .option('--accept', '还有修订的，照全部接受导入')
    .option('--dry-run', '只显示会写成什么，不写文件')
    .action(async (documents: string[], flags: ImportFlags) => {
      try {
        done(await runImport(documents, flags));
      } catch (error) {
        throw machineError(error, flags.archive);
      }
    });
}

async function runImport(documents: readonly string[], flags: ImportFlags): Promise<boolean> {
  const { archive: folder, issue, accept = false, dryRun: isDryRun = false } = flags;
  // Unpacking and the reader of XML are for this command alone.
  const { importDocuments } = await import('./import.js');
  const imports = await importDocuments(documents, { folder, issue, accept, isDryRun });
  for (const each of imports) console.log(`${importLines(each, folder, isDryRun).join('\n')}\n`);
  const isRefused = imports.some(({ outcome }) => outcome instanceof RefusedFile);
  const paths = imports.flatMap(({ outcome }) =>
    outcome instanceof RefusedFile ? [] : [join(folder, outcome.path)],
  );
  if (isDryRun || paths.length === 0) return isRefused;
  const whole = await checkFolder(folder, NO_STORE);
  const found = select(whole, folder, { paths });
  const stated = imports.flatMap(({ outcome }) =>
    outcome instanceof RefusedFile || whole.archive === undefined
      ? []
      : statedLines(outcome.path, whole.archive, folder),
  );
  if (stated.length > 0) console.log(`${stated.join('\n')}\n`);
  console.log(REPORTS.pretty(found.findings, folder, 'zh'));
  return isRefused || found.failed;
}
