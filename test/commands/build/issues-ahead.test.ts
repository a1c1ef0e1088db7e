import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bookOf } from '../../../src/commands/build/book.js';
import { issueToMake } from '../../../src/commands/build/issues-ahead.js';
import { makeIssue } from '../../../src/commands/build/make-issue.js';
import { keepAll, storedMemory } from '../../../src/commands/build/stored-memory.js';
import { composeAll } from '../../../src/edition/compose.js';
import { NO_MEMORY } from '../../../src/model/memory.js';
import { site, siteByIssues } from '../../../src/web/site.js';
import { catalogueOf, pageForEach, readWhole } from '../../web/written-site.js';

it.each(['yunze', 'kinds', 'awkward'])(
  'the files of the issues of %s are found where a thread has made them, the same as without it',
  (folder) => {
    const archive = readWhole(fileURLToPath(new URL(`../../editions/${folder}`, import.meta.url)));
    const editions = composeAll(archive);
    const catalogue = catalogueOf(archive, {
      editions,
      paginations: new Map(editions.map((edition) => [edition.name, pageForEach(edition)])),
      pdfs: new Set(editions.map(({ name }) => name)),
    });
    const values = new Map<string, Uint8Array>();
    const memory = storedMemory({
      read: (kind, key) => values.get(`${kind} ${key}`),
      write: (kind, key, bytes) => values.set(`${kind} ${key}`, bytes),
      flush: () => undefined,
      close: () => undefined,
    });
    const { shared, issueOf } = siteByIssues(catalogue, memory);
    const plain = new Map(site(catalogue).map(({ path, content }) => [path, Buffer.from(content)]));
    for (const edition of catalogue.editions) {
      const entries = catalogue.entriesByIssue.get(edition.name) ?? [];
      // As it goes to a thread.
      const given = structuredClone(issueToMake(edition, catalogue, archive, shared, memory));
      keepAll(makeIssue(given), memory);
      const before = values.size;
      const files = issueOf(edition).files();
      // A page with an index of its year is made here.
      const made = files.filter(({ known }) => known?.isNew === true).map(({ path }) => path);
      expect(made.filter((path) => !path.startsWith(edition.url.slice(1)))).toEqual([]);
      if (edition.yearIndex === undefined) expect(made).toEqual([]);
      for (const { path, content } of files) expect(Buffer.from(content), path).toEqual(plain.get(path));
      const [book] = bookOf(edition, entries, memory);
      expect(book?.content).toEqual(bookOf(edition, entries, NO_MEMORY)[0]?.content);
      if (edition.yearIndex === undefined) expect(values.size).toBe(before);
    }
  },
);
