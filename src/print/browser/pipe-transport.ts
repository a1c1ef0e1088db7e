import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** puppeteer's messages over the two pipes of `--remote-debugging-pipe`: JSON, each ended by a zero byte. */
export function pipeTransport(commands: Writable, answers: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void commands.write(`${message}\0`),
    close: () => void commands.end(),
  };
  let parts: Buffer[] = [];
  answers.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      // One message at a time, as over a socket: puppeteer counts on what it awaits between them.
      setImmediate(() => transport.onmessage?.(message));
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  });
  answers.on('close', () => transport.onclose?.());
  // The browser has ended: `close` of the answers says so.
  commands.on('error', () => undefined);
  answers.on('error', () => undefined);
  return transport;
}
