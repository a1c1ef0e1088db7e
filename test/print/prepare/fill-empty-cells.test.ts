import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { fillEmptyCells } from '../../../src/print/prepare/fill-empty-cells.js';
import { htmlOf } from '../../edition/html-of.js';

it('says in a cell that the original is empty, and gives any other empty cell a space', () => {
  const row = h('tr', [h('td', '甲'), h('td', { dataBlank: '〔原文空白〕' }), h('td')]);
  fillEmptyCells({ type: 'root', children: [row] });
  expect(htmlOf([row])).toBe(
    '<tr><td>甲</td><td data-blank="〔原文空白〕"><span class="blank">〔原文空白〕</span></td><td>\u00a0</td></tr>',
  );
});
