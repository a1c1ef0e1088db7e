import { describe, expect, it } from 'vitest';
import { checkJpeg } from '../../src/content/jpeg.js';
import {
  frameHeader,
  HUFFMAN,
  jpeg,
  JPEG_END,
  jpegOf,
  QUANTIZATION,
  scan,
  segment,
  type JpegForm,
} from './made-pictures.js';

/** The size of a picture, or the id of what is wrong with it. */
function check(file: Buffer): string {
  const result = checkJpeg(file);
  return 'ruleId' in result ? result.ruleId : `${result.width}×${result.height}`;
}

/** A start of a scan: components, then first and last frequency and precision. */
const startOfScan = (components: readonly number[], band: readonly number[]) =>
  segment(0xda, [components.length / 2, ...components, ...band]);
/** A code table of class and number with so many codes of each length. */
const codes = (table: number, counts: readonly number[]) =>
  segment(0xc4, [
    ...[table, ...counts, ...Array.from({ length: 16 - counts.length }, () => 0)],
    ...Array.from({ length: counts.reduce((sum, count) => sum + count, 0) }, () => 0),
  ]);

describe('checkJpeg', () => {
  it.each<[string, Partial<JpegForm>, string]>([
    ['grey', {}, '8×8'],
    ['in colour', { width: 300, height: 7, components: 3 }, '300×7'],
    ['in CMYK', { components: 4 }, '8×8'],
    ['of an extended frame', { frame: 0xc1 }, '8×8'],
  ])('knows the size of a picture %s', (_kind, form, size) => {
    expect(check(jpeg(form))).toBe(size);
  });

  it('takes a progressive picture, and what other segments and marks stand in it', () => {
    const dc = startOfScan([1, 0], [0, 0, 0]);
    const ac = startOfScan([1, 0], [1, 63, 0]);
    const frame = frameHeader({ frame: 0xc2 });
    expect(
      check(jpegOf(QUANTIZATION, frame, HUFFMAN, dc, Buffer.from([0x3f]), ac, Buffer.from([0x3f]))),
    ).toBe('8×8');
    const exif = segment(0xe1, [...Buffer.from('Exif\0\0'), 0xff, 0xd9]);
    const pixels = Buffer.from([0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f, 0xff, 0xff]);
    expect(
      check(jpegOf(exif, QUANTIZATION, frameHeader(), HUFFMAN, scan(), pixels, segment(0xfe, [1]))),
    ).toBe('8×8');
    expect(check(Buffer.concat([jpeg(), Buffer.alloc(20)]))).toBe('8×8');
  });

  const frame = frameHeader();
  it.each<[string, Uint8Array[]]>([
    ['no frame', [QUANTIZATION, HUFFMAN, scan()]],
    ['two frames', [QUANTIZATION, frame, frame, HUFFMAN, scan()]],
    ['no scan', [QUANTIZATION, frame, HUFFMAN]],
    ['a scan before the frame', [QUANTIZATION, HUFFMAN, scan(), frame]],
    ['no codes', [QUANTIZATION, frame, scan()]],
    ['no steps', [frame, HUFFMAN, scan()]],
    ['a height of 0', [QUANTIZATION, frameHeader({ height: 0 }), HUFFMAN, scan()]],
    ['two components', [QUANTIZATION, frameHeader({ components: 2 }), HUFFMAN, scan({ components: 2 })]],
    ['a lossless frame', [QUANTIZATION, frameHeader({ frame: 0xc3 }), HUFFMAN, scan()]],
    ['an arithmetic frame', [QUANTIZATION, frameHeader({ frame: 0xc9 }), HUFFMAN, scan()]],
    ['samples of 12 bits', [QUANTIZATION, frameHeader({ precision: 12 }), HUFFMAN, scan()]],
    ['a component that the frame has not', [QUANTIZATION, frame, HUFFMAN, startOfScan([9, 0], [0, 63, 0])]],
    [
      'components in another order',
      [QUANTIZATION, frameHeader({ components: 3 }), HUFFMAN, startOfScan([2, 0, 1, 0, 3, 0], [0, 63, 0])],
    ],
    ['a code table that is not there', [QUANTIZATION, frame, HUFFMAN, startOfScan([1, 0x11], [0, 63, 0])]],
    [
      'a frequency that there is not',
      [QUANTIZATION, frameHeader({ frame: 0xc2 }), HUFFMAN, startOfScan([1, 0], [1, 64, 0])],
    ],
    ['more codes than bits can tell', [QUANTIZATION, frame, codes(0, [2]), codes(0x10, [1]), scan()]],
    ['codes of a third class', [QUANTIZATION, frame, HUFFMAN, codes(0x20, [1]), scan()]],
    ['a code table that is cut off', [QUANTIZATION, frame, segment(0xc4, [0, 1]), scan()]],
    ['steps that are cut off', [segment(0xdb, [0, 1, 1]), frame, HUFFMAN, scan()]],
    ['a mark without a segment before it', [Buffer.from([1]), QUANTIZATION, frame, HUFFMAN, scan()]],
    ['a second start', [Buffer.from([0xff, 0xd8]), QUANTIZATION, frame, HUFFMAN, scan()]],
    ['a picture after its end', [QUANTIZATION, frame, HUFFMAN, scan(), JPEG_END, jpeg()]],
    ['scans without end', [QUANTIZATION, frame, HUFFMAN, ...Array.from({ length: 101 }, () => scan())]],
  ])('refuses %s', (_what, segments) => {
    expect(check(jpegOf(...segments))).toBe('image-content');
  });

  it('sees wherever it is cut off', () => {
    const whole = jpeg({ components: 3 });
    for (let end = 3; end < whole.length; end++) expect(check(whole.subarray(0, end))).toBe('image-content');
  });

  it('refuses what has too many pixels', () => {
    expect(check(jpeg({ width: 10_001 }))).toBe('image-size');
    expect(check(jpeg({ width: 6400, height: 6400 }))).toBe('image-size');
  });
});
