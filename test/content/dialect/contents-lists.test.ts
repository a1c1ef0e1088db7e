import { describe, expect, it } from 'vitest';
import { parsed, seen, sourceOf } from '../parsed.js';

describe('contentsListsOf', () => {
  const markdown =
    '甲。\n\n目　录\n\n## 第一章　总则……1\n第二章　2020 3\n\n## 第一章　总则\n\n乙。\n\n## 第二章　2020\n';

  it('sets the lines of 目录 as paragraphs without page numbers', () => {
    expect(
      seen(
        parsed(
          '甲。\n\n目　录\n\n## 第一章　总则……1\n\n第二章　附则 **3**12\n\n## 第一章　总则\n\n## 第二章　附则 3\n',
        ).blocks,
      ),
    ).toEqual([
      ['paragraph', '甲。'],
      ['paragraph', '目　录'],
      ['paragraph', '第一章　总则'],
      ['paragraph', '第二章　附则 312'],
      ['heading', '第一章　总则'],
      ['heading', '第二章　附则 3'],
    ]);
  });

  it('leaves a number with which the heading ends', () => {
    expect(
      seen(parsed('目录\n\n一、规划2020\n\n二、目标\n\n## 一、规划2020\n\n## 二、目标\n').blocks),
    ).toEqual([
      ['paragraph', '目录'],
      ['paragraph', '一、规划2020'],
      ['paragraph', '二、目标'],
      ['heading', '一、规划2020'],
      ['heading', '二、目标'],
    ]);
  });

  it('leaves every character at its place', () => {
    const line = parsed(markdown).proses.find(({ text }) => text === '第一章　总则');
    if (line === undefined) throw new Error('the line was not found');
    expect(sourceOf(markdown, line).join('')).toBe('第一章　总则');
  });
});
