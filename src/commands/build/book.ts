import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import type { Edition } from '../../edition/edition.js';
import { epub } from '../../epub/epub.js';
import type { Memory } from '../../model/memory.js';
import { keptFiles } from '../../web/kept-files.js';
import { editionHash, entryHash } from '../../web/page-values.js';
import type { SiteFile } from '../../web/site-file.js';
import { bookPath } from './read-back.js';

/** An issue as an EPUB: the page leads to it, so that both are made together. */
export function bookOf(
  edition: Edition,
  entries: readonly CatalogueEntry[],
  memory: Memory,
): readonly SiteFile[] {
  const pictures = Array.from(edition.images, ([path, { type, bytes }]) => [path, type, bytes]).flat();
  const parts = [
    JSON.stringify(edition.publication),
    editionHash(edition),
    ...entries.map(entryHash),
    'pictures',
    ...pictures,
  ];
  return keptFiles(memory, 'book', parts, () => [
    { path: bookPath(edition), content: epub(edition, entries) },
  ]);
}
