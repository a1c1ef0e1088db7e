import { describe, expect, it } from 'vitest';
import { parsed, seen, texts } from '../parsed.js';

describe('plainText', () => {
  it.each([
    ['甲乙\n丙丁', '甲乙丙丁'],
    ['甲乙\r\n丙丁', '甲乙丙丁'],
    ['甲，\n乙', '甲，乙'],
    ['甲”\n“乙', '甲”“乙'],
    ['foo\nbar', 'foo bar'],
    ['foo\r\nbar', 'foo bar'],
    ['café\nbar', 'café bar'],
    ['甲\nfoo', '甲foo'],
    ['foo\n甲', 'foo甲'],
    ['2015\n年', '2015年'],
    ['甲　\n乙', '甲乙'],
    ['甲\n乙\n丙\n丁', '甲乙丙丁'],
    ['𠀀\n𠀁', '𠀀𠀁'],
  ])('joins the lines of %j', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });

  it.each([
    ['占50\n%，', '占50%，'],
    ['8:\n30', '8:30'],
    ['8\n:30', '8:30'],
    ['1,\n000万', '1,000万'],
    ['3\n.5', '3.5'],
    ['0575-\n85148964', '0575-85148964'],
    ['2015/\n3', '2015/3'],
    // These are two.
    ['GB/T\n19001', 'GB/T 19001'],
    ['PM\n2.5', 'PM 2.5'],
    ['10\n20', '10 20'],
    ['v2,\nfoo', 'v2, foo'],
  ])('joins a number that is folded at a mark within it: %j', (markdown, text) => {
    expect(texts(markdown).join('')).toEqual(text);
  });

  it.each([
    ['**甲**\n乙', '甲乙'],
    ['甲\n**乙**', '甲乙'],
    ['**甲**\nfoo', '甲foo'],
    ['foo\n**甲**', 'foo甲'],
    ['**foo**\nbar', 'foo bar'],
    ['foo\n**bar**', 'foo bar'],
  ])('looks across a mark: %j', (markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });

  it.each([
    '　　甲',
    '    甲',
    '        甲',
    '\t甲',
    '　 　甲',
    '\u00A0甲',
    '　　\t甲',
    '\u2003\u2003甲',
    '\u2002\u205F甲',
  ])('drops the indent of %j', (markdown) => {
    expect(seen(parsed(markdown).blocks)).toEqual([['paragraph', '甲']]);
  });

  it('drops an indent before marked words', () => {
    const [paragraph] = parsed('　　**甲**乙').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
      'strong',
      'text',
    ]);
  });

  it('keeps blanks within a paragraph', () => {
    expect(texts('第一条　甲 乙')).toEqual(['第一条　甲 乙']);
  });

  it('joins neighbouring text into one node', () => {
    const [paragraph] = parsed('时间10:30到11:30').blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children.length).toBe(1);
  });

  it('leaves the lines of a signature', () => {
    const { main } = parsed('甲\n\n:::signature\n市长　某某\n2015年3月2日\n:::');
    const signature = main.children.find(({ type }) => type === 'signature');
    expect(signature?.type === 'signature' && signature.children.length).toBe(2);
  });
});
