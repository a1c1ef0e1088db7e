import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as hastText } from 'hast-util-to-string';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { dataZipName, epubName, pdfName } from '../../src/edition/issue-data.js';
import type { NoticeData } from '../../src/web/notice-data.js';
import { site } from '../../src/web/site.js';
import { correctedArchive } from '../model/corrected.js';
import { syntheticSite } from './synthetic-archive.js';
import { catalogueOf, printedSite, writtenSite, type WrittenSite } from './written-site.js';

// Of the twelve issues three acts are amended, once each: the texts from then on, and their articles through both texts.
const AMENDED = ['/jzf/2024/1/2025-04-01/', '/jzf/2024/11/2025-08-01/', '/jzbf/2024/10/2025-01-24/'].flatMap(
  (url) => [url, url.replace(/[\d-]+\/$/, 'versions/')],
);

const CONFIG: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // The title of a page is the title of its notice, which has the length it has.
  rules: {
    'long-title': 'off',
    // HTML asks only that an id has a character and no white space.
    'valid-id': ['error', { relaxed: true }],
  },
};

/** Resolves its configuration once: done for each page anew, that is a third of the time. */
class LoadedOnce extends StaticConfigLoader {
  private readonly resolved = super.getConfigFor('');

  override getConfigFor(): typeof this.resolved {
    return this.resolved;
  }
}

const validator = new HtmlValidate(new LoadedOnce(CONFIG));

const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '/': '／' };

