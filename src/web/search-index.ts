import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { close, createIndex } from 'pagefind';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BlockData } from '../edition/block-data.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { linesOf } from './data-text.js';
import { LINE_END, searchTokens } from './search-text.js';
import type { SiteFile } from './site-file.js';

/** The address of each notice, below the site's root, by the name under which the index knows its text. */
export type IndexedNotices = Readonly<Record<string, string>>;

const FOLDER = 'pagefind/';
// What the search page loads; pagefind also gives its own boxes and styles.
const USED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/** The index of all notices' words, and what reads it in the reader's browser. */
export async function searchIndex({ entries }: Catalogue): Promise<SiteFile[]> {
  const texts = entries.map((entry) => ({ url: entry.notice.url.slice(1), lines: linesWithPlaces(entry) }));
  try {
    const { index, errors } = await createIndex({ includeCharacters: marksIn(texts.flatMap(tokensOf)) });
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const { url, lines } of texts) {
      const added = await index.addHTMLFile({ url, content: written(lines) });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
    const files = made.files.filter(({ path }) => USED.test(path));
    return [
      ...files.map(({ path, content }) => ({ path: FOLDER + path, content })),
      { path: `${FOLDER}notices.json`, content: `${JSON.stringify(indexedNotices(files))}\n` },
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/** A line of a notice, with the id of the place on its page that begins there. */
interface Line {
  readonly id: string | undefined;
  readonly tokens: readonly string[];
}

function linesWithPlaces({ notice: { numberLine, title, parts } }: CatalogueEntry): Line[] {
  return [
    line(title),
    ...(numberLine === undefined ? [] : [line(numberLine)]),
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [line(`${part.label ?? ''}${part.title}`, part.id)]),
      ...part.blocks.flatMap(blockLines),
    ]),
  ];
}

function blockLines(block: BlockData): Line[] {
  if ('blocks' in block) return block.blocks.flatMap(blockLines);
  const id = 'id' in block ? block.id : undefined;
  return linesOf(block).map((text, index) => line(text, index === 0 ? id : undefined));
}

function line(text: string, id?: string): Line {
  return { id, tokens: [...searchTokens(text), LINE_END] };
}

function tokensOf({ lines }: { readonly lines: readonly Line[] }): string[] {
  return lines.flatMap(({ tokens }) => tokens);
}

/** The marks that pagefind is to keep: by itself it keeps letters and digits of all scripts, and drops the rest. */
function marksIn(tokens: readonly string[]): string {
  // Not a straight quote: pagefind takes it for the edge of a phrase.
  const marks = new Set(tokens.filter((token) => !/^[\p{L}\p{N}"]/u.test(token)));
  return [...marks].sort().join('');
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
function indexedNotices(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): IndexedNotices {
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
