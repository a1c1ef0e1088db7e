import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { deployedManifest } from '../../scripts/deployed-manifest.js';

const MANIFEST = `{ "szf/2015/13/index.html": "${'0'.repeat(64)}" }\n`;

/** What is fetched from a site below /gazette that answers so; `slash` is how its address ends. */
async function fetched(status: number, body: string, slash = '/'): Promise<string | undefined> {
  const server = createServer(({ url }, answer) => {
    const isManifest = url === '/gazette/manifest.json';
    answer.writeHead(isManifest ? status : 418).end(isManifest ? body : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  try {
    return await deployedManifest(`http://127.0.0.1:${port}/gazette${slash}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('is the manifest as it was deployed, whether or not the address ends with a slash', async () => {
  expect(await fetched(200, MANIFEST)).toBe(MANIFEST);
  expect(await fetched(200, MANIFEST, '')).toBe(MANIFEST);
});

it('is nothing where nothing has been deployed', async () => {
  expect(await fetched(404, '<p>404</p>')).toBeUndefined();
});

it.each([
  ['the server is out of order', 503, '', /HTTP 503/u],
  ['the server forbids it', 403, '', /HTTP 403/u],
  ['a page stands there', 200, '<!doctype html>', /is no manifest of an edition/u],
  ['the manifest of a web application stands there', 200, '{"name":"app"}', /is no manifest of an edition/u],
])('stops where %s', async (_what, status, body, message) => {
  await expect(fetched(status, body)).rejects.toThrow(message);
});

it('stops where no server answers', async () => {
  await expect(deployedManifest('http://127.0.0.1:1/')).rejects.toThrow();
});
