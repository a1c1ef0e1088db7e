import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../test/check/random.js';
import { editArchive, warmAndCold } from '../test/check/random-edits.js';

// Edits an archive at random, and checks it after each edit with a store and without one: both must find the same, in the
// same order. Ends with 1 at the first difference. The edits follow from the seed.
// Run: npm run edits -- [--edits N] [--seed N] [--archive FOLDER]

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    archive: { type: 'string', default: 'test/editions/jianglan' },
  },
});
const root = mkdtempSync(join(tmpdir(), 'gazette-edits-'));
const folder = join(root, 'gazette');
const random = createRandom(values.seed);
const made: string[] = [];
const found = new Set<string>();
try {
  cpSync(values.archive, folder, { recursive: true });
  while (made.length < Number(values.edits) && process.exitCode === undefined) {
    made.push(editArchive(folder, values.archive, random));
    const { warm, cold } = await warmAndCold(folder, join(root, 'store'));
    found.add(cold);
    if (warm === cold) continue;
    console.error(`seed ${values.seed}: after ${made.length} edits, the last «${made.at(-1) ?? ''}»:`);
    console.error(`with the store: ${warm}\nwithout it: ${cold}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (process.exitCode === undefined)
  console.log(`${made.length} edits, ${found.size} different reports; the store makes no difference`);
