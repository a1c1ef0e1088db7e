import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { close, createIndex } from 'pagefind';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BlockData, PersonData } from '../edition/block-data.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { NoticeCorrection } from '../catalogue/corrections.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { groupBy } from '../model/group-by.js';
import { lastViews } from '../model/lazy.js';
import { hashOf } from '../model/inputs.js';
import { Forgotten, NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { indexOfCharacter, withoutSpace } from '../model/without-space.js';
import { linesOf, personLine } from './data-text.js';
import { isMark, LINE_END, SPACE, searchTokens } from './search-text.js';
import { contentSums, fileWith, filesReadBy, type ContentSums, type SiteFile } from './site-file.js';

/** What the reader's browser must know of the index of a year, by the year. The last one stands in the folder itself, the others each in a folder of its own. */
export type IndexedYears = Readonly<Record<string, IndexedYear>>;

export interface IndexedYear {
  /** The marks that the index knows; to pagefind all others are nothing. */
  readonly marks: string;
  /** The address of each notice, below the site's root, by the name under which the index knows its text. */
  readonly notices: Readonly<Record<string, string>>;
}

const FOLDER = 'pagefind/';
// What the search page loads; pagefind also gives its own boxes and styles.
const OF_INDEX = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index|fragment))$/;
const OF_PROGRAM = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** The index of all notices' words, for each year of the gazette one, and what reads them in the reader's browser. */
export function searchIndex({ entries }: Catalogue, memory: Memory = NO_MEMORY): IndexToBe {
  const byYear = groupBy(entries, ({ edition }) => edition.issue.year);
  const years = Array.from(byYear, ([year, own]) => yearToBe(year, own, memory)).sort(
    (one, other) => one.year - other.year,
  );
  const begun = new Map<number, Promise<MadeIndex>>();
  let last: Promise<unknown> = Promise.resolve();
  const begin = (each: YearToBe): Promise<MadeIndex> => {
    const known = begun.get(each.year);
    if (known !== undefined) return known;
    const made = last.then(() => yearIndex(each, memory));
    // It is awaited later, and its failure told then.
    made.catch(() => undefined);
    begun.set(each.year, made);
    last = made;
    return made;
  };
  return {
    begin: (year) => {
      const asked = years.find((each) => each.year === year);
      if (asked !== undefined) void begin(asked);
    },
    files: async () => filesOfYears(years, await Promise.all(years.map(begin))),
  };
}

/** An index that is made year by year, by another process. */
export interface IndexToBe {
  /** Begins to make the index of a year, after those of others that were begun: its words are kept by now. */
  readonly begin: (year: number) => void;
  /** All files of the index; years that were not begun are made now. */
  readonly files: () => Promise<SiteFile[]>;
}