describe.each([
  ['the real issue', () => writtenSite('gazette')],
  ['an awkward archive', () => writtenSite('test/editions/awkward')],
  ['twelve issues', syntheticSite],
  ['a notice that was corrected', () => printedSite(correctedArchive())],
])('every page of the site of %s', (_name, siteOf) => {
  const written = siteOf();
  const pages = pagesOf(written);

  it('of a notice weighs less than 100 kB with its style and its script, before fonts', () => {
    const shared = written.files.filter(({ path }) =>
      /^assets\/(?:web-.*\.css|(?:early|notice)-.*\.js)$/.test(path),
    );
    expect(shared).toHaveLength(3);
    for (const { url } of written.editions.flatMap(noticesOf)) {
      const texts = [
        written.text(`${url.slice(1)}index.html`),
        ...shared.map(({ content }) => String(content)),
      ];
      expect([url, Buffer.byteLength(texts.join('')) < 100_000]).toEqual([url, true]);
    }
  });

  it('stands at its address, each issue, notice, year, organ, section and subject word once', () => {
    const { editions } = written;
    const notices = editions.flatMap(noticesOf);
    const folders = (parent: string, names: readonly string[]): string[] => [
      `/${parent}/`,
      // What may not be in the name of a file is wide.
      ...new Set(names.map((name) => `/${parent}/${name.replaceAll(/[<>/]/g, (sign) => WIDE[sign] ?? '')}/`)),
    ];
    const expected = [
      ...['/', '/issues/', '/effects/', '/search/', '/about/', '/data/'],
      ...new Set(editions.map(({ issue }) => `/${issue.year}/`)),
      ...folders(
        'organs',
        notices.flatMap(({ issuers }) => issuers),
      ),
      ...folders(
        'sections',
        editions.flatMap(({ sections }) => sections.map(({ title }) => title)),
      ),
      ...folders(
        'subjects',
        notices.flatMap(({ front }) => front.keywords ?? []),
      ),
      ...editions.flatMap(({ url }) => [url, `${url}pages/`]),
      ...notices.map(({ url }) => url),
      ...AMENDED.filter((url) => notices.some((notice) => url.startsWith(notice.url))),
    ];
    expect([...pages.keys()].sort()).toEqual(expected.sort());
    for (const { url } of editions.flatMap(noticesOf))
      expect(written.text(`${url.slice(1)}notice.json`)).not.toBe('');
  });

  it('writes no file twice', () => {
    const paths = written.files.map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('gives no id twice on a page', () => {
    for (const [url, { ids }] of pages) {
      expect([url, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([url, []]);
    }
  });

  it('links only to files and ids that are there, below any path', () => {
    const root = 'https://example.cn/deep/below/';
    const paths = new Set(written.files.map(({ path }) => path));
    // Made elsewhere: by printing, as books, and when all is proved.
    for (const edition of written.editions)
      for (const nameOf of [pdfName, epubName, dataZipName])
        paths.add(`${edition.url.slice(1)}${nameOf(edition)}`);
    // The cover, one page for the contents, a page for each notice as `printedSite` has them, and the colophon.
    for (const edition of written.editions) {
      const numbers = noticesOf(edition).map((_, index) => String(index + 1));
      for (const sheet of ['cover', 'front-1', ...numbers, 'colophon'])
        paths.add(`${edition.url.slice(1)}pages/${sheet}.webp`);
    }
    for (const edition of written.editions) paths.add(`${edition.url.slice(1)}issue.json`);
    const dead: string[] = [];
    for (const [url, { addresses }] of pages) {
      for (const address of addresses) {
        const target = new URL(address, new URL(`.${url}`, root));
        if (!target.href.startsWith(root)) {
          if (!/^https?:\/\/(?!example\.cn)/.test(address)) dead.push(`${url}: ${address}`);
          continue;
        }
        const path = decodeURIComponent(target.pathname).slice(new URL(root).pathname.length);
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        const id = decodeURIComponent(target.hash.slice(1));
        if (!paths.has(file) || (id !== '' && !pages.get(`/${path}`)?.ids.includes(id)))
          dead.push(`${url}: ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('is valid HTML', () => {
    for (const { html } of pages.values()) expect(htmlProblems(html)).toEqual([]);
  });

  it('runs only its own files and asks no other origin for anything', () => {
    for (const { elements } of pages.values()) {
      for (const { tagName, properties } of elements) {
        // Data for search engines is no script, and the pages' policy runs none.
        if (properties['type'] === 'application/ld+json') continue;
        expect(['style', 'iframe', 'base', 'object', 'embed']).not.toContain(tagName);
        if (tagName === 'script') {
          const src = String(properties['src']);
          // One runs before the page is painted, and waits for nothing.
          expect(properties).toEqual(src.includes('/early-') ? { src } : { type: 'module', src });
        }
        if (tagName === 'form' && properties['action'] !== undefined)
          expect(properties['action']).toMatch(/^(?:(?:\.\.\/)*search\/|\.\/)$/);
        expect(Object.keys(properties).filter((name) => name === 'style' || /^on/.test(name))).toEqual([]);
        // Feeds and the page's own address are only named.
        const isNamed = tagName === 'a' || /^(?:alternate|canonical)$/.test(String(properties['rel']));
        const loaded = isNamed ? undefined : (properties['src'] ?? properties['href']);
        if (loaded !== undefined || tagName === 'script')
          expect(loaded).toMatch(/^(?:(?:\.\.\/)*assets\/[a-z0-9.-]+|[a-z0-9-]+\.webp)$/);
      }
    }
  });

  it('has no rule in its style sheet that loads from elsewhere', () => {
    const style = written.files.find(({ path }) => path.endsWith('.css'));
    expect(style?.content).not.toMatch(/@import|url\(|https?:/);
  });
});

it('is seen where HTML is not valid, after a page that is', () => {
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="zh"><head><title>公报</title></head><body>${body}</body></html>`;
  expect(htmlProblems(page('<p id="a">公报</p>'))).toEqual([]);
  expect(htmlProblems(page('<p id="a">公报</p><p id="a">公报</p>'))).toEqual([
    expect.stringMatching(/^no-dup-id: /),
  ]);
  expect(htmlProblems(page('<p id="a">公报</p>'))).toEqual([]);
});

describe('the site of the real issue', () => {
  const written = writtenSite('gazette');

  it('cites a notice of the archive by its address, and each article by its own id', () => {
    const page = written.text('szf/2015/15/index.html');
    expect(page).toContain(
      '<p id="art-9" class="provision article level-1"><a class="ordinal" href="#art-9">第九条</a>',
    );
    expect(page).toContain('<section class="part enclosure" id="enc-1">');
  });

  it('states the printed page where it is known, and not where it is not', () => {
    expect(written.text('szf/2015/15/index.html')).toContain('2015年第3期第3页');
    const unprinted = site(catalogueOf(written.archive));
    for (const { path, content } of unprinted) {
      if (!path.endsWith('.html')) continue;
      expect(content).not.toMatch(/第3期第\d+页|class="entry-page"|\.pdf"/);
    }
  });

  it('offers the offprint of a notice where there is one', () => {
    const files = site(catalogueOf(written.archive, { pdfs: new Set(['szf-2015-15']) }));
    const offers = files.filter(({ content }) => String(content).includes('href="notice.pdf"'));
    expect(offers.map(({ path }) => path)).toEqual(['szf/2015/15/index.html']);
  });

  it('leads from each notice to the one before and the one after in its issue', () => {
    expect(written.text('szf/2015/13/index.html')).not.toContain('rel="prev"');
    expect(written.text('szf/2015/16/index.html')).toContain('rel="next" href="../../../szbf/2015/17/"');
    expect(written.text('szbf/2015/24/index.html')).not.toContain('rel="next"');
  });
});

describe('the site of an awkward archive', () => {
  const written = writtenSite('test/editions/awkward');

  it('keeps every character of a text as text, on pages and in data', () => {
    const title = '绍兴市人民政府关于 "a < b && c" 与 </script><script>alert(1)</script> 的通知';
    const page = fromHtml(written.text('szf/2015/2/index.html'));
    const shown: string[] = [];
    visit(page, 'element', (node) => {
      if (node.tagName === 'title' || node.tagName === 'h1') shown.push(hastText(node));
    });
    expect(shown).toEqual([`${title} - 绍兴市人民政府公报 <样刊> & "公报"`, title]);
    const data = JSON.parse(written.text('szf/2015/2/notice.json')) as NoticeData;
    expect(data.title).toBe(title);
    expect(data.text).toContain('参数“a < b && c”和 </article><script>alert("x")</script>一并通知如下');
  });

  it('links a citation to another issue, to a work elsewhere, and an attachment to its list', () => {
    const page = written.text('szf/2015/2/index.html');
    expect(page).toContain('<a class="citation" href="../1/">绍政发〔2015〕1号</a>');
    expect(page).toContain('<a class="citation" href="https://www.gov.cn/');
    expect(page).toContain('<a class="attachment-link" href="#app-2">指标表</a>');
  });

  it('names pictures by their content and gives the same address in the data', () => {
    const picture = written.files.find(({ path }) => path.endsWith('.png'));
    expect(picture?.path).toMatch(/^assets\/image-[0-9a-f]{10}\.png$/);
    expect(written.text('szf/2015/2/index.html')).toContain(`src="../../../${picture?.path ?? ''}"`);
    expect(written.text('szf/2015/2/notice.json')).toContain(`"image": "/${picture?.path ?? ''}"`);
  });

  it('spaces a name of two characters, and sets the widths of columns by class', () => {
    const page = written.text('szf/2015/2/index.html');
    expect(page).toContain('<td class="name short">姚远</td>');
    expect(page).toContain('<td class="name">欧阳文山</td>');
    expect(page).toContain(
      '<col class="tens-2 ones-5"><col class="tens-5 ones-0"><col class="tens-2 ones-5">',
    );
  });

  it('shows the newest issue first and leads between issues', () => {
    expect(written.text('index.html')).toContain('<h2 id="newest"><a href="2015/3/">2015年第3期</a>');
    expect(written.text('2015/3/index.html')).toContain('rel="prev" href="../2/"');
    expect(written.text('2015/2/index.html')).toContain('rel="next" href="../3/"');
  });
});

function htmlProblems(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

interface Page {
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
}

/** By address. */
function pagesOf({ files }: WrittenSite): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const { path, content } of files) {
    if (!path.endsWith('index.html') || typeof content !== 'string') continue;
    const elements: Element[] = [];
    visit(fromHtml(content), 'element', (node) => {
      elements.push(node);
    });
    const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
    const addresses = elements.flatMap(({ properties: { href, src } }) =>
      [href, src].filter((address) => typeof address === 'string'),
    );
    pages.set(`/${path.slice(0, -'index.html'.length)}`, { html: content, elements, ids, addresses });
  }
  return pages;
}
