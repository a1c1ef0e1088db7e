import { describe, expect, it } from 'vitest';
import { NO_MEMORY } from '../../../src/model/memory.js';
import { sizeWords, withDownloadSizes } from '../../../src/commands/build/download-sizes.js';
import type { EarlierOutput } from '../../../src/commands/output/earlier-output.js';
import { contentSums } from '../../../src/web/site-file.js';
import type { OutputFile } from '../../../src/commands/output/output-file.js';
import { madeMemory } from '../../made-memory.js';

const place = (url: string): string => `<span class="size" data-file="${url}"></span>`;
const file = (path: string, content: OutputFile['content']): OutputFile => ({
  path,
  carrier: 'web',
  inputs: new Map(),
  content,
});
const earlier = (kept: Readonly<Record<string, number>>): EarlierOutput => ({
  manifest: new Map(),
  has: (path) => path in kept,
  read: (path) => (kept[path] === undefined ? undefined : Buffer.alloc(kept[path])),
});

describe('withDownloadSizes', () => {
  it('tells how large made files are, and those that are taken over', () => {
    const page = file('a/index.html', `<a>甲${place('/a/notice.pdf')}</a><a>乙${place('/b/表.zip')}</a>`);
    const files = [page, file('a/notice.pdf', undefined), file('b/表.zip', '公'.repeat(1000))];
    expect(withDownloadSizes(files, earlier({ 'a/notice.pdf': 480_400 }), NO_MEMORY)[0]?.content).toBe(
      '<a>甲<span class="size">480 KB</span></a><a>乙<span class="size">3 KB</span></a>',
    );
  });

  it('leaves all else as it is', () => {
    const files = [
      file('a/notice.md', place('/a/notice.pdf')),
      file('index.html', undefined),
      file('b/index.html', '<span class="size">3 KB</span>'),
    ];
    expect(withDownloadSizes(files, earlier({}), NO_MEMORY)).toEqual(files);
  });

  it('knows the sums of pages that have not changed without their contents, and of one that has by its own', () => {
    const memory = madeMemory();
    const read: string[] = [];
    const page = (path: string, id: string, html: string): OutputFile => ({
      ...file(path, undefined),
      get content() {
        read.push(path);
        return html;
      },
      known: { id, sums: () => contentSums(html), offered: ['/a.pdf'] },
    });
    const sumsOf = (pages: readonly OutputFile[]) =>
      withDownloadSizes([...pages, file('a.pdf', 'x')], earlier({}), memory)
        .slice(0, -1)
        .map(({ known }) => known?.sums().sha256);
    const [one, two] = [
      page('szf/2015/1/index.html', '甲', place('/a.pdf')),
      page('szf/2015/2/index.html', '乙', `乙${place('/a.pdf')}`),
    ];
    const first = sumsOf([one, two]);
    expect(first).toEqual(
      ['<span class="size">1 KB</span>', '乙<span class="size">1 KB</span>'].map(
        (html) => contentSums(html).sha256,
      ),
    );
    read.length = 0;
    expect(sumsOf([one, two])).toEqual(first);
    expect(read).toEqual([]);
    const changed = page('szf/2015/2/index.html', '丙', `丙${place('/a.pdf')}`);
    expect(sumsOf([one, changed])).toEqual([
      first[0],
      contentSums('丙<span class="size">1 KB</span>').sha256,
    ]);
    expect(read).toEqual(['szf/2015/2/index.html']);
  });

  it('refuses a page that offers what is not there', () => {
    // A file of an earlier build that this one does not publish is none either.
    const files = [file('a/index.html', place('/a/notice.pdf'))];
    expect(() => withDownloadSizes(files, earlier({ 'a/notice.pdf': 10 }), NO_MEMORY)).toThrow(
      'a/index.html offers /a/notice.pdf, which no carrier has made',
    );
  });
});

describe('sizeWords', () => {
  it.each([
    [0, '1 KB'],
    [1499, '1 KB'],
    [1500, '2 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [1_449_000, '1.4 MB'],
    [99_940_000, '99.9 MB'],
    [123_400_000, '123 MB'],
  ])('says %i bytes as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
