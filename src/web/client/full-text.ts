import type { IndexedYears } from '../search-index.js';
import { isMark } from '../search-text.js';
import type { IndexedText } from './excerpt.js';
import type { Phrase } from './phrases.js';

/** A notice whose text has what was sought. */
export interface Hit {
  /** Below the site's root. */
  readonly url: string;
  readonly text: () => Promise<IndexedText>;
}

/** What this page uses of pagefind.js. */
interface Pagefind {
  readonly createInstance: (options: { readonly noWorker: boolean }) => PagefindInstance;
}

interface PagefindInstance {
  readonly mergeIndex: (path: string) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<{
    readonly content: string;
    readonly anchors: readonly { readonly id: string; readonly location: number }[];
  }>;
}

/** The notices that have all of the phrases, in no order. */
export type FullText = (phrases: readonly Phrase[]) => Promise<Hit[]>;

/** A text that an index knows: its address, and the marks that the index keeps. */
interface Known {
  readonly url: string;
  readonly marks: string;
}

/** Loads the indexes that stand below the site's root, one for each year. */
export async function openFullText(root: URL): Promise<FullText> {
  const folder = new URL('pagefind/', root);
  const [{ createInstance }, years] = await Promise.all([
    import(new URL('pagefind.js', folder).href) as Promise<Pagefind>,
    fetch(new URL('notices.json', folder)).then((answer) => answer.json() as Promise<IndexedYears>),
  ]);
  // A search takes a few milliseconds: a worker would load twice the code to save nothing.
  const pagefind = createInstance({ noWorker: true });
  const earlier = Object.keys(years).slice(0, -1);
  await Promise.all(earlier.map((year) => pagefind.mergeIndex(new URL(`${year}/`, folder).href)));
  const known = new Map(
    Object.values(years).flatMap(({ marks, notices }) =>
      Object.entries(notices).map(([id, url]): [string, Known] => [id, { url, marks }]),
    ),
  );
  return async (phrases) => {
    const found = await Promise.all(phrases.map((phrase) => resultsOf(pagefind, phrase, known)));
    const [first = [], ...others] = found;
    const ids = others.map((results) => new Set(results.map(({ id }) => id)));
    return first
      .filter(({ id }) => ids.every((all) => all.has(id)))
      .map(({ id, data }) => ({ url: known.get(id)?.url ?? '', text: () => data().then(indexedText) }));
  };
}

/** The texts that have a phrase. An index that does not know one of its marks has looked for the phrase without it. */
async function resultsOf(
  pagefind: PagefindInstance,
  { tokens }: Phrase,
  known: ReadonlyMap<string, Known>,
): Promise<readonly PagefindResult[]> {
  const { results } = await pagefind.search(`"${tokens.join(' ')}"`);
  const marks = tokens.filter(isMark);
  return results.filter(({ id }) => marks.every((mark) => known.get(id)?.marks.includes(mark)));
}

function indexedText({ content, anchors }: Awaited<ReturnType<PagefindResult['data']>>): IndexedText {
  return {
    tokens: content.split(' '),
    places: anchors.map(({ id, location }) => ({ id, at: location })),
  };
}