function filesOfYears(years: readonly YearToBe[], made: readonly MadeIndex[]): SiteFile[] {
  const indexed: Record<string, IndexedYear> = {};
  const files = years.flatMap((each, place) => {
    const { files: all = [], marks = '', notices = {} } = made[place] ?? {};
    const isLast = each === years.at(-1);
    const own = all.filter(({ path }) => OF_INDEX.test(path) || (isLast && OF_PROGRAM.test(path)));
    const folder = isLast ? FOLDER : `${FOLDER}${each.year}/`;
    indexed[each.year] = { marks, notices };
    return own.map((file) => fileWith(folder + file.path, file));
  });
  return [...files, { path: `${FOLDER}notices.json`, content: `${JSON.stringify(indexed)}\n` }].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

interface MadeIndex extends IndexedYear {
  readonly files: readonly SiteFile[];
}

/** The index of a year as it is kept, but for the contents of its files, which are kept beside it. */
interface KeptIndex extends IndexedYear {
  readonly files: readonly { readonly path: string; readonly sums: ContentSums }[];
}

/** A year whose index follows from the texts of its notices alone; `kept` is that of an earlier build. */
interface YearToBe {
  readonly year: number;
  readonly entries: readonly CatalogueEntry[];
  readonly key: string;
  readonly kept: KeptIndex | undefined;
}

function yearToBe(year: number, entries: readonly CatalogueEntry[], memory: Memory): YearToBe {
  const key = hashOf([String(year), ...entries.map(indexedValues)]);
  return { year, entries, key, kept: memory.recall('search-year', key) as KeptIndex | undefined };
}

async function yearIndex({ year, entries, key, kept }: YearToBe, memory: Memory): Promise<MadeIndex> {
  if (kept !== undefined) return recalledIndex(kept, key, memory);
  const made = await madeIndex(year, entries, memory);
  if (memory === NO_MEMORY) return made;
  const files = made.files.map(({ path, content }) => ({ path, sums: contentSums(content) }));
  const index: KeptIndex = { marks: made.marks, notices: made.notices, files };
  memory.keep('search-year', key, index);
  memory.keep(CONTENTS, key, new Map(made.files.map(({ path, content }) => [path, content])));
  // A year has megabytes, which are held only where they were not kept.
  return memory.recall(CONTENTS, key) === undefined ? made : recalledIndex(index, key, memory);
}

const CONTENTS = 'search-year-content';
// They are asked for year by year.
const lastContents = lastViews(2);

function recalledIndex(kept: KeptIndex, key: string, memory: Memory): MadeIndex {
  const contents = lastContents(
    () => memory.recall(CONTENTS, key) as ReadonlyMap<string, Uint8Array> | undefined,
  );
  const files = filesReadBy(kept.files, {
    content: ({ path }) => {
      const content = contents()?.get(path);
      if (content === undefined) throw new Forgotten(path);
      return content;
    },
    known: ({ path, sums }) => ({ id: hashOf([key, path]), sums: () => sums }),
  });
  return { ...kept, files };
}

/** All that the index has of a notice. */
function indexedValues({ notice: { textSum }, corrections }: CatalogueEntry): string {
  return JSON.stringify({ textSum, corrections });
}

async function madeIndex(
  year: number,
  entries: readonly CatalogueEntry[],
  memory: Memory,
): Promise<MadeIndex> {
  const texts = entries.map((entry) => indexedText(entry, memory));
  const marks = marksIn(texts.flatMap(({ marks: own }) => Array.from(own)));
  try {
    const files = await indexedByPagefind(year, texts, marks);
    return { marks, notices: indexedNotices(files), files };
  } finally {
    await close();
  }
}

/** A file as pagefind gives it. */
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

async function indexedByPagefind(
  year: number,
  texts: readonly IndexedText[],
  marks: string,
): Promise<readonly IndexFile[]> {
  // Names of texts begin with the language: with the year in it, no two indexes have one in common.
  const { index, errors } = await createIndex({ includeCharacters: marks, forceLanguage: `zh-cn-${year}` });
  if (index === undefined) throw new Error(errors.join('\n'));
  // Pagefind reads in the order in which it is told, and while this process works on the next ones.
  const added = await Promise.all(texts.map(({ url, html: content }) => index.addHTMLFile({ url, content })));
  const faults = added.flatMap(({ errors: own }) => own);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  return made.files;
}

/** Keeps what the index is made of, for a notice that is at hand. */
export function keepSearchText(entry: CatalogueEntry, memory: Memory): void {
  if (memory !== NO_MEMORY) indexedText(entry, memory);
}

/** What pagefind is given of a notice, and the marks that stand in it. */
interface IndexedText {
  readonly url: string;
  readonly html: string;
  readonly marks: string;
}

function indexedText(entry: CatalogueEntry, memory: Memory): IndexedText {
  return remembered(memory, 'search-text', [indexedValues(entry)], () => {
    const lines = linesWithPlaces(entry);
    const marks = marksIn(lines.flatMap(({ tokens }) => tokens));
    return { url: entry.notice.url.slice(1), html: written(lines), marks };
  });
}

/** A line of a notice, with the id of the place on its page that begins there. */
interface Line {
  readonly id: string | undefined;
  readonly tokens: readonly string[];
}

/** A line that was printed wrong stands there as it was printed, and once more as it was corrected. */
function linesWithPlaces({ notice: { numberLine, title, parts }, corrections }: CatalogueEntry): Line[] {
  const written: readonly WrittenLine[] = [
    { text: title },
    ...(numberLine === undefined ? [] : [{ text: numberLine }]),
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [{ text: `${part.label ?? ''}${part.title}`, id: part.id }]),
      ...part.blocks.flatMap(blockLines),
    ]),
  ];
  let before = 0;
  return written.flatMap(({ text, id, name }) => {
    const start = before;
    before += withoutSpace(text).length;
    const here = corrections.filter((correction) => correction.start >= start && correction.end <= before);
    if (here.length === 0 && name !== undefined)
      return [
        { id, tokens: [...searchTokens(name), SPACE, ...searchTokens(text.slice(name.length)), LINE_END] },
      ];
    const texts = here.length === 0 ? [text] : [text, corrected(text, start, here)];
    return texts.map((each, index) => ({
      id: index === 0 ? id : undefined,
      tokens: [...searchTokens(each), LINE_END],
    }));
  });
}

