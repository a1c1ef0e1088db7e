import { describe, expect, it } from 'vitest';
import { declarationsOf, idsIn, refusedInStyle, rulesOf } from '../../../src/content/svg/style.js';

describe('refusedInStyle', () => {
  it.each([
    ...[
      'red',
      '#fff',
      '1.5px -2em',
      'rgb(1, 2, 3)',
      'url(#a)',
      "url( '#a b' )",
      'URL("#a")',
      'url(#图层) none',
    ],
    ...[
      'matrix(1 0 0 1 0 0)translate(2)',
      '"宋体", \'黑体\'',
      'a/b',
      '/* url(x) */ red',
      'var(--a, calc(1px + 2em))',
    ],
    ...['.a{fill:red}', 'translate (1)', 'light-dark(#fff, #000)', 'new 0 0 1 1'],
  ])('finds nothing in %s', (css) => {
    expect(refusedInStyle(css)).toBeUndefined();
  });

  it.each([
    ['\\', 'u\\72l(#a)'],
    ['@', '@import'],
    ['//', '//a.cn'],
    ['<', '</style>'],
    ['url(', 'url(a.png)'],
    ['url(', 'url("a.png")'],
    ['url(', 'url()'],
    ['URL(', 'URL(data:image/png;base64,AA)'],
    ['url(', 'url(#a url(b)'],
    ['url(', 'rgb(url(a))'],
    ['-webkit-image-set(', '-webkit-image-set("a.png" 1x)'],
    ['image(', 'image("a.png")'],
    ['src(', 'src("a.png")'],
    ['cross-fade(', 'cross-fade("a.png", red)'],
    ['element(', 'element(#a)'],
    ['expression(', 'expression(alert(1))'],
    ['attr(', 'attr(href)'],
    ['名(', '名(a)'],
    ['"', 'a"b'],
    ["'", '"a" \' b'],
    ['"a;b"', '"a;b"'],
    ['"a\nb"', '"a\nb"'],
    ['/*', 'a /* b'],
    ['/*', '"/*" a "*/"'],
  ])('finds %s in %s', (refused, css) => {
    expect(refusedInStyle(css)).toBe(refused);
  });
});

describe('rulesOf', () => {
  it('reads rules', () => {
    expect(rulesOf(' .a , g>b { Fill: red; --Ab:1 } /* } */ #c{}')).toEqual([
      {
        selectors: ['.a', 'g>b'],
        declarations: [
          { property: 'fill', value: 'red' },
          { property: '--Ab', value: '1' },
        ],
      },
      { selectors: ['#c'], declarations: [] },
    ]);
    expect(rulesOf(' ')).toEqual([]);
  });

  it.each(['a', 'a{b', 'a}b{', 'a{b{c}}', 'a[b]{}', 'a:not(b){}', '{}', 'a,{}'])(
    'reads nothing from %s',
    (css) => {
      expect(rulesOf(css)).toBeUndefined();
    },
  );
});

describe('declarationsOf', () => {
  it('leaves out what no browser reads', () => {
    expect(declarationsOf('fill:a:b;;no;:x;*y:1;z:;9a:1')).toEqual([{ property: 'fill', value: 'a:b' }]);
  });
});

describe('idsIn', () => {
  it('gives ids as written and as a browser decodes them', () => {
    expect(idsIn('url(#a) url( "#b c" ) URL(#%64) url(#%zz)')).toEqual(['a', 'b c', '%64', 'd', '%zz']);
  });
});
