import { describe, expect, it } from 'vitest';
import { COMMON_CHARACTERS, isCommon, isRare, sliceWith } from '../../src/web/font-slices.js';
import { FREQUENT_CHARACTERS } from '../../src/web/frequent-characters.js';

describe('FREQUENT_CHARACTERS', () => {
  it('are 3600 different Han characters, none of them rare', () => {
    const characters = Array.from(FREQUENT_CHARACTERS);
    expect(characters).toHaveLength(3600);
    expect(new Set(characters).size).toBe(3600);
    expect(characters.filter((each) => !/\p{Unified_Ideograph}/u.test(each) || isRare(each))).toEqual([]);
  });
});

describe('sliceWith', () => {
  it('has each character in one slice, which all of its characters share', () => {
    for (const character of `${COMMON_CHARACTERS}鼋爨①㎡Ⅳ`) {
      const slice = sliceWith(character);
      expect(slice).toContain(character);
      expect(Array.from(slice).filter((other) => sliceWith(other) !== slice)).toEqual([]);
    }
  });

  it('keeps letters and marks together, and frequent characters in slices of two hundred', () => {
    expect(sliceWith('。')).toBe(sliceWith('7'));
    expect(sliceWith('。')).not.toBe(sliceWith('的'));
    expect(sliceWith('的')).toHaveLength(200);
    expect(sliceWith('的')).toBe(sliceWith('一'));
  });

  it('cuts what is not frequent where Unicode has a multiple of 128, and there sets GB 2312 apart', () => {
    // 鼋 is U+9F0B, F6BD in EUC-CN; 鼌, its neighbour, is not in GB 2312.
    const slice = Array.from(sliceWith('鼋'));
    const other = Array.from(sliceWith('鼌'));
    const both = [...slice, ...other];
    expect(both.filter((each) => each < '\u9f00' || each > '\u9f7f')).toEqual([]);
    expect(new Set(both).size).toBe(both.length);
    expect(both).toHaveLength(
      Array.from({ length: 0x80 }, (_, index) => String.fromCodePoint(0x9f00 + index)).filter(
        (each) => !isCommon(each),
      ).length,
    );
    // Of these the first have a code in GB 2312 (F6BD, F6BE, D8BB, F7F7 to F7FE), the others have none.
    expect(slice).toEqual(expect.arrayContaining(Array.from('鼋鼍鼗鼢鼬鼯鼷鼹鼽鼾齄')));
    expect(other).toEqual(expect.arrayContaining(Array.from('鼌鼏鼑鼖鼺齆齉齊')));
  });
});

describe('isRare', () => {
  // Extension A, Extensions B and E, the end of the first block, and what an office has made for itself.
  it.each(['㙍', '䶮', '𠀀', '𬭛', '\u9fa6', '\ue000'])(
    'is so for %s, which not every system has',
    (character) => {
      expect(isRare(character)).toBe(true);
    },
  );

  // The first and the last of GB 13000.1, traditional forms, names, marks and letters.
  it.each(['一', '\u9fa5', '鎔', '喆', '祎', '〇', '①', '，', '²', 'A'])('is not so for %s', (character) => {
    expect(isRare(character)).toBe(false);
  });
});
