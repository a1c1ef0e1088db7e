import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TreesAtHand } from '../../check/recorded-archive.js';
import { parse, type HashedNoticeText } from '../../content/parse.js';
import { hashOf } from '../../model/inputs.js';
import { lastViews } from '../../model/lazy.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import type { NoticeTree } from '../../model/tree.js';

// A tree of a few hundred kilobytes has ten when it is packed, and is unpacked in a fifth of the time that it takes to parse.
const FAST = { level: 1 };
// Of a notice at work its tree, its parts and its text are kept: those of some eighty notices.
const MOST_VIEWS = 240;
const TREES = 'notice-tree';

/** A notice's tree as bytes that take little memory, under the hash of all that it was parsed from. */
export interface PackedTree {
  readonly key: string;
  readonly packed: Uint8Array;
}

export function packedTree(text: HashedNoticeText, tree: NoticeTree): PackedTree {
  return { key: keyOf(text), packed: deflateRawSync(serialize(tree), FAST) };
}

export function keepTree({ key, packed }: PackedTree, memory: Memory): void {
  memory.keep(TREES, key, packed);
}

/** The packed tree of a text that was parsed before; undefined where it was not. */
export function recalledTree(text: HashedNoticeText, memory: Memory): Uint8Array | undefined {
  return memory.recall(TREES, keyOf(text)) as Uint8Array | undefined;
}

export function unpackedTree(packed: Uint8Array): NoticeTree {
  return deserialize(inflateRawSync(packed)) as NoticeTree;
}

/** The tree of a text that was parsed before; or it is parsed now, and kept packed. */
export function knownTree(text: HashedNoticeText, memory: Memory): NoticeTree {
  if (memory === NO_MEMORY) return parse(text).tree;
  const packed = recalledTree(text, memory);
  if (packed !== undefined) return unpackedTree(packed);
  const { tree } = parse(text);
  keepTree(packedTree(text, tree), memory);
  return tree;
}

/** The trees of an archive that is too long to hold them all. */
export function treesIn(memory: Memory): TreesAtHand {
  return { keepView: lastViews(MOST_VIEWS), treeOf: (text) => knownTree(text, memory) };
}

function keyOf({ path, sha256, bodyOffset, kind, signing, prefixes }: HashedNoticeText): string {
  return hashOf([JSON.stringify([path, sha256, bodyOffset, kind, signing, prefixes])]);
}
