import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { atExit, ownName, remove, temporaryFolder } from './browser/private-folder.js';
import { inPage } from './run-in-page.js';

/**
 * Hands files to the document in the page, as if a reader had chosen them, for as long as `work` takes: there
 * `in-page/handed-files` has them. As text of a command a megabyte takes Chromium two tenths of a second.
 */
export async function withFiles<Result>(
  page: Page,
  files: readonly Uint8Array[],
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = join(temporaryFolder(), ownName());
  mkdirSync(folder, { mode: 0o700 });
  const end = atExit(() => {
    remove(folder);
  });
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, bytes);
      return path;
    });
    const id = await inPage(page, 'askForFiles');
    const input = await page.evaluateHandle((name) => document.getElementById(name), id);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
    return await work();
  } finally {
    // On a busy disk that takes as long as a print.
    void rm(folder, { recursive: true, force: true }).then(end, end);
  }
}
