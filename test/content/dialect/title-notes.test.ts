import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { parsed, seen } from '../parsed.js';

/** The notes of the titles of all parts. */
function notes(markdown: string): string[] {
  return parsed(markdown).tree.children.flatMap(({ children }) =>
    children.filter(({ type }) => type === 'titleNote').map(textOf),
  );
}

describe('titleNotes', () => {
  it.each([
    '（2015年3月2日绍兴市人民政府第50次常务会议通过　自2015年5月1日起施行）',
    '（2015年3月2日绍兴市人民政府令（第12号）公布）',
    '（2015年3月10日）',
    '——2015年2月1日在绍兴市第七届人民代表大会第五次会议上',
    '2015年3月10日',
  ])('takes %s for a note of the title above it', (line) => {
    expect(notes(`${line}\n\n正文。`)).toEqual([line]);
    expect(notes(`正文。\n\n# 示例办法\n\n${line}\n\n第一条　内容。`)).toEqual([line]);
  });

  it('takes who gave a report, and who issued a communiqué, beside a note', () => {
    const occasion = '——2015年2月1日在绍兴市人民代表大会上';
    expect(notes(`${occasion}\n\n绍兴市市长　姚远\n\n各位代表：\n\n正文。`)).toEqual([
      occasion,
      '绍兴市市长　姚远',
    ]);
    expect(notes('绍兴市统计局　国家统计局绍兴调查队\n\n（2015年3月10日）\n\n正文。')).toEqual([
      '绍兴市统计局　国家统计局绍兴调查队',
      '（2015年3月10日）',
    ]);
  });

  it('takes the number of an enclosed document, which is no citation', () => {
    const { tree } = parsed('正文。\n\n# 示例意见\n\n绍政发〔2015〕1号\n\n正文。');
    expect(tree.children[1]?.children[1]).toMatchObject({
      type: 'titleNote',
      children: [{ type: 'text', value: '绍政发〔2015〕1号' }],
    });
  });

  it.each([
    '绍政发〔2015〕1号\n\n正文。',
    '绍兴市统计局\n\n正文。',
    '绍兴市市长　姚远\n\n正文。',
    '（以下简称《办法》）\n\n正文。',
    '（2015年3月2日通过）后来又改。\n\n正文。',
    '正文。\n\n（2015年3月2日通过）',
  ])('finds none in %s', (markdown) => {
    expect(notes(markdown)).toEqual([]);
  });

  it('looks for the addressee below them', () => {
    expect(seen(parsed('——2015年2月1日在大会上\n\n各位代表：\n\n正文。').blocks)).toEqual([
      ['titleNote', '——2015年2月1日在大会上'],
      ['addressee', '各位代表：'],
      ['paragraph', '正文。'],
    ]);
  });

  it('reads a megabyte in a moment', () => {
    expect(notes(`（${'（2015年'.repeat(200_000)}`)).toEqual([]);
    expect(notes(`（${'2015年'.repeat(200_000)}`)).toEqual([]);
  });
});
