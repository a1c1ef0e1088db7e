import type { Link } from 'mdast';
import { expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { visit } from '../../../src/model/visit.js';
import { parsed, refused, texts } from '../parsed.js';

/** The links of a text: where each leads, and what of the source it is. */
function links(markdown: string): (readonly [url: string, words: string, source: string])[] {
  const found: (readonly [string, string, string])[] = [];
  visit(parsed(markdown).tree, 'link', (link: Link) => {
    const { start, end } = link.position ?? {};
    found.push([link.url, textOf(link), markdown.slice(start?.offset, end?.offset)]);
  });
  return found;
}

const asWritten = (address: string, scheme = '') => [`${scheme}${address}`, address, address];

it.each([
  ['登录https://www.sx.gov.cn，查询办理进度。', [asWritten('https://www.sx.gov.cn')]],
  ['登录https://www.sx.gov.cn查询', [asWritten('https://www.sx.gov.cn')]],
  [
    '（网址：http://zwfw.sx.gov.cn:8080/a_b_c/?q=1&x=2）。',
    [asWritten('http://zwfw.sx.gov.cn:8080/a_b_c/?q=1&x=2')],
  ],
  ['“https://a.cn/x”一栏', [asWritten('https://a.cn/x')]],
  ['http://a.cn/、http://b.cn/；', [asWritten('http://a.cn/'), asWritten('http://b.cn/')]],
  ['见(https://a.cn/b(1)).', [asWritten('https://a.cn/b(1)')]],
  ['((https://a.cn/(1).)!)', [asWritten('https://a.cn/(1)')]],
  [
    '登录www.sx.gov.cn查询（www.zj.gov.cn）',
    [asWritten('www.sx.gov.cn', 'http://'), asWritten('www.zj.gov.cn', 'http://')],
  ],
  ['发送至zfb@sx.gov.cn邮箱', [asWritten('zfb@sx.gov.cn', 'mailto:')]],
  ['[见https://a.cn，不改', [asWritten('https://a.cn')]],
])('an address in a text ends where its ASCII does: %s', (markdown, expected) => {
  expect(links(markdown)).toEqual(expected);
  expect(texts(markdown)).toEqual([markdown]);
  expect(refused(markdown)).toEqual([]);
});

it.each(['!', ')', ').'])('marks behind an address are none of it, however many: %s', (mark) => {
  const markdown = `https://a.cn${mark.repeat(20_000)}`;
  expect(links(markdown)).toEqual([asWritten('https://a.cn')]);
});

it('what follows an address is read as all else is', () => {
  expect(links('登录https://a.cn，按**要求**见[网](https://b.cn)')).toEqual([
    asWritten('https://a.cn'),
    ['https://b.cn', '网', '[网](https://b.cn)'],
  ]);
  expect(texts('登录https://a.cn，面积12m^2^，按**要求**办理')).toEqual([
    '登录https://a.cn，面积12m²，按要求办理',
  ]);
});

it('signs in an address are no marks', () => {
  expect(links('见https://a.cn/_a_/x:b 和https://a.cn/~a~2~b^c')).toEqual([
    asWritten('https://a.cn/_a_/x:b'),
    asWritten('https://a.cn/~a~2~b^c'),
  ]);
});

it('an address with Han in it stands in angle brackets', () => {
  expect(links('见<https://a.cn/政策>。')).toEqual([
    ['https://a.cn/政策', 'https://a.cn/政策', '<https://a.cn/政策>'],
  ]);
});

it.each(['https://', 'http://，', 'www.', 'shttp://a.cn', 'a@b', '@a.cn'])('%s is none', (markdown) => {
  expect(links(markdown)).toEqual([]);
});
