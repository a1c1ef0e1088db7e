import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
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
  '.woff': 'font/woff',
};
const PATH = '/gazette/';
const NOT_FOUND = '404.html';

const PACKED = new Set(['.html', '.css', '.js', '.json', '.svg']);

/** Serves the files of a site from memory, as any plain server of files would: texts packed with gzip. */
export async function servedSite(files: readonly SiteFile[]): Promise<ServedSite> {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const packed = new Map<string, Uint8Array>();
  const packedFile = (file: string, content: SiteFile['content']): Uint8Array => {
    const known = packed.get(file) ?? gzipSync(content);
    packed.set(file, known);
    return known;
  };
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).slice(PATH.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const isThere = pathname.startsWith(PATH) && byPath.has(file);
    const shown = isThere ? file : NOT_FOUND;
    const content = byPath.get(shown) ?? '';
    const isPacked = PACKED.has(posix.extname(shown));
    answer.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[posix.extname(shown)] ?? 'application/octet-stream',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    });
    answer.end(isPacked ? packedFile(shown, content) : content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
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
