import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { describe, expect, it } from 'vitest';
import { inclusionPaths, leafHash, rootByInclusion, treeRoot } from '../../src/seal/merkle-tree.js';

// The leaves and roots that the reference implementation of Certificate Transparency tests with.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(hexToBytes(hex)));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('treeRoot', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))(
    'of $size leaves is that of RFC 9162',
    ({ size, root }) => {
      expect(bytesToHex(treeRoot(LEAVES.slice(0, size)))).toBe(root);
    },
  );
});

describe('a path', () => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 63, 64, 65, 100];
  const leavesOf = (size: number) =>
    Array.from({ length: size }, (_, index) => leafHash(Uint8Array.of(index)));

  it.each(sizes)('leads from every one of %i leaves to the root, and from no other place', (size) => {
    const leaves = leavesOf(size);
    const root = bytesToHex(treeRoot(leaves));
    const reached = (
      leaf: Uint8Array | undefined,
      index: number,
      of: number,
      path: readonly Uint8Array[],
    ) => {
      const hash = leaf && rootByInclusion(leaf, index, of, path);
      return hash && bytesToHex(hash);
    };
    const paths = inclusionPaths(leaves);
    expect(paths).toHaveLength(size);
    for (const [index, path] of paths.entries()) {
      expect(reached(leaves[index], index, size, path)).toBe(root);
      expect(reached(leaves[index], index + 1, size, path)).not.toBe(root);
      expect(reached(leaves[index], index, size, [...path, leafHash(Uint8Array.of(1))])).not.toBe(root);
      expect(reached(leafHash(Uint8Array.of(200)), index, size, path)).not.toBe(root);
      if (path.length > 0) expect(reached(leaves[index], index, size, path.slice(1))).not.toBe(root);
    }
  });

  // RFC 9162, 2.1.5: in the tree of seven leaves, d0 has the path [b, h, l].
  it('is that of the example of the standard', () => {
    const leaves = leavesOf(7);
    const [path] = inclusionPaths(leaves);
    const h = treeRoot(leaves.slice(2, 4));
    const l = treeRoot(leaves.slice(4));
    expect(path?.map(bytesToHex)).toEqual(
      [leaves[1], h, l].map((hash) => bytesToHex(hash ?? new Uint8Array())),
    );
  });
});
