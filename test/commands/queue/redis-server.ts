import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Whether a Redis is installed here; where not, what needs one is skipped. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;
if (!HAS_REDIS) console.warn('no redis-server is installed: what needs one is not tested');

export interface StartedRedis {
  /** redis://127.0.0.1:port */
  readonly address: string;
  /** Halts it, as if the network were gone: who has a connection gets no answer. */
  readonly halt: () => void;
  /** Kills it, whatever it is doing. */
  readonly stop: () => Promise<void>;
  /** Kills it and starts another one in its place, which knows nothing of what the first one knew. */
  readonly restart: () => Promise<void>;
}

/** Starts a Redis that keeps nothing on the disk, on a free port of this machine. */
export async function startRedis(): Promise<StartedRedis> {
  const port = await freePort();
  let child = await startedOn(port);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  };
  return {
    address: `redis://127.0.0.1:${port}`,
    halt: () => {
      child.kill('SIGSTOP');
    },
    stop,
    restart: async () => {
      await stop();
      child = await startedOn(port);
    },
  };
}

async function startedOn(port: number): Promise<ChildProcess> {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((ready) => {
    child.stdout.on('data', (text) => {
      if (String(text).includes('Ready to accept connections')) ready();
    });
  });
  return child;
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
