import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { offprintUrl } from '../../src/catalogue/addresses.js';
import { noticesOf } from '../../src/edition/edition.js';
import { pdfName } from '../../src/edition/issue-data.js';
import { writtenSite, type WrittenSite } from './written-site.js';

it('keeps every address that it has ever given out', () => {
  const given = readFileSync(new URL('addresses-2015-03.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  expect(given.length).toBeGreaterThan(300);
  const present = addressesOf(writtenSite('gazette'));
  expect(given.filter((address) => !present.has(address))).toEqual([]);
});

/** Pages, the places in notices that can be cited, and files that keep their names; below the site's root. */
function addressesOf({ files, editions }: WrittenSite): ReadonlySet<string> {
  const printed = editions.flatMap((edition) => [
    `${edition.url}${pdfName(edition)}`.slice(1),
    ...noticesOf(edition).map((notice) => offprintUrl(notice).slice(1)),
  ]);
  const written = files.flatMap(({ path, content }) => {
    const page = /^(.*\/)?index\.html$/.exec(path);
    if (page === null) return [path];
    const folder = page[1] ?? './';
    return [folder, ...idsOfNotice(String(content)).map((id) => `${folder}#${id}`)];
  });
  return new Set([...printed, ...written]);
}

/** The ids within a page's notice: what stands around it may change. */
function idsOfNotice(html: string): string[] {
  const ids: string[] = [];
  visit(fromHtml(html), 'element', (article) => {
    if (!isNotice(article)) return;
    visit(article, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') ids.push(id);
    });
  });
  return ids;
}

function isNotice({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'article' && Array.isArray(className) && className.includes('notice');
}
