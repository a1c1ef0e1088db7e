import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

// An editor that saves writes, renames and touches: what comes together is told together.
const TOGETHER_MS = 10;

/**
 * Tells of what is written, made or removed in a folder, by paths below it. Resolves when it watches; what cannot be watched
 * later on is told on standard error.
 *
 * @throws Error of the file system.
 */
export async function watchFolder(
  folder: string,
  changed: (paths: readonly string[]) => void,
): Promise<{ close(): Promise<void> }> {
  let together = new Set<string>();
  // What begins with a dot is nobody's: a file beside another that is about to be put in its place.
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => isHidden(relative(folder, path)) });
  watcher.on('all', (_event, path) => {
    if (together.size === 0)
      setTimeout(() => {
        const paths = [...together];
        together = new Set();
        changed(paths);
      }, TOGETHER_MS);
    together.add(relative(folder, path).split(sep).join('/'));
  });
  await new Promise<void>((ready, failed) => {
    watcher.once('ready', ready).once('error', failed);
  }).catch(async (error: unknown) => {
    await watcher.close();
    throw error;
  });
  watcher.on('error', (error) => console.error(`「${folder}」里有的改动看不到了：${String(error)}`));
  return watcher;
}

function isHidden(path: string): boolean {
  return path
    .split(sep)
    .some((step) => step === 'node_modules' || (step.startsWith('.') && !step.startsWith('..')));
}
