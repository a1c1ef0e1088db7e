import { describe, expect, it } from 'vitest';
import type { Assembled } from '../../../src/commands/build/assemble.js';
import type { Carrier, CarrierName, Tools } from '../../../src/commands/build/carrier.js';
import { make } from '../../../src/commands/build/make.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import { withPage } from '../../../src/print/browser.js';
import { workForLater } from '../../../src/print/meanwhile.js';
import { NO_MEMORY } from '../../../src/model/memory.js';

const NOTHING: EarlierOutput = { manifest: new Map(), has: () => false, read: () => undefined };
const ASSEMBLED = { editions: [], inputs: new Map() } as unknown as Assembled;

describe('make', () => {
  it('makes what nobody speaks of beside the next, and reports as if it were made before', async () => {
    const steps: string[] = [];
    const web = carrier('web', () => {
      steps.push('web');
      return Promise.resolve();
    });
    const offprints = carrier(
      'offprints',
      async () => {
        await untilTrue(() => steps.includes('web'));
        steps.push('offprints');
      },
      true,
    );
    const { reported, files } = await made([carrier('print', () => Promise.resolve()), offprints, web]);
    expect(steps).toEqual(['web', 'offprints']);
    expect(reported).toEqual(['print', 'print', 'offprints', 'offprints', 'web', 'web']);
    expect(files).toEqual(['print', 'offprints', 'web']);
  });

  it('waits for a carrier of which others speak', async () => {
    const steps: string[] = [];
    const print = carrier('print', async () => {
      await Promise.resolve();
      steps.push('print');
    });
    const web = carrier('web', () => {
      steps.push('web');
      return Promise.resolve();
    });
    await made([print, web]);
    expect(steps).toEqual(['print', 'web']);
  });

  it('tells of a failure when all that was begun has come to its end', async () => {
    let isEnded = false;
    const offprints = carrier(
      'offprints',
      async () => {
        await new Promise((done) => setTimeout(done, 5));
        isEnded = true;
      },
      true,
    );
    const web = carrier('web', () => Promise.reject(new Error('no web')));
    await expect(made([offprints, web])).rejects.toThrow('no web');
    expect(isEnded).toBe(true);
    const fails = carrier('offprints', () => Promise.reject(new Error('no offprints')), true);
    await expect(made([fails, carrier('web', () => Promise.resolve())])).rejects.toThrow('no offprints');
  });
});

/** A carrier of one file that reports its name before and after its work. */
function carrier(name: CarrierName, work: () => Promise<void>, isApart?: true): Carrier {
  return {
    name,
    label: name,
    proves: [],
    ...(isApart && { isApart }),
    pieces: () => [],
    async make(_pieces, _before, { report }) {
      report({ type: 'begun', work: name });
      await work();
      report({ type: 'done', work: name, result: '' });
      return { files: [{ path: name, carrier: name, inputs: new Map(), content: '' }], readings: [] };
    },
  };
}

async function made(carriers: readonly Carrier[]): Promise<{ reported: string[]; files: string[] }> {
  const reported: string[] = [];
  const tools: Tools = {
    withPage,
    later: workForLater(),
    threads: () => Promise.resolve([]),
    memory: NO_MEMORY,
    report: (event) => {
      if ('work' in event) reported.push(event.work);
    },
  };
  const plans = carriers.map((each) => ({
    carrier: each,
    made: [{ carrier: each.name, inputs: new Map() }],
    taken: [],
  }));
  const { files } = await make(ASSEMBLED, plans, NOTHING, tools);
  return { reported, files: files.map(({ path }) => path) };
}

async function untilTrue(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setTimeout(done, 1));
}
