import { h } from 'hastscript';
import { html } from '../src/web/html.js';
import { groupBy } from '../src/model/group-by.js';

/** A picture of a kind of page. */
export interface Shot {
  readonly type: string;
  /** Which edition the page is of, and its path there. */
  readonly address: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** The name of the picture beside the index. */
  readonly file: string;
}

const STYLE = `
body { margin: 2rem; font: 1rem/1.5 sans-serif; }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
img { display: block; block-size: 40rem; inline-size: 100%; object-fit: cover; object-position: top; border: 1px solid #888; }
figure { flex: none; margin: 0; }`;

/** The index of a gallery: the pictures by kind of page, each leading to itself in full. */
export function galleryPage(shots: readonly Shot[]): string {
  const kinds = Array.from(
    groupBy(shots, ({ type }) => type),
    ([type, own]) => [h('h2', type), h('p', own[0]?.address ?? ''), h('div', own.map(figure))],
  );
  const index = h('html', { lang: 'en' }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', 'Gallery'), h('style', STYLE)]),
    h('body', [h('h1', 'Gallery'), ...kinds.flat()]),
  ]);
  return html(index, (tree) => tree);
}

function figure({ type, width, scheme, file }: Shot) {
  const name = `${width} px, ${scheme}`;
  const shown = h('img', {
    src: file,
    alt: `${type}, ${name}`,
    width: Math.round(width / 3 + 120),
    loading: 'lazy',
  });
  return h('figure', [h('a', { href: file }, shown), h('figcaption', name)]);
}
