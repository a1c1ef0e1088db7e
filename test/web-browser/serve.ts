import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { posix } from 'node:path';
import type { SiteFile } from '../../src/web/site-file.js';

export interface ServedSite {
  /** The site's root, with a slash at its end; below a path of its host, as it may well stand. */
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};
const PATH = '/gazette/';
const NOT_FOUND = '404.html';

/** Serves the files of a site from memory, as any plain server of files would. */
export async function servedSite(files: readonly SiteFile[]): Promise<ServedSite> {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).slice(PATH.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const content = pathname.startsWith(PATH) ? byPath.get(file) : undefined;
    const type = TYPES[posix.extname(content === undefined ? NOT_FOUND : file)] ?? 'application/octet-stream';
    answer.writeHead(content === undefined ? 404 : 200, { 'content-type': type });
    answer.end(content ?? byPath.get(NOT_FOUND));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
