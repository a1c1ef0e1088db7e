import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../check/random.js';
import { editionIn, halfUnpacked, makeHouse, type House } from '../../scripts/soak-house.js';
import { kills, killsWithStore, undisturbed, type Undisturbed } from '../../scripts/soak-trials.js';

let house: House;
let known: Undisturbed;
beforeAll(async () => {
  house = await makeHouse();
  known = await undisturbed(house);
});
afterAll(() => {
  house.remove();
});

// One trial of each: npm run soak has hundreds.
const ALL_WELL = { trials: 1, ended: 1, whole: 1, next: 1, leftOvers: 0, browsers: 0 };

describe('builds that are broken off', () => {
  it('while they write leave a whole output and nothing else, and the next one succeeds', async () => {
    const figures = await kills(house, known, 1, createRandom('7'));
    expect(figures).toEqual({ what: 'kills', ...ALL_WELL });
  });
});

describe('builds that keep what they make, and are broken off', () => {
  it('at any moment leave a store from which the next one makes the same edition as without, and nothing else', async () => {
    const figures = await killsWithStore(house, known, 1, createRandom('7'));
    expect(figures).toEqual({ what: 'kills with a store', ...ALL_WELL });
  });
});

describe('the soak sees', () => {
  it('an output that is none of its editions, or not whole', () => {
    const { out } = house;
    const edition = editionIn(out);
    expect([...known.editions.values()]).toContain(edition);
    expect(known.editions.get('20日')).not.toBe(known.editions.get('21日'));

    writeFileSync(join(out, 'more.txt'), '');
    expect(editionIn(out)).toBeUndefined();
    rmSync(join(out, 'more.txt'));
    renameSync(join(out, 'index.html'), join(house.folder, 'index.html'));
    expect(editionIn(out)).toBeUndefined();
    copyFileSync(join(house.folder, 'index.html'), join(out, 'index.html'));
    expect(editionIn(out)).toBe(edition);
    appendFileSync(join(out, 'index.html'), ' ');
    expect(editionIn(out)).toBeUndefined();
    expect(editionIn(join(house.folder, 'nowhere'))).toBeUndefined();
  });

  it('a stage, a profile, a file in TMPDIR, and a browser that is half unpacked', () => {
    expect(house.leftOvers()).toEqual([]);
    const left = ['.public-1-abcdef', 'tmp/gazette-0/profile', 'tmp/puppeteer', 'cache/gazette/partial'];
    for (const path of left) mkdirSync(join(house.folder, path), { recursive: true });
    expect(house.leftOvers()).toEqual(['.public-1-abcdef', 'puppeteer', 'profile', 'partial']);
    expect(halfUnpacked(house.cache)).toEqual(['partial']);
    for (const path of left) rmSync(join(house.folder, path), { recursive: true });
  });

  it('a browser that goes on', async () => {
    const path = join(house.folder, 'cache/browser');
    copyFileSync('/bin/sleep', path);
    const child = spawn(path, ['100']);
    await once(child, 'spawn');
    expect(house.browsers()).toEqual([child.pid]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(house.browsers()).toEqual([]);
  });
});
