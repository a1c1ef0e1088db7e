import { toString as hastText } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { visit } from '../../../src/model/visit.js';
import { classesOf } from '../../../src/model/classes.js';
import { keepHeadingsWithFigures } from '../../../src/print/prepare/keep-headings-with-figures.js';

it('sets across the columns the headings that stand right above a figure or a table, and no others', () => {
  const document = h(null, [
    h('section.part', [
      h('h3', '一、样图'),
      h('h4', '（一）小型车辆'),
      h('figure', '图'),
      h('h4', '（二）大型车辆'),
      h('p', '见下表。'),
      h('table.grid', '表'),
      h('h4', '（三）指标'),
      h('p.table-lead', '单位：万元'),
      h('table.grid', '表'),
    ]),
  ]);
  keepHeadingsWithFigures(document);
  const across: string[] = [];
  visit(document, 'element', (element) => {
    if (classesOf(element).includes('across-columns')) across.push(hastText(element));
  });
  expect(across).toEqual(['一、样图', '（一）小型车辆', '（三）指标']);
});
