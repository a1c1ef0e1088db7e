import type { IndexedNotices } from '../search-index.js';
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

/** Loads the index that stands below the site's root. */
export async function openFullText(root: URL): Promise<FullText> {
  const folder = new URL('pagefind/', root);
  const [{ createInstance }, notices] = await Promise.all([
    import(new URL('pagefind.js', folder).href) as Promise<Pagefind>,
    fetch(new URL('notices.json', folder)).then((answer) => answer.json() as Promise<IndexedNotices>),
  ]);
  // A search takes a few milliseconds: a worker would load twice the code to save nothing.
  const pagefind = createInstance({ noWorker: true });
  return async (phrases) => {
    const found = await Promise.all(phrases.map((phrase) => resultsOf(pagefind, phrase)));
    const [first = [], ...others] = found;
    const ids = others.map((results) => new Set(results.map(({ id }) => id)));
    return first
      .filter(({ id }) => ids.every((all) => all.has(id)))
      .map(({ id, data }) => ({ url: notices[id] ?? '', text: () => data().then(indexedText) }));
  };
}

async function resultsOf(pagefind: PagefindInstance, { tokens }: Phrase): Promise<readonly PagefindResult[]> {
  const { results } = await pagefind.search(`"${tokens.join(' ')}"`);
  return results;
}

function indexedText({ content, anchors }: Awaited<ReturnType<PagefindResult['data']>>): IndexedText {
  return {
    tokens: content.split(' '),
    places: anchors.map(({ id, location }) => ({ id, at: location })),
  };
}
