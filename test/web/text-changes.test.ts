import { expect, it } from 'vitest';
import { composeAll } from '../../src/edition/compose.js';
import { site } from '../../src/web/site.js';
import { catalogueOf, readWhole, writtenSite } from './written-site.js';

const COMMIT = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b';
const archive = readWhole('gazette');

function pages(repository?: string): Map<string, string> {
  const publication = { ...archive.publication, repository };
  const textChanges = new Map([['2015/03/szf-2015-15.md', [{ day: '2026-04-03', commit: COMMIT }]]]);
  const editions = composeAll({ ...archive, publication });
  const files = site(catalogueOf({ ...archive, publication }, { editions, textChanges }));
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

it('the page of a notice whose file has changed says when, and by which commit', () => {
  const page = pages().get('szf/2015/15/index.html') ?? '';
  expect(page).toContain('登出后的改动');
  expect(page).toContain('<time datetime="2026-04-03">2026年4月3日</time>');
  expect(page).toContain('<code>9f86d08188</code>');
});

it('leads to the commit where the repository can be seen', () => {
  const page = pages('https://git.example.gov.cn/office/gazette').get('szf/2015/15/index.html');
  expect(page).toContain(`href="https://git.example.gov.cn/office/gazette/commit/${COMMIT}"`);
});

it('no other file of the site says anything of it', () => {
  const said = [...pages()].filter(([, content]) => content.includes('9f86d08188'));
  expect(said.map(([path]) => path)).toEqual(['szf/2015/15/index.html']);
  expect(writtenSite('gazette').text('szf/2015/15/index.html')).not.toContain('登出后的改动');
});
