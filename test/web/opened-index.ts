import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openFullText, type FullText } from '../../src/web/client/full-text.js';
import type { SiteFile } from '../../src/web/site-file.js';

/** The browser's way to a file of the site, for the reader's half of pagefind. */
export function fetchFile(address: string | URL): Promise<Response> {
  const url = new URL(address);
  url.search = '';
  return Promise.resolve(new Response(readFileSync(fileURLToPath(url))));
}

/** An index as a reader's browser opens it, in a folder of its own; `fetch` must read files. */
export async function openedIndex(
  files: readonly SiteFile[],
): Promise<{ readonly fullText: FullText; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-search-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { fullText: await openFullText(pathToFileURL(`${folder}/`)), folder };
}
