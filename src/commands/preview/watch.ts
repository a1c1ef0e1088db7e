import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

// An editor that saves writes, renames and touches: what comes together is told together.
const TOGETHER_MS = 10;
// For 50 ms after it has told of a file chokidar says nothing more of it: then it is looked whether it has changed since.
const LOOK_AGAIN_MS = 100;

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
  let isClosed = false;
  const tell = (paths: readonly string[]): void => {
    if (isClosed) return;
    // Noted before it is read: what is written from now on is told again.
    const states = new Map(paths.map((path) => [path, stateOf(join(folder, path))]));
    changed(paths);
    setTimeout(() => {
      const since = paths.filter((path) => stateOf(join(folder, path)) !== states.get(path));
      if (since.length > 0) tell(since);
    }, LOOK_AGAIN_MS);
  };
  // What begins with a dot is nobody's: a file beside another that is about to be put in its place.
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => isHidden(relative(folder, path)) });
  watcher.on('all', (_event, path) => {
    if (together.size === 0)
      setTimeout(() => {
        const paths = [...together];
        together = new Set();
        tell(paths);
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
  return {
    close: () => {
      isClosed = true;
      return watcher.close();
    },
  };
}

/** What differs as soon as a file is written, replaced, made or removed. */
function stateOf(path: string): string {
  const state = statSync(path, { throwIfNoEntry: false, bigint: true });
  return state === undefined ? '' : [state.ino, state.size, state.mtimeNs].join(' ');
}

function isHidden(path: string): boolean {
  return path
    .split(sep)
    .some((step) => step === 'node_modules' || (step.startsWith('.') && !step.startsWith('..')));
}
