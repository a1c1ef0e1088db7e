import { describe, expect, test } from 'vitest';
import { passagesIn } from '../../src/catalogue/passages.js';
import type { PlainStretch } from '../../src/consolidation/compose-stretches.js';

const kept = (words: string): PlainStretch => ({ kind: 'kept', words });
const struck = (words: string): PlainStretch => ({ kind: 'struck', words });
const added = (words: string): PlainStretch => ({ kind: 'added', words });

function piecesIn(...stretches: PlainStretch[]): (readonly PlainStretch[])[] {
  return passagesIn(stretches).map(({ pieces }) => pieces);
}

describe('passages', () => {
  test('have up to 24 characters before and behind what was changed', () => {
    const long = '一二三四五六七八九十'.repeat(6);
    expect(piecesIn(kept(long), struck('甲'), added('乙'), kept(long))).toEqual([
      [
        kept('……七八九十一二三四五六七八九十一二三四五六七八九十'),
        struck('甲'),
        added('乙'),
        kept('一二三四五六七八九十一二三四五六七八九十一二三四……'),
      ],
    ]);
  });

  test('end where much was kept, in however many lines', () => {
    const lines = Array.from({ length: 12 }, () => kept('\n第五条　略略略。'));
    expect(piecesIn(struck('甲'), ...lines, added('乙')).length).toBe(2);
  });

  test('begin with a word, and keep the lines apart', () => {
    expect(piecesIn(kept('\n第一条　略。'), struck('\n第二条　甲。'), added('\n第二条　乙。'))).toEqual([
      [kept('第一条　略。'), struck('\n第二条　甲。'), added('\n第二条　乙。')],
    ]);
  });

  test('there are none where only a line begins elsewhere', () => {
    expect(piecesIn(kept('第一条　'), struck('\n'), kept('略。'), added('\n'), kept('再略。'))).toEqual([]);
  });
});
