import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import { parsed } from '../parsed.js';

/** Types and texts of the blocks of the first enclosed or attached document, less its title. */
function inner(markdown: string): string[] {
  const [, part] = parsed(`正文。\n\n# ${markdown}`).tree.children;
  return (part?.children.slice(1) ?? []).map((block) =>
    block.type === 'signature'
      ? `signature ${block.children.map(textOf).join('|')}`
      : `${block.type} ${textOf(block)}`,
  );
}

describe('innerDocument', () => {
  it('gives a signed document its addressee and its signature', () => {
    expect(
      inner('关于示例的请示\n\n市人民政府：\n\n内容。\n\n绍兴市教育局　绍兴市公安局\n\n2015年3月2日'),
    ).toEqual([
      'addressee 市人民政府：',
      'paragraph 内容。',
      'signature 绍兴市教育局　绍兴市公安局|2015年3月2日',
    ]);
    expect(
      inner('附件　复函\n\n市教育局：\n\n内容。\n\n绍兴市财政局\n\n绍兴市公安局\n\n二〇一五年三月二日'),
    ).toEqual([
      'addressee 市教育局：',
      'paragraph 内容。',
      'signature 绍兴市财政局|绍兴市公安局|二〇一五年三月二日',
    ]);
  });

  it('knows the addressee above a signature that its editor has placed', () => {
    expect(
      inner('示例请示\n\n绍教〔2015〕1号\n\n国务院：\n\n内容。\n\n:::signature\n绍兴市\n2015年3月2日\n:::'),
    ).toEqual([
      'titleNote 绍教〔2015〕1号',
      'addressee 国务院：',
      'paragraph 内容。',
      'signature 绍兴市|2015年3月2日',
    ]);
  });

  it.each([
    ['示例办法\n\n各单位：\n\n内容。', ['paragraph 各单位：', 'paragraph 内容。']],
    ['名单\n\n绍兴市教育局\n\n绍兴市公安局', ['paragraph 绍兴市教育局', 'paragraph 绍兴市公安局']],
    ['期限\n\n截止于\n\n2015年3月2日', ['paragraph 截止于', 'paragraph 2015年3月2日']],
  ])('leaves an unsigned text alone: %s', (markdown, expected) => {
    expect(inner(markdown)).toEqual(expected);
  });
});
