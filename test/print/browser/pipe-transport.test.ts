import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pipeTransport } from '../../../src/print/browser/pipe-transport.js';

describe('pipeTransport', () => {
  it('puts messages together again, however the pipe has cut them', async () => {
    const [commands, answers] = [new PassThrough(), new PassThrough()];
    const transport = pipeTransport(commands, answers);
    const got: string[] = [];
    transport.onmessage = (message) => got.push(message);
    const bytes = Buffer.from('{"id":1}\0{"text":"公报"}\0\0{"id":3}\0{"id":4');
    // Every cut, also within a Han character, and all at once.
    for (const byte of bytes) answers.write(Buffer.of(byte));
    answers.write('}\0');
    await turn();
    await turn();
    expect(got).toEqual(['{"id":1}', '{"text":"公报"}', '', '{"id":3}', '{"id":4}']);
    got.length = 0;
    answers.write(bytes);
    await turn();
    await turn();
    expect(got).toEqual(['{"id":1}', '{"text":"公报"}', '', '{"id":3}']);
  });

  it('ends each message with a zero byte, and tells that the browser has closed the pipe', async () => {
    const [commands, answers] = [new PassThrough(), new PassThrough()];
    const transport = pipeTransport(commands, answers);
    const closed = new Promise<void>((resolve) => {
      transport.onclose = resolve;
    });
    transport.send('{"id":1}');
    transport.send('{"id":2}');
    expect(String(commands.read())).toBe('{"id":1}\0{"id":2}\0');
    answers.destroy();
    await closed;
    transport.close();
    expect(commands.writableEnded).toBe(true);
  });
});
