import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueAddress, noticeAddress } from '../desk/preview/addresses.js';
import { startLocalServer, type LocalServer } from '../desk/preview/local-server.js';
import { createPreview } from '../desk/preview/preview.js';
import { previewSite } from '../desk/preview/site.js';
import type { DeskArchive } from '../desk/desk-archive.js';
import { issueName } from '../model/issue.js';
import type { Store } from '../store/store.js';
import { UsageError } from './errors.js';
import { pathBelow } from './path-below.js';
import { previewActions } from './preview/actions.js';
import { watchFolder } from './preview/watch.js';

export interface PreviewRequest {
  /** The folder of the archive. */
  readonly folder: string;
  /** An issue (2015-04), or the file of a notice; the list of all where it is undefined. */
  readonly at: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
  /** What earlier runs have found in its notices. */
  readonly store?: Store;
}

/** A preview that runs. */
export interface RunningPreview {
  /** The address of the page that was asked for. */
  readonly address: string;
  /** Ends the server, the watching and the browsers. */
  close(): Promise<void>;
}

/**
 * Starts the preview of an archive on this machine.
 *
 * @throws UsageError where there is no archive, or no such issue or notice in it; PortError where the port is taken.
 */
export async function startPreview({ folder, at, port, store }: PreviewRequest): Promise<RunningPreview> {
  if (!existsSync(join(folder, 'gazette.yaml')))
    throw new UsageError(`找不到「${join(folder, 'gazette.yaml')}」`);
  const preview = createPreview(folder, store);
  const page = at === undefined ? '' : pageOf(preview.desk, at);
  await preview.read();
  // Before the server: what is saved from now on is seen.
  const watcher = await watchFolder(folder, (paths) => preview.saved(paths));
  let server: LocalServer | undefined;
  try {
    server = await startLocalServer(port, previewSite(preview, previewActions(folder)));
  } finally {
    if (server === undefined) await watcher.close();
  }
  const running = server;
  return {
    address: running.address + page,
    close: async () => {
      await Promise.all([watcher.close(), preview.close(), running.close()]);
    },
  };
}

/** The page of what an editor names: an issue, or a notice by its path or the name of its file. */
function pageOf({ folder, texts }: DeskArchive, at: string): string {
  const issue = texts.issues.find((each) => issueName(each) === at);
  if (issue !== undefined) return issueAddress(issue.folder);
  const below = pathBelow(folder, at);
  const files = [...texts.texts.map(({ path }) => path), ...texts.unread];
  const path = files.find((each) => each === below || each === at || basename(each, '.md') === at);
  if (path === undefined)
    throw new UsageError(`没有「${at}」这一期，也没有这件公文；写法如 2015-03 或 szf-2015-13`);
  return noticeAddress(path);
}
