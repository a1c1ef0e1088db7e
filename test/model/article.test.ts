import { describe, expect, it } from 'vitest';
import { articleName, articlesIn, hasClearItems } from '../../src/model/article.js';
import { madeArchive } from '../print/made-edition.js';

/** The articles of an enclosed act with this text. */
function articles(body: string) {
  const [notice] = madeArchive([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于印发甲办法的通知',
      body: `现将《甲办法》印发给你们。\n\n# 甲办法\n\n${body}\n`,
    },
  ]).notices;
  return (notice?.scopes ?? []).flatMap(articlesIn);
}

const TWO_LISTS =
  '第一条　甲：\n\n（一）子：\n\n1.天；\n\n2.地；\n\n（二）丑。\n\n乙：\n\n（一）寅。\n\n## 第二章　附则\n\n第一条之一　丙。';

describe('articlesIn', () => {
  it('counts 款, their 项 and 目; a heading ends the article', () => {
    const found = articles(TWO_LISTS).map(({ entry, paragraphs }) => [
      articleName(entry.ordinal),
      paragraphs.map(({ text, items }) => [
        text,
        Array.from(items, ([value, { subitems }]) => [value, [...subitems.keys()]]),
      ]),
    ]);
    expect(found).toEqual([
      [
        '第一条',
        [
          [
            '第一条　甲：\n（一）子：\n1.天；\n2.地；\n（二）丑。',
            [
              [1, [1, 2]],
              [2, []],
            ],
          ],
          ['乙：\n（一）寅。', [[1, []]]],
        ],
      ],
      ['第一条之一', [['第一条之一　丙。', []]]],
    ]);
  });

  it('tells whose 项 they are only where each list begins with the first', () => {
    expect(articles(TWO_LISTS).map(hasClearItems)).toEqual([true, true]);
    expect(articles('第一条　甲：\n\n（一）子。\n\n子包括丑。\n\n（二）寅。').map(hasClearItems)).toEqual([
      false,
    ]);
  });
});
