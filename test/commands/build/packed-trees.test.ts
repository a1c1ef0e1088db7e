import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepTree, knownTree, packedTree, treesIn } from '../../../src/commands/build/packed-trees.js';
import { parse, type HashedNoticeText } from '../../../src/content/parse.js';
import { hashOf } from '../../../src/model/inputs.js';
import { NO_MEMORY } from '../../../src/model/memory.js';
import { openStore } from '../../../src/store/store.js';
import { storedMemory } from '../../../src/commands/build/stored-memory.js';
import { madeMemory } from '../../made-memory.js';

const WORDS = '各单位：\n\n一、请照此执行。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n';
const TEXT: HashedNoticeText = {
  path: '2015/03/szf-2015-1.md',
  text: WORDS,
  sha256: hashOf([WORDS]),
  bodyOffset: 0,
  kind: 'notice',
  signing: { issuers: ['绍兴市人民政府'], date: '2015年3月2日', isImplied: false },
  prefixes: [],
};

it('gives a packed tree as it was, with its places, and parses nothing', () => {
  const { tree } = parse(TEXT);
  const memory = madeMemory();
  keepTree(packedTree(TEXT, tree), memory);
  // Only so can be told that nobody parses.
  expect(treesIn(memory).treeOf({ ...TEXT, text: '另一文\n' })).toEqual(tree);
});

it('parses a notice that was not packed', () => {
  expect(treesIn(NO_MEMORY).treeOf(TEXT)).toEqual(parse(TEXT).tree);
});

it('does not ask for the text of a notice whose tree is packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-trees-'));
  const memory = storedMemory(openStore(folder, '1'));
  knownTree(TEXT, memory);
  const unread: HashedNoticeText = {
    ...TEXT,
    get text(): string {
      throw new Error('it was read');
    },
  };
  expect(knownTree(unread, memory)).toEqual(parse(TEXT).tree);
  rmSync(folder, { recursive: true });
});

it('parses a text once for all runs, and a changed one anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-trees-'));
  const memory = storedMemory(openStore(folder, '1'));
  const first = knownTree(TEXT, memory);
  expect(knownTree({ ...TEXT, text: '另一文\n' }, memory)).toEqual(first);
  const text = WORDS.replace('执行', '办理');
  const changed = { ...TEXT, text, sha256: hashOf([text]) };
  expect(knownTree(changed, memory)).toEqual(parse(changed).tree);
  rmSync(folder, { recursive: true });
});
