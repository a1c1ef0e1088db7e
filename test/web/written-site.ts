import { fileURLToPath } from 'node:url';
import { readArchive } from '../../src/content/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { composeAll } from '../../src/edition/compose.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import type { Pagination } from '../../src/edition/pagination.js';
import { catalogue, type Catalogue, type CatalogueInput } from '../../src/catalogue/catalogue.js';
import { lawOf } from '../../src/consolidation/law.js';
import { site } from '../../src/web/site.js';
import type { SiteFile } from '../../src/web/site-file.js';

export interface WrittenSite {
  readonly archive: Archive;
  readonly editions: readonly Edition[];
  readonly files: readonly SiteFile[];
  /** The text of a file, by its path. */
  readonly text: (path: string) => string;
}

/** The day for which the pages say what is in force. */
const TODAY = { year: 2026, month: 1, day: 1 };

/** What the web edition of an archive is made from, where nothing is printed. */
export function catalogueOf(archive: Archive, known: Partial<CatalogueInput> = {}): Catalogue {
  return catalogue({
    publication: archive.publication,
    editions: known.editions ?? composeAll(archive),
    paginations: new Map(),
    pdfs: new Set(),
    textChanges: new Map(),
    register: archive.register,
    corrections: archive.corrections,
    histories: lawOf(archive).histories,
    synonyms: archive.synonyms,
    today: TODAY,
    ...known,
  });
}

const known = new Map<string, WrittenSite>();

/** The site of an archive below the repository, printed; made once for all tests of a worker. */
export function writtenSite(archiveFolder: string): WrittenSite {
  const made =
    known.get(archiveFolder) ??
    printedSite(readWhole(fileURLToPath(new URL(`../../${archiveFolder}`, import.meta.url))));
  known.set(archiveFolder, made);
  return made;
}

export function readWhole(folder: string): Archive {
  const { archive } = readArchive(folder);
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

/** The site of an archive, every issue with a PDF; its notices begin a page each, counted up from 1, unless told otherwise. */
export function printedSite(archive: Archive, pagination = pageForEach): WrittenSite {
  const editions = composeAll(archive);
  const printed = catalogueOf(archive, {
    editions,
    paginations: new Map(editions.map((edition) => [edition.name, pagination(edition)])),
    pdfs: new Set(editions.map(({ name }) => name)),
  });
  const files = site(printed);
  const text = (path: string): string => {
    const content = files.find((file) => file.path === path)?.content;
    if (typeof content !== 'string') throw new Error(`${path} is not a text of the site`);
    return content;
  };
  return { archive, editions, files, text };
}

/** As if each notice of an issue began a page. */
export function pageForEach(edition: Edition): Pagination {
  const notices = noticesOf(edition).map(
    ({ id }, index) =>
      [id, { page: index + 1, sheet: index + 3, breaks: [{ page: index + 1, offset: 0 }] }] as const,
  );
  return { notices: new Map(notices), sheets: notices.length + 3 };
}

/** What a notice's file beside its page says, for every notice of an issue, by notice id. */
export function carried(
  { text }: WrittenSite,
  edition: Edition,
  file: string,
  read: (content: string) => string,
): ReadonlyMap<string, string> {
  return new Map(noticesOf(edition).map(({ id, url }) => [id, read(text(`${url.slice(1)}${file}`))]));
}
