import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/import/entries.js';
import type { Item } from '../../src/import/items.js';
import { proveImport } from '../../src/import/prove-import.js';
import { readBody } from '../../src/import/read-body.js';
import { readDocx } from '../../src/import/read-docx.js';
import { readHead } from '../../src/import/read-head.js';
import { parsed } from '../content/parsed.js';
import { centred, docx, paragraph, toTheRight } from './made-docx.js';

const DOCUMENT = readDocx(
  docx(
    [
      ...[
        centred('某政发〔2024〕5号'),
        centred('某某市人民政府关于做好示例工作的通知'),
        paragraph('甲乙丙。'),
        paragraph('丁戊己。'),
      ],
      ...[
        toTheRight('某某市人民政府'),
        toTheRight('2024年5月6日'),
        paragraph('（此件公开发布）'),
        paragraph('抄送：市委'),
      ],
    ].join(''),
  ),
);
const HEAD = readHead(entriesOf(DOCUMENT.blocks));
const BODY = readBody(entriesOf(DOCUMENT.blocks), HEAD.next, HEAD.front);
const ITEMS: readonly Item[] = [...HEAD.items, ...BODY.items];
const FRONT = { ...HEAD.front, ...BODY.front };
const TREE = parsed('甲乙丙。\n\n丁戊己。').tree;

describe('proveImport', () => {
  it('has nothing against an import that is whole', () => {
    expect(() => proveImport(DOCUMENT, ITEMS, FRONT, TREE)).not.toThrow();
  });

  it('sees words that were not read', () => {
    expect(() =>
      proveImport({ ...DOCUMENT, characters: `${DOCUMENT.characters}庚` }, ITEMS, FRONT, TREE),
    ).toThrow(/^读取/u);
  });

  it.each(ITEMS.map((item, at) => [item.type, at] as const))(
    'sees that a piece is missing: %s %i',
    (_type, at) => {
      expect(() =>
        proveImport(
          DOCUMENT,
          ITEMS.filter((_, index) => index !== at),
          FRONT,
          TREE,
        ),
      ).toThrow(/^归类/u);
    },
  );

  it.each([
    ['lacks a character', '甲乙。\n\n丁戊己。'],
    ['has one more', '甲乙丙。\n\n丁戊己庚。'],
    ['has another order', '丁戊己。\n\n甲乙丙。'],
    ['has a paragraph twice', '甲乙丙。\n\n丁戊己。\n\n丁戊己。'],
  ])('sees that the text %s', (_what, markdown) => {
    expect(() => proveImport(DOCUMENT, ITEMS, FRONT, parsed(markdown).tree)).toThrow(/^写出/u);
  });

  it.each([
    ['标题', { title: '某某市人民政府关于示例工作的通知' }],
    ['文号', { number: '某政发〔2024〕6号' }],
    ['发文机关', { issuer: ['某某市政府'] }],
    ['成文日期', { date: '2024-06-05' }],
    ['公开方式', { release: '依申请公开' }],
  ])('sees another %s', (what, change) => {
    expect(() => proveImport(DOCUMENT, ITEMS, { ...FRONT, ...change }, TREE)).toThrow(
      new RegExp(`^${what}`, 'u'),
    );
  });

  it('takes white space, raised figures and the width of a colon for the same', () => {
    const document = readDocx(docx(paragraph('面积:  5m2')));
    const entries = entriesOf(document.blocks);
    const { items } = readBody(entries, 0, {});
    expect(() => proveImport(document, items, {}, parsed('面积：5m²').tree)).not.toThrow();
  });
});
