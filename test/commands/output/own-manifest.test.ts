import { describe, expect, it } from 'vitest';
import {
  manifestBytes,
  manifestIn,
  type Manifest,
  type ManifestEntry,
} from '../../../src/commands/output/manifest.js';
import { OwnManifest } from '../../../src/commands/output/own-manifest.js';

const [ONE, OTHER, INPUTS] = ['1'.repeat(64), '2'.repeat(64), 'a'.repeat(64)];
const FILES: Readonly<Record<string, ManifestEntry>> = {
  '2015/3/index.html': { sha256: ONE, carrier: 'web', inputs: INPUTS, provisions: ['art-1', '"},\n"'] },
  'a.html': { sha256: OTHER, carrier: 'print', inputs: ONE },
  // Between the two by its name, and full of what a line has.
  '2015/3/"":{"sha256":".html': { sha256: OTHER, carrier: 'web', inputs: INPUTS, provisions: [] },
  'organs/江澜市/index.html': { sha256: ONE, carrier: 'web', inputs: OTHER },
};
const BYTES = manifestBytes(
  new Map(
    Object.entries(FILES).map(([path, entry]) => [path, { ...entry, from: new Map([['"甲".md', ONE]]) }]),
  ),
);

describe('OwnManifest', () => {
  const manifest = new OwnManifest(BYTES);

  it('has what whoever examines the file finds in it', () => {
    expect(read(manifest)).toEqual(FILES);
    expect(read(manifestIn(String(BYTES)) ?? new Map())).toEqual(FILES);
    expect(manifest.size).toBe(4);
    expect(Array.from(manifest, ([, { carrier }]) => carrier)).toEqual(['web', 'web', 'print', 'web']);
  });

  it('has nothing of a file that is not in it, and none of the inputs of files', () => {
    for (const path of ['b.html', INPUTS, '"甲".md', '', 'files', 'constructor']) {
      expect(manifest.has(path)).toBe(false);
      expect(manifest.get(path)).toBeUndefined();
      expect(manifest.placeOf(path)).toBeUndefined();
    }
  });

  it('knows the places of files in the order of their paths', () => {
    const sorted = Object.keys(FILES).sort();
    expect([...manifest.keys()]).toEqual(sorted);
    expect(sorted.map((path) => manifest.placeOf(path))).toEqual([0, 1, 2, 3]);
  });

  it('may have no file', () => {
    expect([...new OwnManifest(manifestBytes(new Map()))]).toEqual([]);
  });
});

/** All that entries say, but for the names of inputs. */
function read(manifest: Manifest): Record<string, ManifestEntry> {
  return Object.fromEntries(
    Array.from(manifest, ([path, { sha256, carrier, inputs, provisions }]) => {
      return [path, { sha256, carrier, inputs, ...(provisions && { provisions }) }];
    }),
  );
}
