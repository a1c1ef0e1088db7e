import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { elements } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { catalogueOf } from './written-site.js';

const { archive, text, files } = syntheticSite();

/** All that the page asks for or leads to, with addresses as they are written. */
function addressesOf(html: string): string[] {
  return elements(html, '').flatMap(({ properties: { href, src, action } }) =>
    [href, src, action].filter((address) => typeof address === 'string'),
  );
}

describe('the page where there is none', () => {
  it('finds its style and its links from wherever it is shown', () => {
    const paths = new Set(files.map(({ path }) => path));
    const addresses = addressesOf(text('404.html')).filter((address) => !address.startsWith('#'));
    expect(addresses).toEqual(expect.arrayContaining(['/', '/search/', '/issues/']));
    for (const address of addresses) {
      const shown = new URL(address, 'https://example.cn/szf/2015/no/such/page');
      const path = shown.pathname.slice(1);
      expect([address, paths.has(path.endsWith('/') || path === '' ? `${path}index.html` : path)]).toEqual([
        address,
        true,
      ]);
    }
  });

  it('leads below the path where the site is known to stand', () => {
    const publication = { ...archive.publication, address: 'https://example.cn/gazette/' };
    const page = site(catalogueOf(archive, { publication })).find(({ path }) => path === '404.html');
    const addresses = addressesOf(String(page?.content));
    expect(addresses).toEqual(expect.arrayContaining(['/gazette/', '/gazette/search/', '/gazette/issues/']));
    expect(addresses.filter((address) => !/^(?:#|\/gazette\/)/.test(address))).toEqual([]);
  });

  it('is valid, and has no address of its own', () => {
    const { results } = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
    }).validateStringSync(text('404.html'));
    expect(results).toEqual([]);
    expect(text('404.html')).not.toContain('rel="canonical"');
  });
});