interface WrittenLine {
  readonly text: string;
  readonly id?: string | undefined;
  /** With which name of a roster it begins, where an office follows. */
  readonly name?: string | undefined;
}

function blockLines(block: BlockData): WrittenLine[] {
  if ('blocks' in block) return block.blocks.flatMap(blockLines);
  if (block.type === 'roster') return rosterLines(block);
  const id = 'id' in block ? block.id : undefined;
  return linesOf(block).map((text, index) => ({ text, id: index === 0 ? id : undefined }));
}

function rosterLines({ groups }: Extract<BlockData, { type: 'roster' }>): WrittenLine[] {
  const lineOf = (person: PersonData): WrittenLine => ({
    text: personLine(person),
    ...((person.office ?? '') !== '' && { name: person.name }),
  });
  return groups.flatMap(({ role, people, subgroups = [] }) => [
    { text: role === undefined ? '' : `${role}：` },
    ...people.map(lineOf),
    ...subgroups.flatMap((subgroup) => [{ text: subgroup.title }, ...subgroup.people.map(lineOf)]),
  ]);
}

/** The line, which begins at `start` in the notice, with the right words in place of the wrong ones, the last first. */
function corrected(text: string, start: number, corrections: readonly NoticeCorrection[]): string {
  return corrections
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (line, { start: from, end, right }) =>
        line.slice(0, indexOfCharacter(line, from - start)) +
        right +
        line.slice(indexOfCharacter(line, end - start)),
      text,
    );
}

/** The marks that pagefind is to keep: by itself it keeps letters and digits of all scripts, and drops the rest. */
function marksIn(tokens: readonly string[]): string {
  return [...new Set(tokens)].filter(isMark).sort().join('');
}

const html = unified().use(rehypeStringify).freeze();

/** The HTML that pagefind reads: words between spaces, places as ids. */
function written(lines: readonly Line[]): string {
  const body = lines.map(({ id, tokens }): Element =>
    h('p', [...(id === undefined ? [] : [h('a', { id })]), tokens.join(' ')]),
  );
  const page = h('html', { lang: 'zh-CN' }, h('body', { dataPagefindBody: '' }, body));
  return html.stringify({ type: 'root', children: [page] });
}

/** The addresses by pagefind's own names, which are checksums: it gives the address of a text only with the whole text. */
function indexedNotices(files: readonly IndexFile[]): IndexedYear['notices'] {
  const names = files.flatMap(({ path, content }) => {
    const name = FRAGMENT.exec(path)?.[1];
    if (name === undefined) return [];
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    return [[name, (JSON.parse(json) as { url: string }).url] as const];
  });
  return Object.fromEntries(names.sort());
}
