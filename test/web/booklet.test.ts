import { describe, expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { elements, texts } from './page-elements.js';
import { catalogueOf, readWhole, writtenSite } from './written-site.js';

// Ten notices, a page each, as `printedSite` has them.
const real = writtenSite('gazette');
const page = real.text('2015/3/pages/index.html');

describe('the printed pages of an issue', () => {
  it('stand in order, each with a picture of known size that is loaded when it is needed', () => {
    const names = [
      'cover',
      'front-1',
      ...Array.from({ length: 10 }, (_, index) => String(index + 1)),
      'colophon',
    ];
    expect(elements(page, 'figure').map(({ properties }) => properties['id'])).toEqual(
      names.map((name) => `page-${name}`),
    );
    const pictures = elements(page, 'img').map(({ properties: { src, width, height, loading } }) => ({
      src,
      width,
      height,
      loading,
    }));
    expect(pictures).toEqual(
      names.map((name, index) => ({
        src: `${name}.webp`,
        width: 1100,
        height: 1556,
        loading: index === 0 ? undefined : 'lazy',
      })),
    );
  });

  it('are named for who cannot see them, and lead to their text and their notices', () => {
    const [third] = elements(page, 'figure#page-3');
    if (third === undefined) throw new Error('no page 3');
    expect(elements(third, 'img').map(({ properties }) => properties['alt'])).toEqual(['第3页']);
    expect(elements(third, 'a').map(({ properties: { href, ariaLabel } }) => [href, ariaLabel])).toEqual([
      ['3.webp', undefined],
      ['../#page-3', '第3页的文字'],
      ['../../../szf/2015/15/', undefined],
    ]);
    expect(real.text('2015/3/index.html')).toContain('id="page-3"');
  });

  it('lead from the cover and the colophon to no text, and from the contents to the contents', () => {
    const toText = ['cover', 'front-1', 'colophon'].map((name) =>
      elements(page, `figure#page-${name}`)
        .flatMap((figure) => elements(figure, 'figcaption'))
        .flatMap((caption) => elements(caption, 'a'))
        .map(({ properties }) => properties['href']),
    );
    expect(toText).toEqual([[], ['../#contents'], []]);
    expect(real.text('2015/3/index.html')).toContain('id="contents"');
  });

  it('are to be found from the issue and from each other', () => {
    const links = elements(real.text('2015/3/index.html'), 'a').map(({ properties }) => properties['href']);
    expect(links.filter((href) => href === 'pages/').length).toBeGreaterThan(1);
    expect(texts(page, 'nav.printed-pages')).toEqual(['封面目录12345678910版权页']);
  });

  it('are not there, nor spoken of, where the issue has no PDF', () => {
    const archive = readWhole('gazette');
    const files = site(catalogueOf(archive));
    expect(files.map(({ path }) => path).filter((path) => path.includes('pages/'))).toEqual([]);
    const issue = files.find(({ path }) => path === '2015/3/index.html');
    expect(String(issue?.content)).not.toContain('pages/');
  });
});

describe('what a page offers for keeping', () => {
  it('is told by what it is for, with its form, and a place for its size', () => {
    const notice = real.text('szf/2015/14/index.html');
    const groups = elements(notice, 'dl.facts')
      .flatMap((list) => elements(list, 'div'))
      .filter((group) => elements(group, 'dd.downloads').length > 0);
    expect(
      groups.map((group) => [
        texts(group, 'dt'),
        elements(group, 'a').map((link) => [link.properties['href'], texts(link, 'span.format')]),
      ]),
    ).toEqual([
      [['打印'], [['../../../2015/3/gazette-2015-03.pdf', ['PDF']]]],
      [['电子书'], [['../../../2015/3/gazette-2015-03.epub', ['EPUB']]]],
      [
        ['数据'],
        [
          ['notice.json', ['JSON']],
          ['notice.xml', ['XML']],
          ['notice.md', ['Markdown']],
          ['../../../2015/3/gazette-2015-03.zip', ['ZIP']],
        ],
      ],
    ]);
    expect(elements(notice, 'span.size').map(({ properties }) => properties['dataFile'])).toContain(
      '/szf/2015/14/notice.json',
    );
  });

  it('is on the page of the issue the whole issue', () => {
    const [list] = elements(real.text('2015/3/index.html'), 'dl.issue-downloads');
    if (list === undefined) throw new Error('no downloads');
    expect(texts(list, 'dt')).toEqual(['逐页看', '打印', '电子书', '数据']);
    expect(elements(list, 'a').map(({ properties }) => properties['href'])).toEqual([
      'pages/',
      'gazette-2015-03.pdf',
      'gazette-2015-03.epub',
      'gazette-2015-03.zip',
    ]);
  });
});
