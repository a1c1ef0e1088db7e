import { readRecorded } from '../../src/commands/build/read-recorded.js';
import { storedMemory } from '../../src/commands/build/stored-memory.js';
import { programVersion } from '../../src/commands/build/inputs.js';
import { withThreads } from '../../src/commands/threads.js';
import { composeAll } from '../../src/edition/compose.js';
import { openStore } from '../../src/store/store.js';
import { searchIndex } from '../../src/web/search-index.js';
import { catalogueOf } from '../../test/web/written-site.js';

// Prints the seconds that the index of the search takes in a build of the web, apart from the words that it is made of, which
// come with the pages. Arguments: the archive, and the store of a build of it.

const [, folder = '', kept = ''] = process.argv;
const store = openStore(kept, programVersion());
const memory = storedMemory(store);
await withThreads(async (threads) => {
  const { archive } = (await readRecorded(folder, threads, memory)).read;
  if (archive === undefined) throw new Error(`${folder} could not be read`);
  const all = catalogueOf(archive, { editions: composeAll(archive, memory) });
  const start = performance.now();
  await searchIndex(all, {
    ...memory,
    recall: (kind, key) => (kind === 'search-year' ? undefined : memory.recall(kind, key)),
  }).files();
  console.log(((performance.now() - start) / 1000).toFixed(1));
});
