import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { setShortCells } from '../../../src/print/prepare/set-short-cells.js';
import { madeEdition } from '../made-edition.js';

// The type area is 42 characters of two columns and their gap at 10.5 pt.
const PAGE = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '各单位：\n\n请照办。\n' },
]).publication.page;

const td = (text: string, spans = {}): Element => h('td', spans, text);
const table = (head: string[], rows: Element[][], shares?: number[]): Element =>
  h('table', { className: ['grid'] }, [
    ...(shares === undefined
      ? []
      : [
          h(
            'colgroup',
            shares.map((share) => h('col', { style: `width:${share.toFixed(2)}%` })),
          ),
        ]),
    h(
      'thead',
      h(
        'tr',
        head.map((text) => h('th', text)),
      ),
    ),
    h(
      'tbody',
      rows.map((cells) => h('tr', cells)),
    ),
  ]);

function set(element: Element): Element {
  const document: Root = { type: 'root', children: [element] };
  setShortCells(document, PAGE);
  return element;
}

function withClass(element: Element, name: string): string[] {
  const found: string[] = [];
  visit(element, 'element', (node) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes(name)) found.push(toString(node));
  });
  return found;
}

function sharesOf(element: Element): number[] {
  const found: number[] = [];
  visit(element, 'element', ({ tagName, properties }) => {
    if (tagName === 'col') found.push(parseFloat(String(properties['style']).slice('width:'.length)));
  });
  return found;
}

describe('setShortCells', () => {
  it('sets a column of short cells in the middle, and a column with one sentence not', () => {
    const own = set(
      table(
        ['序号', '任务', '单位'],
        [
          [td('1'), td('做好宣传，扩大影响'), td('市教育局')],
          [td('2'), td('检查'), td('')],
        ],
      ),
    );
    expect(withClass(own, 'align-center')).toEqual(['1', '市教育局', '2', '']);
  });

  it('leaves cells as the text sets them', () => {
    const own = set(table(['数'], [[td('1', { className: ['align-right'] })]]));
    expect(withClass(own, 'align-center')).toEqual([]);
  });

  it('sets a column of labels of several rows in the middle, though they are longer than values', () => {
    const label = '一、城市质量发展战略规划明确清晰';
    const merged = set(table(['项目', '任务'], [[td(label, { rowSpan: 2 }), td('甲。')], [td('乙。')]]));
    expect(withClass(merged, 'align-center')).toEqual([label]);
    const plain = set(table(['项目', '任务'], [[td(label), td('甲。')]]));
    expect(withClass(plain, 'align-center')).toEqual([]);
  });

  it('sets a column as one where cells of two columns are long in it', () => {
    const long = '每亿元产值拥有品牌数量居全国同类城市排名';
    const own = set(
      table(
        ['序号', '指标', '目标'],
        [
          [td('1'), td(long, { colSpan: 2 })],
          [td('2'), td('信用信息', { rowSpan: 2 }), td('建档率')],
          [td('3'), td('覆盖率')],
        ],
      ),
    );
    expect(withClass(own, 'align-center')).toEqual(['1', '2', '3']);
  });

  it('names the cells at both edges, merged ones too', () => {
    const own = set(
      table(
        ['甲', '乙', '丙'],
        [
          [td('一', { rowSpan: 2 }), td('二', { colSpan: 2 })],
          [td('三'), td('四')],
        ],
      ),
    );
    expect(withClass(own, 'first-column')).toEqual(['甲', '一']);
    expect(withClass(own, 'last-column')).toEqual(['丙', '二', '四']);
  });

  it('makes a column wide enough for its head and its short labels, at the cost of the wide one', () => {
    const own = set(table(['序号', '指标'], [[td('1'), td('做好宣传，扩大影响')]], [4, 96]));
    // 序号 has two characters, and 7/9 of one beside it: 2.78 of 42 are 6.6 %.
    const [first = 0, second = 0] = sharesOf(own);
    expect(first).toBeCloseTo(6.61, 1);
    expect(first + second).toBeCloseTo(100, 1);
    expect(withClass(own, 'whole')).toContain('序号');
  });

  it('leaves widths alone that are wide enough', () => {
    const own = set(table(['序号', '指标'], [[td('1'), td('做好宣传，扩大影响')]], [10, 90]));
    expect(sharesOf(own)).toEqual([10, 90]);
  });

  it('does not break years at their hyphen, where the column has room for them', () => {
    const rows = [[td('在规划（2011-2020年）中明确，另行印发。')]];
    expect(withClass(set(table(['任务'], rows)), 'unbroken')).toEqual(['2011-2020年']);
    const narrow = set(table(['一', '二'], [[td('在规划（2011-2020年）中，'), td('甲，')]], [10, 90]));
    expect(withClass(narrow, 'unbroken')).toEqual([]);
  });

  it('does not part a number from its unit, nor a unit from its brackets', () => {
    const own = set(table(['投资（万元）', '完成时间'], [[td('120'), td('2026年10月')]]));
    expect(withClass(own, 'unbroken')).toEqual(['投资', '（万元）', '2026年', '10月']);
  });
});
