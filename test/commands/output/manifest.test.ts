import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  keepManifest,
  manifestFile,
  manifestIn,
  manifestBytes,
  sha256,
} from '../../../src/commands/output/manifest.js';
import { madeMemory } from '../../made-memory.js';

const SUM = sha256('甲');
const ENTRY = { sha256: SUM, carrier: 'web', inputs: 'b'.repeat(64) };

describe('sha256', () => {
  it('is that of FIPS 180-4', () => {
    // Its first example: "abc".
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('manifestIn', () => {
  it('reads what manifestBytes has written, in order of paths', () => {
    const text = String(
      manifestBytes(
        new Map([
          ['b.html', ENTRY],
          ['a.html', ENTRY],
        ]),
      ),
    );
    expect(Array.from(manifestIn(text) ?? [])).toEqual([
      ['a.html', ENTRY],
      ['b.html', ENTRY],
    ]);
  });

  it('reads all that was written of a file, whatever its name, however many there are', () => {
    const files = Array.from({ length: 1203 }, (_, index) => {
      const name = index % 2 === 0 ? `organs/江澜市"${index}"/index.html` : `a/${index}.html`;
      return [name, { ...ENTRY, ...(index % 3 === 0 && { provisions: ['art-1', `"${index}`] }) }] as const;
    });
    for (const count of [0, 1, 500, 501, 1203]) {
      const written = new Map(files.slice(0, count));
      expect(manifestIn(String(manifestBytes(written)))).toEqual(written);
    }
  });

  it('reads the inputs of files by their names, each list once however many files share it', () => {
    const from = new Map([['2015/03/issue.yaml', SUM]]);
    const named = { ...ENTRY, from };
    const text = String(
      manifestBytes(
        new Map([
          ['a.html', named],
          ['b.html', named],
        ]),
      ),
    );
    expect(text.split('2015/03/issue.yaml')).toHaveLength(2);
    expect(manifestIn(text)?.get('b.html')).toEqual(named);
  });

  it('reads the manifest of version 0.1, which had only sums', () => {
    expect(Array.from(manifestIn(JSON.stringify({ 'index.html': SUM })) ?? [])).toEqual([
      ['index.html', { sha256: SUM }],
    ]);
  });

  it('reads a manifest of no files, and one whose file is named like a part of an object', () => {
    expect(manifestIn(String(manifestBytes(new Map())))).toEqual(new Map());
    const odd = manifestIn(`{"generator":"gazette","files":{"constructor":${JSON.stringify(ENTRY)}}}`);
    expect(odd?.get('constructor')).toEqual(ENTRY);
  });

  it.each(['../a', '/a', 'a/../../b', '.', 'a/./b', 'a\n/../../b', 'a\\..\\b', 'assets/..', ''])(
    'is none where a file would stand elsewhere than below its folder: %j',
    (path) => {
      expect(manifestIn(JSON.stringify({ generator: 'gazette', files: { [path]: ENTRY } }))).toBeUndefined();
      expect(manifestIn(JSON.stringify({ [path]: SUM }))).toBeUndefined();
    },
  );

  it('is one where names only look so', () => {
    const files = { '.well-known/a': ENTRY, 'a/..b/c...': ENTRY, 'organs/江澜市/index.html': ENTRY };
    expect(manifestIn(JSON.stringify({ generator: 'gazette', files }))?.size).toBe(3);
  });

  it.each([
    ['no JSON', 'not JSON'],
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['the manifest of a web application', '{"name":"app","icons":[]}'],
    ['sums that are none', '{"index.html":"abc"}'],
    ['another generator', `{"generator":"other","files":{"a":${JSON.stringify(ENTRY)}}}`],
    ['an entry without inputs', `{"generator":"gazette","files":{"a":{"sha256":"${SUM}","carrier":"web"}}}`],
  ])('takes %s for none', (_, text) => {
    expect(manifestIn(text)).toBeUndefined();
  });
});

describe('manifestFile', () => {
  it('knows the file that was kept, by its bytes alone, and does not examine it again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-manifest-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const memory = madeMemory();
    // No manifest, for whoever looks: only so can be told that nobody looks.
    const text = String(manifestBytes(new Map([['../kept.html', ENTRY]])));
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(manifestFile(folder, memory)).toMatchObject({ manifest: undefined, own: undefined });
    keepManifest(sha256(text), memory);
    // Whoever has just read it does not read it again.
    writeFileSync(join(folder, 'manifest.json'), '{}');
    manifestFile(folder, memory);
    writeFileSync(join(folder, 'manifest.json'), text);
    const known = manifestFile(folder, memory);
    expect(known?.sha256).toBe(sha256(text));
    expect([...(known?.manifest?.keys() ?? [])]).toEqual(['../kept.html']);
    expect(known?.own).toBe(known?.manifest);
    writeFileSync(join(folder, 'manifest.json'), `${text} `);
    expect(manifestFile(folder, memory)).toMatchObject({ manifest: undefined, own: undefined });
  });
});
