import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { relativeAddress, relativeLinks, rootedLinks } from '../../src/web/relative-links.js';

describe('relativeAddress', () => {
  it.each([
    ['/', '/', './'],
    ['/2015/3/', '/', '2015/3/'],
    ['/', '/2015/3/', '../../'],
    ['/szf/2015/14/', '/szf/2015/13/', '../14/'],
    ['/szbf/2015/17/', '/szf/2015/13/', '../../../szbf/2015/17/'],
    ['/2015/3/', '/szf/2015/13/', '../../../2015/3/'],
    ['/2015/3/', '/2015/3/', './'],
    ['/2015/3/gazette-2015-03.pdf', '/2015/3/', 'gazette-2015-03.pdf'],
    ['/assets/web-1a2b.css', '/szf/2015/13/', '../../../assets/web-1a2b.css'],
    ['/szf/2015/15/#art-9', '/szf/2015/13/', '../15/#art-9'],
    ['/szf/2015/13/#art-9', '/szf/2015/13/', '#art-9'],
    ['/2015/3/?q=/a/b#page-12', '/', '2015/3/?q=/a/b#page-12'],
    ['/a:b/', '/', './a:b/'],
    ['/organs/%E7%BB%8D%E5%85%B4/', '/', 'organs/%E7%BB%8D%E5%85%B4/'],
    ['/organs/', '/organs/%E7%BB%8D%E5%85%B4/', '../'],
    ['/organs/%E7%BB%8D%E5%85%B4/#y2015', '/organs/%E7%BB%8D%E5%85%B4/', '#y2015'],
  ])('%s seen from %s is %s', (address, from, expected) => {
    expect(relativeAddress(address, from)).toBe(expected);
    const base = new URL(`https://example.cn/below${from}`);
    expect(new URL(expected, base).href).toBe(new URL(`https://example.cn/below${address}`).href);
  });

  it.each(['#art-9', 'https://www.gov.cn/', '//www.gov.cn/', 'mailto:a@example.cn'])(
    'leaves %s',
    (address) => {
      expect(relativeAddress(address, '/szf/2015/13/')).toBe(address);
    },
  );
});

describe('relativeLinks', () => {
  it('rewrites links, pictures, style sheets and forms, and leaves the given tree', () => {
    const tree = h(null, [
      h('link', { href: '/assets/web.css' }),
      h('p', [
        '/not/a/link',
        h('a', { href: '/szf/2015/13/' }, 'a'),
        h('img', { src: '/assets/map.png', alt: '' }),
        h('form', { action: '/search/' }),
      ]),
    ]);
    const before = structuredClone(tree);
    expect(relativeLinks(tree, '/2015/3/')).toEqual(
      h(null, [
        h('link', { href: '../../assets/web.css' }),
        h('p', [
          '/not/a/link',
          h('a', { href: '../../szf/2015/13/' }, 'a'),
          h('img', { src: '../../assets/map.png', alt: '' }),
          h('form', { action: '../../search/' }),
        ]),
      ]),
    );
    expect(tree).toEqual(before);
  });
});

describe('rootedLinks', () => {
  it.each([
    ['/', '/assets/web.css'],
    ['/gazette/', '/gazette/assets/web.css'],
  ])('puts addresses of the site below %s, and leaves others', (path, expected) => {
    const tree = h(null, [
      h('link', { href: '/assets/web.css' }),
      h('a', { href: '#main' }),
      h('a', { href: '//www.gov.cn/' }),
    ]);
    expect(rootedLinks(tree, path)).toEqual(
      h(null, [h('link', { href: expected }), h('a', { href: '#main' }), h('a', { href: '//www.gov.cn/' })]),
    );
  });
});
