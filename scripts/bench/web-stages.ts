import { checkInThreads } from '../../src/commands/check-archive.js';
import { prove } from '../../src/commands/build/prove.js';
import { readBack } from '../../src/commands/build/read-back.js';
import { writeOutput } from '../../src/commands/output/write-output.js';
import { withThreads } from '../../src/commands/threads.js';
import { NO_MEMORY } from '../../src/model/memory.js';
import { composeAll } from '../../src/edition/compose.js';
import { searchIndex } from '../../src/web/search-index.js';
import { site } from '../../src/web/site.js';
import { siteInFonts } from '../../test/web/site-in-fonts.js';
import { catalogueOf } from '../../test/web/written-site.js';
import { ended, writeStages } from './stages.js';

// The stages of `gazette build --only web`, one after the other. Arguments: the archive, and the output folder.

const [, folder = '', out = ''] = process.argv;
await withThreads(async (threads) => {
  ended('start and load modules');
  const { archive } = await checkInThreads(folder, threads);
  if (archive === undefined) throw new Error(`${folder} could not be read`);
  ended('read and check');
  const editions = composeAll(archive);
  ended('compose');
  const all = catalogueOf(archive, { editions });
  ended('catalogue');
  const plain = site(all);
  ended('pages');
  const pages = await siteInFonts(plain, editions, (cuts) => threads('cutFonts', cuts));
  ended('fonts');
  const index = await searchIndex(all).files();
  ended('search index');
  prove(await readBack(editions, pages, threads, NO_MEMORY));
  ended('proof');
  const inputs = new Map<string, string>();
  await writeOutput(
    out,
    [...pages, ...index].map((file) => ({ ...file, carrier: 'web', inputs })),
  );
  ended('write');
});
writeStages();
