import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { archiveStore, withStoreOptions, type StoreChoice } from './archive-store.js';
import { speakChinese } from './chinese-help.js';

interface PreviewFlags {
  readonly archive: string;
  readonly port: number;
  readonly open: boolean;
  readonly store?: StoreChoice;
}

const MOST_PORT = 65_535;

/** `gazette preview`: runs until it is told to end. */
export function previewCommand(archive: Option): Command {
  const command = speakChinese(new Command('preview'))
    .usage('[选项] [期或公文]')
    .description('一边写一边看：网页上的样子、发现的问题、印出来的样子')
    .argument('[期或公文]', '如 2015-03、szf-2015-13；不写则列出全部公文')
    .addOption(archive)
    .option('--port <端口>', '用哪个端口；不写则任取一个空的', portOf, 0)
    .option('--no-open', '不打开浏览器，只显示地址')
    .action(async (at: string | undefined, flags: PreviewFlags) => {
      try {
        await runPreview(at, flags);
      } catch (error) {
        throw machineError(error, flags.archive);
      }
    });
  return withStoreOptions(command);
}

async function runPreview(
  at: string | undefined,
  { archive: folder, port, open, store }: PreviewFlags,
): Promise<void> {
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  });
  // The server, the watcher and the printing are for this command alone.
  const { startPreview } = await import('./preview.js');
  const preview = await startPreview({ folder, at, port, store: archiveStore(folder, store) });
  console.log(
    `预览已经打开，地址：\n\n  ${preview.address}\n\n只有这台电脑能看。改了文件，存盘就看得到；按 Ctrl-C 结束。`,
  );
  if (open) openInBrowser(preview.address);
  await ended;
  await preview.close();
  console.log('预览结束了。');
}

function portOf(written: string): number {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > MOST_PORT) throw new InvalidArgumentError('');
  return port;
}

/** Asks the system to open an address; where it cannot, the address has been told. */
function openInBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
