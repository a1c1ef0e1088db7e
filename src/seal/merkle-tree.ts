import { sha256 } from '@noble/hashes/sha2';
import { concatBytes } from '@noble/hashes/utils';

// The tree of RFC 9162, section 2.1. Hashes are 32 bytes of SHA-256; leaves and nodes begin with different bytes, so that
// a node is never taken for a leaf.
const [LEAF, NODE] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The hash of a leaf. */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, data));
}

/** The root over the hashes of leaves, in their order (2.1.1). */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  const left = widthOfLeft(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, left)), treeRoot(leaves.slice(left)));
}

/** What leads from each leaf to the root, the nearest first (2.1.3.1). All at once: each node is hashed once. */
export function inclusionPaths(leaves: readonly Uint8Array[]): (readonly Uint8Array[])[] {
  return branch(leaves).paths;
}

interface Branch {
  readonly root: Uint8Array;
  readonly paths: (readonly Uint8Array[])[];
}

function branch(leaves: readonly Uint8Array[]): Branch {
  if (leaves.length <= 1) return { root: treeRoot(leaves), paths: leaves.map(() => []) };
  const width = widthOfLeft(leaves.length);
  const [left, right] = [branch(leaves.slice(0, width)), branch(leaves.slice(width))];
  return {
    root: nodeHash(left.root, right.root),
    paths: [
      ...left.paths.map((path) => [...path, right.root]),
      ...right.paths.map((path) => [...path, left.root]),
    ],
  };
}

/** The root to which a path leads from the leaf at `index` of `size`; nothing where no tree of that size has such a path (2.1.3.2). */
export function rootByInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (index >= size) return undefined;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? hash : undefined;
}

/** A tree, known by how many leaves it has and by its root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}

/** The largest power of two that is less than the number of leaves. */
function widthOfLeft(leaves: number): number {
  let width = 1;
  while (width * 2 < leaves) width *= 2;
  return width;
}

// Not by shifts, which are of 32 bits.
function half(place: number): number {
  return Math.floor(place / 2);
}
