import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  editionIn,
  halfUnpacked,
  makeHouse,
  type Ended,
  type House,
  type StartedBuild,
  type Version,
} from '../../scripts/soak-house.js';

let house: House;
let first: string | undefined;
let old: string | undefined;
beforeAll(async () => {
  house = await makeHouse();
  expect(await house.start('20日').ended).toMatchObject({ code: 0 });
  first = old = editionIn(house.out);
  expect(old).toBeDefined();
});
afterAll(() => {
  house.remove();
});

describe('a build', () => {
  it.each([
    ['TERM', 'while it prints', '印刷', 143],
    ['INT', 'while it prints offprints', '单行本', 130],
    ['HUP', 'while it prints', '印刷', 129],
  ] as const)('ends on %s %s; the output stays, nothing else does', async (signal, _, work, code) => {
    const ended = await endedAt(work, signal);
    expect(ended).toMatchObject({ code, signal: null });
    // It has not been told as a failure, nor has the work begun again.
    expect(ended.stderr).not.toMatch(/✖|写入|Chromium/u);
    expect(ended.stderr.split(work).length - 1).toBe(1);
    await expectNothingLeft();
    expect(editionIn(house.out)).toBe(old);
  });

  it('ends on TERM while it makes the site', async () => {
    const build = house.start(other());
    await saying(build, '✔ 单行本');
    build.child.kill('SIGTERM');
    expect(await build.ended).toMatchObject({ code: 143 });
    await expectNothingLeft();
    expect(editionIn(house.out)).toBe(old);
  });

  it('ends on TERM while it unpacks the browser, and leaves no part of it', async () => {
    const cache = join(house.folder, 'fresh');
    mkdirSync(join(cache, 'gazette'), { recursive: true, mode: 0o700 });
    const build = house.start(other(), { cache });
    await vi.waitUntil(() => readdirSync(join(cache, 'gazette')).length > 0, {
      timeout: 60_000,
      interval: 5,
    });
    build.child.kill('SIGTERM');
    expect(await build.ended).toMatchObject({ code: 143 });
    // Where this process was kept waiting, the browser may be whole by now.
    expect(halfUnpacked(cache)).toEqual([]);
    await expectNothingLeft();
    expect(editionIn(house.out)).toBe(old);
  });
});

/** The version that the output does not have. */
function other(): Version {
  return old === first ? '21日' : '20日';
}

/** Sends a signal to a build while it is at a work; where the work was done before that, to the next build. */
async function endedAt(work: string, signal: 'TERM' | 'INT' | 'HUP'): Promise<Ended> {
  for (;;) {
    const build = house.start(other());
    await saying(build, work);
    let isOver = false;
    void build.ended.then(() => (isOver = true));
    await vi.waitUntil(() => isOver || house.browsers().length > 0, {
      timeout: 60_000,
      interval: 5,
    });
    build.child.kill(`SIG${signal}`);
    const ended = await build.ended;
    if (!ended.stderr.includes(`✔ ${work}`)) return ended;
    old = editionIn(house.out);
  }
}

async function expectNothingLeft(): Promise<void> {
  expect(house.leftOvers()).toEqual([]);
  // What is killed is gone some milliseconds later.
  await vi.waitUntil(() => house.browsers().length === 0, { timeout: 60_000, interval: 20 });
}

/** Resolves when a build has told of a piece of work. */
async function saying({ child, ended }: StartedBuild, words: string): Promise<void> {
  let text = '';
  const said = new Promise<void>((resolve) => {
    child.stderr?.on('data', (part: Buffer) => {
      text += String(part);
      if (text.includes(words)) resolve();
    });
  });
  const early = ended.then(() => {
    throw new Error(`the build has ended: ${text}`);
  });
  await Promise.race([said, early]);
  early.catch(() => undefined);
  await wait(0);
}
