import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../check/random.js';
import { editArchive, warmAndCold } from '../check/random-edits.js';

// `npm run edits` makes two hundred of them in the whole archive.
const EDITS = 8;
const MODEL = 'test/editions/jianglan';
const PARTS = ['gazette.yaml', 'works.yaml', '2024/01', '2025/03', '2025/06'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-edits-'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('finds the same with a store and without one, whatever is edited', async () => {
  const [folder, original, place] = [join(root, 'gazette'), join(root, 'original'), join(root, 'store')];
  mkdirSync(original);
  for (const part of PARTS) cpSync(join(MODEL, part), join(original, part), { recursive: true });
  cpSync(original, folder, { recursive: true });
  const random = createRandom('warm is cold');
  const made: string[] = [];
  const found = new Set<string>();
  for (let edit = 0; edit < EDITS; edit++) {
    const { warm, cold } = await warmAndCold(folder, place);
    expect(warm, `after ${made.join('; ')}`).toBe(cold);
    found.add(cold);
    made.push(editArchive(folder, original, random));
  }
  // Edits that change nothing in what is found would prove nothing.
  expect(found.size).toBeGreaterThan(EDITS / 2);
});
