import { describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { pageTexts } from '../../src/web/page-text.js';
import { carried, writtenSite } from './written-site.js';

describe('pageTexts', () => {
  it('takes the article of the notice and nothing around it', () => {
    const html =
      '<title>x</title><dl><dd>x</dd></dl><article class="wide notice"><h1>甲</h1><p>a &lt; b</p></article>x';
    expect(pageText(html)).toBe('甲a < b');
  });

  it('passes over what the page says of the notice within its article, and over nothing else', () => {
    const html =
      '<article class="notice"><header><h1>甲</h1><div class="wide apparatus"><p>x</p></div></header>' +
      '<aside>乙</aside><div class="texts"><p class="apparatus-like">丙</p></div></article>';
    expect(pageText(html)).toBe('甲乙丙');
  });

  it('is empty where there is no notice', () => {
    expect(pageTexts('<article>甲</article>').size).toBe(0);
  });

  it.each([
    ['gazette', [10]],
    ['test/editions/awkward', [1, 2]],
  ])('carries every character of %s', (folder, counts) => {
    const written = writtenSite(folder);
    const found = written.editions.map((edition) => {
      const pages = carried(written, edition, 'index.html', pageText);
      const { characters, differences } = proof(edition, 'web', pages);
      expect(differences).toEqual([]);
      expect(characters).toBeGreaterThan(0);
      return pages.size;
    });
    expect(found).toEqual(counts);
  });

  it('lets the proof notice a paragraph that a page has dropped', () => {
    const written = writtenSite('gazette');
    const [edition] = written.editions;
    if (edition === undefined) throw new Error('no issue');
    let dropped = false;
    const damaged = carried(written, edition, 'index.html', (html) => {
      if (!html.includes('绍政发〔2015〕14号</p>')) return pageText(html);
      const without = html.replace(/<p>根据省政府有关要求.*?<\/p>/u, '');
      dropped = without !== html;
      return pageText(without);
    });
    expect(dropped).toBe(true);
    expect(proof(edition, 'web', damaged).differences).toMatchObject([
      {
        carrier: 'web',
        notice: '绍政发〔2015〕14号',
        actual: expect.stringContaining('绍兴市人民政府2015年') as string,
      },
    ]);
  });
});

function pageText(html: string): string {
  return pageTexts(html).get('') ?? '';
}
