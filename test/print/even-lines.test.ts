import { describe, expect, it } from 'vitest';
import { evenLines, type SetCharacter } from '../../src/print/even-lines.js';

const EM = 10;

/** A paragraph in a column of so many characters: each is one em wide; `│` stands where a line may begin. */
function setIn(
  ems: number,
  parted: string,
  indentEms = 0,
): { squeezed: string; joined: string[]; spaced: string } {
  const characters: SetCharacter[] = [];
  for (const unit of parted.split('│'))
    Array.from(unit).forEach((text, index) =>
      characters.push({
        text,
        width: EM,
        mayBegin: index === 0,
        isHalvable: /[，、。；：（）《》“”]/u.test(text),
      }),
    );
  const { squeezed, joined, spaced } = evenLines(characters, {
    width: ems * EM,
    indent: indentEms * EM,
    em: EM,
  });
  return {
    squeezed: squeezed.map((at) => characters[at]?.text ?? '').join(''),
    spaced: spaced.map(({ at, em }) => `${characters[at]?.text ?? ''}+${em.toFixed(3)}`).join(' '),
    joined: joined.map(({ start, end }) =>
      characters
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    ),
  };
}

/** Every character may begin a line, but a mark that goes with the one before it. */
function parted(text: string): string {
  return Array.from(text)
    .map((character, index) =>
      index > 0 && !/[，、。；：）》”]/u.test(character) ? `│${character}` : character,
    )
    .join('');
}

describe('evenLines', () => {
  it('leaves a paragraph alone whose lines are full', () => {
    expect(setIn(10, parted('一二三四，五六七八九十一二三四'))).toEqual({
      squeezed: '',
      joined: [],
      spaced: '',
    });
  });

  it('halves a mark, and the one at the end, to pull a whole number into its line', () => {
    // Eight characters leave two free of ten; the unit of three needs one more, which two marks give.
    expect(setIn(10, `${parted('一二，三四五六七')}│八九，│${parted('一二三四五')}`).squeezed).toBe('，，');
  });

  it('takes brackets before commas, and the end of a sentence only at the end of a line', () => {
    expect(setIn(10, `${parted('一，二《三四五六')}│七八九│${parted('一二三四五')}`).squeezed).toBe('，《');
    expect(setIn(10, `${parted('一。二三四五六七')}│八九十│${parted('一二三四五')}`).squeezed).toBe('');
    expect(setIn(10, `${parted('一，二三四五六七')}│八九。│${parted('一二三四五')}`).squeezed).toBe('，。');
  });

  it('does not halve a mark that stands beside another', () => {
    expect(setIn(10, `${parted('一”，二三四五六')}│七八九│${parted('一二三四五')}`).squeezed).toBe('');
  });

  it('gives a character to the next line where no mark can give room', () => {
    // Of 20 and 20, the second would hold 17 before the last word of two and its full stop: 19 and 18 are even.
    const { squeezed, joined } = setIn(20, `${parted('字'.repeat(37))}│十年度的`);
    expect(squeezed).toBe('');
    expect(joined).toHaveLength(1);
  });

  it('makes a last line of two characters longer, without a line more or less', () => {
    // Forty and two: the first line gives up to three, and is stretched by less than a tenth.
    const { squeezed, joined } = setIn(40, parted('字'.repeat(42)));
    expect(squeezed).toBe('');
    expect(joined).toHaveLength(1);
  });

  it('leaves a paragraph its number of lines: pulling up a whole line moves all the pages after it', () => {
    expect(setIn(10, parted('一二，三四，五六，七八九')).squeezed).toBe('');
  });

  it('reckons with the indent of the first line', () => {
    expect(setIn(10, `${parted('二三四，五六')}│七八九│${parted('一二三四五六')}`, 2).squeezed).toBe('');
    expect(setIn(10, `${parted('二，三，五六')}│七八九│${parted('一二三四五六')}`, 2).squeezed).toBe('，，');
  });

  it('widens gaps beside figures, and then after marks, before it stretches all', () => {
    // 17 of 20: three free, in sixteen gaps between them. 0.095 each leave 1.48 for gaps, of which one takes half a character.
    const figures = setIn(
      20,
      `${parted('一二三四五六')}│7│${parted('八九十')}│2│${parted('三四五六七八')}│${'九'.repeat(4)}`,
    );
    expect(figures.spaced).toBe('六+0.370 7+0.370 十+0.370 2+0.370');
    // 18 of 20 in seventeen gaps: 0.385 are left.
    const marks = setIn(20, `${parted('一二三四五六七，八九十一二三四五六七')}│${'九'.repeat(3)}`);
    expect(marks.spaced).toBe('，+0.385');
    expect(setIn(20, `${'一'.repeat(18)}│${'九'.repeat(3)}`).spaced).toBe('');
  });

  it('widens no gap where the line is even enough', () => {
    expect(
      setIn(20, `${parted('一二三四五六')}│7│${parted('八九十二三四五六七八九十')}│${'九'.repeat(4)}`).spaced,
    ).toBe('');
  });

  it('takes time that grows with the length of the paragraph', () => {
    expect(setIn(20, parted('一二，三四五六七八九'.repeat(2000))).squeezed.length).toBeLessThan(5000);
  });
});
