import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TreesAtHand } from '../../check/recorded-archive.js';
import { parse } from '../../content/parse.js';
import { lastViews } from '../../model/lazy.js';
import type { NoticeTree } from '../../model/tree.js';

// A tree of a few hundred kilobytes has ten when it is packed, and is unpacked in a fifth of the time that it takes to parse.
const FAST = { level: 1 };
// Of a notice at work its tree, its parts and its text are kept: those of some eighty notices.
const MOST_VIEWS = 240;

/** A notice's tree as bytes that take little memory. */
export function packedTree(tree: NoticeTree): Uint8Array {
  return deflateRawSync(serialize(tree), FAST);
}

/** The trees of an archive that is too long to hold them all: `packed` gives those of paths that were packed; others are parsed. */
export function treesIn(packed: (path: string) => Uint8Array | undefined): TreesAtHand {
  return {
    keepView: lastViews(MOST_VIEWS),
    treeOf: (text) => {
      const bytes = packed(text.path);
      return bytes === undefined ? parse(text).tree : (deserialize(inflateRawSync(bytes)) as NoticeTree);
    },
  };
}
