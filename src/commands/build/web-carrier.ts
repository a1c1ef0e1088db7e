import { catalogue } from '../../catalogue/catalogue.js';
import { lawOf } from '../../consolidation/law.js';
import { nextChangeDay } from '../../catalogue/effect-changes.js';
import { noticesOf } from '../../edition/edition.js';
import { fontPaths } from '../../model/publication.js';
import { lazy } from '../../model/lazy.js';
import { allRemembered, type Memory } from '../../model/memory.js';
import { fileIdentity } from '../../print/file-identity.js';
import type { CutFonts } from '../../web/cut-fonts.js';
import type { SiteFile } from '../../web/site-file.js';
import { webEdition } from '../../web/web-edition.js';
import { hashOf } from '../../model/inputs.js';
import { outputFile } from '../output/output-file.js';
import type { Threads } from '../threads.js';
import { today } from '../today.js';
import type { Assembled } from './assemble.js';
import { bookOf } from './book.js';
import type { Carrier } from './carrier.js';
import { issuesAhead } from './issues-ahead.js';
import { noticeFile, readBack, readBooks } from './read-back.js';

/** The site: pages, data, feeds, search. One piece, since every page tells of others. */
export const webCarrier: Carrier = {
  name: 'web',
  label: '网页',
  proves: ['running', 'epub', 'web', 'data', 'xml'],
  pieces: (assembled) => {
    const inputs = lazy(() => {
      const changes = JSON.stringify([...assembled.textChanges]);
      return new Map([...assembled.inputs, ['登出以后的改动', hashOf([changes])]]);
    });
    return [
      {
        carrier: 'web',
        get inputs() {
          return inputs();
        },
      },
    ];
  },
  async make([site], { assembled, paginations, pdfs }, { threads, memory, report }) {
    if (site === undefined) return { files: [], readings: [] };
    const { archive, editions } = assembled;
    const all = catalogue({
      publication: archive.publication,
      editions,
      paginations,
      pdfs,
      register: archive.register,
      corrections: archive.corrections,
      histories: lawOf(archive).histories,
      textChanges: assembled.textChanges,
      synonyms: archive.synonyms,
      today: today(),
      memory,
    });
    const next = nextChangeDay(all.entries, all.today);
    if (next !== undefined) report({ type: 'changes', day: next });
    const books: SiteFile[] = [];
    const { pages, index } = await webEdition(
      all,
      rememberedCuts(threads, memory),
      memory,
      facesSum(assembled),
      (edition) => books.push(...bookOf(edition, all.entriesByIssue.get(edition.name) ?? [], memory)),
      issuesAhead(all, archive, threads, memory),
    );
    const provisions = new Map(
      editions
        .flatMap(noticesOf)
        .map((notice) => [noticeFile(notice.url, 'web'), notice.digest().provisions]),
    );
    const { inputs } = site;
    // The index is made by another process, meanwhile.
    const readings = await readBack(all.editions, pages, threads, memory);
    readings.push(...readBooks(all.editions, books, memory));
    const files = [...pages, ...(await index), ...books];
    return {
      files: files.map((file) => outputFile(file.path, file, 'web', inputs, provisions.get(file.path))),
      readings,
    };
  },
};

/** The hash of all font files: those of the program go with its version, by which a memory is told apart. */
function facesSum({ archive: { publication }, inputs }: Assembled): string {
  return hashOf(['gazette.yaml', ...fontPaths(publication)].map((path) => inputs.get(path) ?? ''));
}

/** Cuts those fonts that no earlier build has cut. */
function rememberedCuts(threads: Threads, memory: Memory): CutFonts {
  return (cuts) =>
    allRemembered(
      memory,
      'font-cut',
      cuts,
      ({ source, characters }) => [fileIdentity(source), characters],
      (missing) => threads('cutFonts', missing),
    );
}
