import { describe, expect, it } from 'vitest';
import { archiveInputs, hashOf, programVersion } from '../../../src/commands/build/inputs.js';
import { madeArchive } from '../../print/made-edition.js';

const NOTICE = {
  series: 'szf',
  number: 1,
  title: '绍兴市人民政府关于做好示例工作的通知',
  body: '请照办。\n',
} as const;
const PICTURE = { type: 'png', bytes: new Uint8Array([1]), width: 1, height: 1 } as const;
const archive = madeArchive([NOTICE]);
const inputs = archiveInputs(archive, 'gazette');

describe('hashOf', () => {
  it('tells lists of parts apart that have the same characters', () => {
    const lists = [['甲乙'], ['甲', '乙'], ['', '甲乙'], ['1:甲乙'], []];
    expect(new Set(lists.map(hashOf)).size).toBe(lists.length);
  });

  it('is of bytes, however they are given', () => {
    expect(hashOf(['甲'])).toBe(hashOf([new Uint8Array([0xe7, 0x94, 0xb2])]));
    // SHA-256 of "3:abc", by another program.
    expect(hashOf(['abc'])).toBe('aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97');
  });
});

describe('archiveInputs', () => {
  it('is the same for the same archive', () => {
    expect(archiveInputs(madeArchive([NOTICE]), 'gazette')).toBe(inputs);
  });

  it.each([
    ['a text', madeArchive([{ ...NOTICE, body: '请遵照执行。\n' }])],
    ['a number', madeArchive([{ ...NOTICE, number: 2 }])],
    ['a picture', { ...archive, images: new Map([['2015/03/map.png', PICTURE]]) }],
    ['the publication', { ...archive, publication: { ...archive.publication, city: '嘉兴市' } }],
    ['the page', withPage({ lines: 45 })],
    ['a cited work', { ...archive, works: [{ number: '国发〔2014〕47号', title: '甲', status: 'unknown' }] }],
  ] as const)('is another with %s', (_, other) => {
    expect(archiveInputs(other, 'gazette')).not.toBe(inputs);
  });
});

describe('programVersion', () => {
  it('is one hash for as long as the program runs', () => {
    expect(programVersion()).toMatch(/^[0-9a-f]{64}$/);
    expect(programVersion()).toBe(programVersion());
  });
});

function withPage(page: Partial<typeof archive.publication.page>) {
  return {
    ...archive,
    publication: { ...archive.publication, page: { ...archive.publication.page, ...page } },
  };
}
