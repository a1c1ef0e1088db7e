import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { lineSetting } from '../../src/print/line-setting.js';
import type { PrintedLine } from '../../src/pdf/printed-line.js';
import { madeEdition } from './made-edition.js';

const PARAGRAPH = '一二三四五六七八九十一二三四五六七八九十，甲乙丙丁。';
const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于做好示例工作的通知',
    body: `各单位：\n\n${PARAGRAPH}\n`,
  },
]);
const TEXT = noticesOf(edition)[0]?.text ?? [];

/** The lines of the paragraph, cut as given; characters stand 10.5 pt apart, or further by a share. */
function set(lines: readonly string[], stretch = 0): ReturnType<typeof lineSetting> {
  const before = TEXT.slice(0, TEXT.indexOf(PARAGRAPH));
  return lineSetting(
    [...before, ...lines].map((text, index) => lineOf(text, 700 - 15.5 * index, stretch)),
    edition,
  );
}

function lineOf(text: string, y: number, stretch: number): PrintedLine {
  const glyphs = Array.from(text, (character, index) => ({
    text: character,
    x: 77 + 10.5 * (1 + stretch) * index,
    y,
    sizePt: 10.5,
    widthPt: 10.5,
    isTurned: false,
  }));
  return { sheet: 3, glyphs };
}

describe('lineSetting', () => {
  it('finds nothing where lines are full, even and end well', () => {
    const setting = set(['一二三四五六七八九十一二三四五六七八九十，', '甲乙丙丁。']);
    expect(setting).toEqual({
      badEdges: [],
      shortLastLines: [],
      misplaced: [],
      wrongSizePt: undefined,
      fullLines: 1,
      stretched: [],
      stranded: [],
    });
  });

  it('finds a mark that begins a line', () => {
    const { badEdges } = set(['一二三四五六七八九十一二三四五六七八九十', '，甲乙丙丁。']);
    expect(badEdges).toEqual([{ sheet: 3, text: '，甲乙丙丁。' }]);
  });

  it('finds a last line of one character', () => {
    const { shortLastLines } = set(['一二三四五六七八九十一二三四五六七八九十，甲乙丙', '丁。']);
    expect(shortLastLines).toEqual([{ sheet: 3, text: '丁。' }]);
  });

  it('finds what runs off the type area', () => {
    const { misplaced } = lineSetting([lineOf('字'.repeat(43), 700, 0)], edition);
    expect(misplaced).toEqual([{ sheet: 3, text: '字'.repeat(43) }]);
  });

  it('finds what runs out of its column, and not what stands across them or is no text', () => {
    // Columns of twenty characters, two apart, from 77.2 pt on.
    const long = PARAGRAPH.slice(0, 23);
    expect(set([long, PARAGRAPH.slice(23)]).misplaced).toEqual([{ sheet: 3, text: long }]);
    expect(lineSetting([lineOf('字'.repeat(22), 700, 0)], edition).misplaced).toEqual([]);
    const across = lineOf(long, 700, 0).glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 10 * 10.5 }));
    expect(lineSetting([{ sheet: 3, glyphs: across }], edition).misplaced).toEqual([]);
  });

  it('finds that all of the text was set smaller', () => {
    const small = lineOf('甲乙丙', 700, 0).glyphs.map((glyph) => ({ ...glyph, sizePt: 10.4475 }));
    expect(lineSetting([{ sheet: 3, glyphs: small }], edition).wrongSizePt).toBe(10.45);
    expect(lineSetting([lineOf('甲乙丙', 700, 0)], edition).wrongSizePt).toBeUndefined();
  });

  it.each([
    ['……字，', '——破折号后面的字。', 0],
    ['……字—', '—破折号后面的字。', 1],
    ['二〇一一', '—二〇二〇年。', 1],
    ['增长到50', '%以上。', 1],
    ['example/', '%E4%B8。', 0],
  ])('knows which dashes and percents may begin a line: %s / %s', (first, second, count) => {
    const before = '一二三四五六七八九十一二三四五';
    const other = madeEdition([
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于做好示例工作的通知',
        body: `各单位：\n\n${before}${first}${second}\n`,
      },
    ]);
    const whole = noticesOf(other)[0]?.text ?? [];
    const at = whole.indexOf(`${before}${first}${second}`);
    expect(at).toBeGreaterThan(0);
    const lines = [...whole.slice(0, at), `${before}${first}`, second];
    const { badEdges } = lineSetting(
      lines.map((text, index) => lineOf(text, 700 - 15.5 * index, 0)),
      other,
    );
    expect(badEdges).toHaveLength(count);
  });

  it('finds what stands on other words', () => {
    const { misplaced } = lineSetting([lineOf('甲乙丙', 700, 0), lineOf('丁戊己', 697, 0)], edition);
    expect(misplaced).toEqual([{ sheet: 3, text: '丁戊己' }]);
  });

  it('finds lines that are stretched by more than a tenth', () => {
    const lines = ['一二三四五六七八九十一二三四五六七八九十，', '甲乙丙丁。'];
    expect(set(lines, 0.09).stretched).toEqual([]);
    expect(set(lines, 0.11).stretched).toEqual([{ sheet: 3, text: lines[0] }]);
  });
});
