import { expect, it, vi } from 'vitest';
import { packedTree, treesIn } from '../../../src/commands/build/packed-trees.js';
import { parse, type NoticeText } from '../../../src/content/parse.js';

vi.mock('../../../src/content/parse.js', { spy: true });

const TEXT: NoticeText = {
  path: '2015/03/szf-2015-1.md',
  text: '各单位：\n\n一、请照此执行。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n',
  bodyOffset: 0,
  kind: 'notice',
  signing: { issuers: ['绍兴市人民政府'], date: '2015年3月2日', isImplied: false },
  prefixes: [],
};

it('gives a packed tree as it was, with its places, and parses nothing', () => {
  const { tree } = parse(TEXT);
  const trees = treesIn((path) => (path === TEXT.path ? packedTree(tree) : undefined));
  vi.mocked(parse).mockClear();
  expect(trees.treeOf(TEXT)).toEqual(tree);
  expect(parse).not.toHaveBeenCalled();
});

it('parses a notice that was not packed', () => {
  expect(treesIn(() => undefined).treeOf(TEXT)).toEqual(parse(TEXT).tree);
});
