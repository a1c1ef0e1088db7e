import { expect, it } from 'vitest';
import { documentOf } from '../../src/print/document-html.js';
import { OFFPRINT_FORM } from '../../src/print/offprint-form.js';
import { madeEdition } from './made-edition.js';

it('tells what a document says, not those of its styles, of its head or at its elements', () => {
  const edition = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '关于做好示例工作的通知',
      body: '各单位：\n\n请照[办](https://example.cn/~z)。\n',
    },
  ]);
  const { html, text } = documentOf(OFFPRINT_FORM, edition);
  expect(Array.from('各单位：请照办。〔〕').filter((one) => !text.includes(one))).toEqual([]);
  // The address of the link, and the style sheets.
  expect(html).toContain('https://example.cn/~z');
  expect(Array.from('~z{}<>').filter((one) => text.includes(one))).toEqual([]);
});
