import { describe, expect, it } from 'vitest';
import type { Assembled } from '../../../src/commands/build/assemble.js';
import type { Carrier, CarrierName, Piece, Tools } from '../../../src/commands/build/carrier.js';
import type { BuildEvent } from '../../../src/commands/build/report.js';
import { make } from '../../../src/commands/build/make.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import { withPage } from '../../../src/print/browser.js';
import { workForLater } from '../../../src/print/meanwhile.js';
import { ProofError } from '../../../src/commands/errors.js';
import { noticesOf, type Edition } from '../../../src/edition/edition.js';
import { NO_MEMORY, type Memory } from '../../../src/model/memory.js';
import { madeEdition } from '../../print/made-edition.js';

const NOTHING: EarlierOutput = { manifest: new Map(), has: () => false, read: () => undefined };
const ASSEMBLED = { editions: [], inputs: new Map() } as unknown as Assembled;

const TOOLS: Tools = {
  withPage,
  later: workForLater(),
  threads: Object.assign(() => Promise.resolve([]), { count: 1, letGo: () => Promise.resolve() }),
  memory: NO_MEMORY,
  report: () => undefined,
};

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

describe('a piece', () => {
  const editions = [1, 2].map((number) =>
    madeEdition([
      { series: 'szf', number, title: '绍兴市人民政府关于做好示例工作的通知', body: '请照办。\n' },
    ]),
  );
  const pieces = editions.map((edition, index): Piece => {
    return { carrier: 'print', edition, path: `${index + 1}.pdf`, inputs: new Map([['第几份', `${index}`]]) };
  });

  /** Makes two pieces, and tells which were asked for. The text of each is the edition's, or what is given. */
  async function asked(memory: Memory, textOf: (text: string, index: number) => string): Promise<number[]> {
    const begun: number[] = [];
    const print: Carrier = {
      ...carrier('print', () => Promise.resolve()),
      make: (wanted, _before, { kept }) => {
        const carried = wanted.map((piece) => {
          const { path = '', inputs } = piece;
          const index = pieces.indexOf(piece);
          const edition = piece.edition as Edition;
          begun.push(index);
          const texts = new Map(noticesOf(edition).map(({ id, text }) => [id, textOf(text.join(''), index)]));
          const files = [{ path, carrier: 'print', inputs, content: path }];
          return kept([piece], { files, readings: [{ proved: 'print', edition, texts, faults: [] }] });
        });
        return Promise.resolve({
          files: carried.flatMap(({ files }) => files),
          readings: carried.flatMap(({ readings }) => readings),
        });
      },
    };
    const plans = [{ carrier: print, made: pieces, taken: [] }];
    await make(ASSEMBLED, plans, NOTHING, { ...TOOLS, memory }).catch((error: unknown) => {
      if (!(error instanceof Killed || error instanceof ProofError)) throw error;
    });
    return begun;
  }

  it('is kept as soon as it is proved, and what comes after it is made by whoever goes on', async () => {
    const memory = memoryOnDisk();
    const killed = (text: string, index: number): string => {
      if (index === 1) throw new Killed();
      return text;
    };
    expect(await asked(memory, killed)).toEqual([0, 1]);
    expect(await asked(memory, (text) => text)).toEqual([1]);
    expect(await asked(memory, (text) => text)).toEqual([]);
  });

  it('is not kept where it says something else', async () => {
    const memory = memoryOnDisk();
    expect(await asked(memory, (text, index) => (index === 1 ? text.slice(1) : text))).toEqual([0, 1]);
    expect(await asked(memory, (text) => text)).toEqual([1]);
  });
});

class Killed extends Error {}

/** A memory that has of what was kept what was brought to the disk. */
function memoryOnDisk(): Memory {
  const held = new Map<string, unknown>();
  const onDisk = new Map<string, unknown>();
  return {
    recall: (kind, key) => onDisk.get(`${kind} ${key}`),
    keep: (kind, key, value) => {
      held.set(`${kind} ${key}`, value);
    },
    flush: () => {
      for (const [name, value] of held) onDisk.set(name, value);
    },
  };
}

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
  const report = (event: BuildEvent): void => {
    if ('work' in event) reported.push(event.work);
  };
  const plans = carriers.map((each) => ({
    carrier: each,
    made: [{ carrier: each.name, inputs: new Map() }],
    taken: [],
  }));
  const { files } = await make(ASSEMBLED, plans, NOTHING, { ...TOOLS, report });
  return { reported, files: files.map(({ path }) => path) };
}

async function untilTrue(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setTimeout(done, 1));
}
