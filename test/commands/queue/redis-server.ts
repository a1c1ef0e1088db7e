import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Whether a Redis is installed here; where not, what needs one is skipped. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;
if (!HAS_REDIS) console.warn('no redis-server is installed: what needs one is not tested');

export interface StartedRedis {
  /** redis://127.0.0.1:port */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a Redis that keeps nothing on the disk, on a free port of this machine. */
export async function startRedis(): Promise<StartedRedis> {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  await readyForConnections(child);
  return {
    address: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}

function readyForConnections({ stdout }: ChildProcess): Promise<void> {
  return new Promise((ready) => {
    stdout?.on('data', (text) => {
      if (String(text).includes('Ready to accept connections')) ready();
    });
  });
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
