import { posix } from 'node:path';
import { catalogue, type Catalogue } from '../../catalogue/catalogue.js';
import { lawOf } from '../../consolidation/law.js';
import { nextChangeDay } from '../../catalogue/effect-changes.js';
import { noticesOf, type Edition } from '../../edition/edition.js';
import { epubName } from '../../edition/issue-data.js';
import { yearIndexFault } from '../../edition/proof-of-year-index.js';
import { YEAR_INDEX_ID } from '../../edition/year-index.js';
import { epub } from '../../epub/epub.js';
import { epubTexts } from '../../epub/epub-text.js';
import { allRemembered, remembered, type Memory } from '../../model/memory.js';
import { hashOfFile } from '../../print/hash-of-file.js';
import type { CutFonts } from '../../web/cut-fonts.js';
import { editionValues, entryHash } from '../../web/page-values.js';
import type { SiteFile } from '../../web/site-file.js';
import { webEdition } from '../../web/web-edition.js';
import { YEAR_INDEX_FILE } from '../../web/year-index-data.js';
import { hashOf } from '../../model/inputs.js';
import type { OutputFile } from '../output/output-file.js';
import type { Threads } from '../threads.js';
import { today } from '../today.js';
import { PROVED, type Carrier, type Proved, type Reading } from './carrier.js';

/** The site: pages, data, feeds, search. One piece, since every page tells of others. */
export const webCarrier: Carrier = {
  name: 'web',
  label: '网页',
  proves: ['running', 'epub', 'web', 'data', 'xml'],
  pieces: (assembled) => [
    {
      carrier: 'web',
      get inputs() {
        const changes = JSON.stringify([...assembled.textChanges]);
        return new Map([...assembled.inputs, ['登出以后的改动', hashOf([changes])]]);
      },
    },
  ],
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
    });
    const next = nextChangeDay(all.entries, all.today);
    if (next !== undefined) report({ type: 'changes', day: next });
    const pages = await webEdition(all, rememberedCuts(threads, memory), memory);
    const provisions = new Map(
      editions.flatMap(noticesOf).map((notice) => [noticeFile(notice.url, 'web'), notice.digest().provisions]),
    );
    const books = booksOf(all, memory);
    return {
      files: [...pages, ...books].map(({ path, content }): OutputFile => {
        const ids = provisions.get(path);
        return { path, carrier: 'web', inputs: site.inputs, content, ...(ids && { provisions: ids }) };
      }),
      readings: [
        ...(await readBack(all.editions, pages, threads, memory)),
        ...readBooks(all.editions, books, memory),
      ],
    };
  },
};

interface Book {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Each issue as an EPUB: the issue's page leads to it, so that both are made together. */
function booksOf({ editions, entriesByIssue }: Catalogue, memory: Memory): Book[] {
  return editions.map((edition) => {
    const entries = entriesByIssue.get(edition.name) ?? [];
    const pictures = Array.from(edition.images, ([path, { type, bytes }]) => [path, type, bytes]).flat();
    const parts = [
      JSON.stringify(edition.publication),
      editionValues(edition),
      ...entries.map(entryHash),
      'pictures',
      ...pictures,
    ];
    return {
      path: bookPath(edition),
      content: remembered(memory, 'book', parts, () => epub(edition, entries)),
    };
  });
}

/** Cuts those fonts that no earlier build has cut. */
function rememberedCuts(threads: Threads, memory: Memory): CutFonts {
  return (cuts) =>
    allRemembered(
      memory,
      'font-cut',
      cuts,
      ({ source, characters }) => [hashOfFile(source), characters],
      (missing) => threads('cutFonts', missing),
    );
}

function bookPath(edition: Edition): string {
  return `${edition.url.slice(1)}${epubName(edition)}`;
}

function readBooks(editions: readonly Edition[], books: readonly Book[], memory: Memory): Reading[] {
  const written = new Map(books.map(({ path, content }) => [path, content]));
  return editions.flatMap((edition) => {
    const content = written.get(bookPath(edition));
    if (content === undefined) return [];
    const texts = remembered(memory, 'book-texts', [content], () => epubTexts(content));
    return [reading('epub', edition, texts)];
  });
}

/** The files beside each other at a notice's address that carry its text. */
const NOTICE_FILES = { web: 'index.html', data: 'notice.json', xml: 'notice.xml' } as const;

/** Reads the texts of notices out of the files of the site: out of the pages of issues, and the three files of each notice. */
export async function readBack(
  editions: readonly Edition[],
  pages: readonly SiteFile[],
  threads: Threads,
  memory: Memory,
): Promise<Reading[]> {
  const paths = new Set(editions.flatMap(carrierPaths));
  const files = pages.filter(({ path }) => paths.has(path));
  const texts = await allRemembered(
    memory,
    'page-texts',
    files,
    // How a file is read follows from its name.
    ({ path, content }) => [posix.basename(path), content],
    (unread) => threads('readTexts', unread),
  );
  const written = new Map(files.map(({ path }, index) => [path, texts[index] ?? new Map<string, string>()]));
  return editions.flatMap((edition): Reading[] => [
    reading('running', edition, written.get(issuePage(edition)) ?? new Map<string, string>()),
    ...(['web', 'data', 'xml'] as const).map((kind) => {
      const own = noticesOf(edition).map(
        ({ id, url }) => [id, written.get(noticeFile(url, kind))?.get('') ?? ''] as const,
      );
      const index = kind === 'data' ? written.get(indexFile(edition)) : undefined;
      return reading(kind, edition, new Map([...own, ...(index ?? [])]));
    }),
  ]);
}

function reading(proved: Proved, edition: Edition, texts: ReadonlyMap<string, string>): Reading {
  const carriesIndex = proved === 'running' || proved === 'data';
  const fault = carriesIndex
    ? yearIndexFault(edition, PROVED[proved], texts.get(YEAR_INDEX_ID) ?? '')
    : undefined;
  return { proved, edition, texts, faults: fault === undefined ? [] : [fault] };
}

function carrierPaths(edition: Edition): string[] {
  const kinds = ['web', 'data', 'xml'] as const;
  return [
    issuePage(edition),
    indexFile(edition),
    ...noticesOf(edition).flatMap(({ url }) => kinds.map((kind) => noticeFile(url, kind))),
  ];
}

function issuePage({ url }: Edition): string {
  return `${url.slice(1)}index.html`;
}

function indexFile({ url }: Edition): string {
  return `${url.slice(1)}${YEAR_INDEX_FILE}`;
}

function noticeFile(url: string, kind: keyof typeof NOTICE_FILES): string {
  return `${url.slice(1)}${NOTICE_FILES[kind]}`;
}
