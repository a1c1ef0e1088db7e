import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/format/zip.js';

// The local header of a file in a ZIP (APPNOTE 4.3.7): its method stands at 8, its time at 10, its name at 30.
const [METHOD, TIME, NAME] = [8, 10, 30];
const [STORED, DEFLATED] = [0, 8];

const LONG = '第一条　为规范救助。'.repeat(100);

describe('zip', () => {
  it('holds the files that it is given, in their order, with their contents', () => {
    const read = unzipSync(
      zip([
        { path: 'szf/2015/13/notice.json', content: '{"号":13}' },
        { path: '2015/3/issue.json', content: LONG },
        { path: 'picture.png', content: new Uint8Array([0, 255, 137]) },
      ]),
    );
    expect(Object.keys(read)).toEqual(['szf/2015/13/notice.json', '2015/3/issue.json', 'picture.png']);
    expect(strFromU8(read['szf/2015/13/notice.json'] ?? new Uint8Array())).toBe('{"号":13}');
    expect(strFromU8(read['2015/3/issue.json'] ?? new Uint8Array())).toBe(LONG);
    expect([...(read['picture.png'] ?? [])]).toEqual([0, 255, 137]);
  });

  it('stores what is to stand as it is, and deflates the rest', () => {
    const stored = zip([{ path: 'mimetype', content: LONG, isStored: true }]);
    expect(stored[METHOD]).toBe(STORED);
    expect(strFromU8(stored).includes(LONG)).toBe(true);
    const deflated = zip([{ path: 'mimetype', content: LONG }]);
    expect(deflated[METHOD]).toBe(DEFLATED);
    expect(deflated.length).toBeLessThan(stored.length / 2);
  });

  it('names the first day that a ZIP can, so that the same files give the same bytes', () => {
    const file = zip([{ path: 'a', content: 'a' }]);
    // 1980-01-01 00:00: time 0, date 0 << 9 | 1 << 5 | 1, both little-endian.
    expect([...file.slice(TIME, TIME + 4)]).toEqual([0, 0, 0b100001, 0]);
    expect(strFromU8(file.slice(NAME, NAME + 1))).toBe('a');
  });
});
