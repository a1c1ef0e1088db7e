import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startLocalServer,
  type LocalServer,
  type Request,
  type Send,
} from '../../../src/desk/preview/local-server.js';

let server: LocalServer;
let asked: Request[];
let listening: { query: URLSearchParams; send: Send } | undefined;
let hasLeft: boolean;

beforeEach(async () => {
  [asked, listening, hasLeft] = [[], undefined, false];
  server = await startLocalServer(0, {
    answer: (request) => {
      asked.push(request);
      if (request.path === 'broken') throw new Error('a bug');
      return request.path === 'nowhere' ? undefined : { type: 'text/plain', content: 'secret text' };
    },
    listen: (query, send) => {
      listening = { query, send };
      return () => (hasLeft = true);
    },
  });
});

afterEach(() => server.close());

interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks by a connection of its own, with whatever name of the host. */
function hear(
  address: string,
  { headers = {}, method = 'GET', body = '' }: { headers?: object; method?: string; body?: string } = {},
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = ask(address, { headers: { ...headers }, method }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('startLocalServer', () => {
  it('listens at the loopback, and nowhere else', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((each) => (each?.family === 'IPv4' && !each.internal ? [each.address] : []));
    for (const other of others)
      await expect(hear(server.address.replace('127.0.0.1', other))).rejects.toThrow('ECONNREFUSED');
  });

  it('answers only below its token, of which every server has another', async () => {
    expect(await hear(`${server.address}notice?path=a.md`)).toMatchObject({
      status: 200,
      text: 'secret text',
    });
    expect(asked[0]).toMatchObject({ method: 'GET', path: 'notice' });
    const { origin, pathname } = new URL(server.address);
    const wrong = [
      '/',
      '/notice',
      `/${'0'.repeat(32)}/notice`,
      `${pathname.slice(0, -2)}/notice`,
      '//',
      '/%',
    ];
    for (const path of wrong) {
      const { status, text } = await hear(origin + path);
      expect([path, status, text]).toEqual([path, 403, '地址不对\n']);
    }
    const other = await startLocalServer(0, { answer: () => undefined, listen: () => () => undefined });
    await other.close();
    expect(new URL(other.address).pathname).not.toBe(pathname);
  });

  it('refuses a name that leads here from elsewhere, and what a page of another site sends', async () => {
    const { port } = new URL(server.address);
    for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.nip.io:${port}`, '127.0.0.1:1'])
      expect((await hear(server.address, { headers: { host } })).status).toBe(403);
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`])
      expect((await hear(`${server.address}mend`, { method: 'POST', headers: { origin } })).status).toBe(403);
    expect((await hear(server.address, { headers: { host: `localhost:${port}` } })).status).toBe(200);
    const own = { origin: `http://127.0.0.1:${port}` };
    expect((await hear(`${server.address}mend`, { method: 'POST', headers: own })).status).toBe(200);
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('lets no other page read or hold its own, and loads nothing from elsewhere', async () => {
    for (const path of ['notice', 'nowhere', '../']) {
      const { headers } = await hear(server.address + path);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('hands on what is sent, refuses what is no question, and tells what it has not', async () => {
    await hear(`${server.address}import?name=a.docx`, { method: 'POST', body: '文件' });
    expect(asked[0]).toMatchObject({ method: 'POST', path: 'import' });
    expect(asked[0]?.query.get('name')).toBe('a.docx');
    expect(Buffer.from(asked[0]?.body ?? []).toString()).toBe('文件');
    expect((await hear(`${server.address}a`, { method: 'PUT' })).status).toBe(405);
    expect((await hear(`${server.address}a`, { method: 'OPTIONS' })).status).toBe(405);
    expect((await hear(`${server.address}nowhere`)).status).toBe(404);
  });

  it('answers whoever sends too much, and goes on', async () => {
    const body = 'x'.repeat(72 * 1024 * 1024);
    expect(await hear(`${server.address}import`, { method: 'POST', body })).toMatchObject({
      status: 413,
      text: '文件太大\n',
    });
    expect(asked).toEqual([]);
    expect((await hear(`${server.address}notice`)).status).toBe(200);
  });

  it('sends events to who listens, until they leave', async () => {
    const heard: string[] = [];
    const stop = new AbortController();
    const response = await fetch(`${server.address}events?path=a.md`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(listening?.query.get('path')).toBe('a.md');
    listening?.send('page', { words: '一行\n又一行' });
    while (!heard.join('').endsWith('}\n\n')) heard.push((await reader?.read())?.value ?? '');
    expect(heard.join('')).toBe(':\n\nevent: page\ndata: {"words":"一行\\n又一行"}\n\n');
    stop.abort();
    await expect.poll(() => hasLeft).toBe(true);
  });

  it('says in one line that a port is taken', async () => {
    const taken = Number(new URL(server.address).port);
    await expect(
      startLocalServer(taken, { answer: () => undefined, listen: () => () => undefined }),
    ).rejects.toThrow(`端口 ${taken}：别的程序正在用；请用 --port 另写一个，或不写`);
  });
});
