import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { lineSetting } from '../../src/print/line-setting.js';
import type { PrintedLine } from '../../src/print/printed-lines.js';
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
    expect(setting).toEqual({ badEdges: [], shortLastLines: [], misplaced: [], fullLines: 1, stretched: [] });
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
