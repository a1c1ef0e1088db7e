import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPng } from '../../src/content/png.js';
import { chunk, png, pngHeader, pngOf, type PngForm } from './made-pictures.js';

const END = chunk('IEND');
const PIXEL = chunk('IDAT', deflateSync(Buffer.from([0, 255])));

/** The size of a picture, or the id of what is wrong with it. */
function check(file: Buffer): string {
  const result = checkPng(file);
  return 'ruleId' in result ? result.ruleId : `${result.width}×${result.height}`;
}

describe('checkPng', () => {
  // Bytes of the rows are counted by hand, each with its filter.
  it.each<[string, Partial<PngForm>, number[]]>([
    ['grey', { width: 3, height: 2 }, [0, 1, 2, 3, 4, 1, 2, 3]],
    ['of one bit', { width: 9, height: 1, depth: 1 }, [1, 0, 0]],
    ['of four bits', { width: 3, height: 1, depth: 4 }, [2, 0, 0]],
    ['in colour', { width: 1, height: 2, colour: 2 }, [3, 1, 2, 3, 0, 1, 2, 3]],
    ['in colour with alpha, 16 bits', { colour: 6, depth: 16 }, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['grey with alpha', { colour: 4 }, [0, 1, 2]],
    // Adam7, 3×3: passes of 1×1, nothing, nothing, 1×1, 2×1, 1×2, 3×1.
    ['interlaced', { width: 3, height: 3, interlace: 1 }, [0, 1, 0, 1, 0, 1, 2, 0, 1, 0, 1, 0, 1, 2, 3]],
  ])('knows the size of a picture %s', (_kind, form, raw) => {
    const { width = 1, height = 1 } = form;
    expect(check(png({ ...form, raw: Buffer.from(raw) }))).toBe(`${width}×${height}`);
    expect(check(png({ ...form, raw: Buffer.from([...raw, 0]) }))).toBe('image-content');
    expect(check(png({ ...form, raw: Buffer.from(raw.slice(1)) }))).toBe('image-content');
  });

  it('takes pixels in several chunks, other chunks that it may pass over, and zeros after the end', () => {
    const packed = deflateSync(Buffer.from([0, 255]));
    const parts = [chunk('IDAT', packed.subarray(0, 3)), chunk('IDAT', packed.subarray(3))];
    const text = chunk('tEXt', Buffer.from('Software\0x'));
    expect(check(pngOf(pngHeader({}), text, ...parts, text, END, Buffer.alloc(9)))).toBe('1×1');
    const palette = chunk('PLTE', Buffer.from([1, 2, 3]));
    expect(check(pngOf(pngHeader({ colour: 3 }), palette, PIXEL, END))).toBe('1×1');
  });

  const header = pngHeader({});
  it.each<[string, Uint8Array[]]>([
    ['no header', [PIXEL, END]],
    ['two headers', [header, header, PIXEL, END]],
    ['no pixels', [header, END]],
    ['no end', [header, PIXEL]],
    ['something after the end', [header, PIXEL, END, Buffer.from('PK')]],
    ['pixels in two places', [header, PIXEL, chunk('tEXt'), PIXEL, END]],
    ['a chunk that must be understood', [header, chunk('ABCD'), PIXEL, END]],
    ['no palette', [pngHeader({ colour: 3 }), PIXEL, END]],
    ['half a colour in the palette', [pngHeader({ colour: 3 }), chunk('PLTE', Buffer.alloc(4)), PIXEL, END]],
    ['a palette after the pixels', [pngHeader({ colour: 3 }), PIXEL, chunk('PLTE', Buffer.alloc(3)), END]],
    ['a width of 0', [pngHeader({ width: 0 }), PIXEL, END]],
    ['a depth that there is not', [pngHeader({ depth: 3 }), PIXEL, END]],
    ['a colour type that there is not', [pngHeader({ colour: 5 }), PIXEL, END]],
    ['a depth that its colours cannot have', [pngHeader({ depth: 4, colour: 2 }), PIXEL, END]],
    ['an interlace that there is not', [pngHeader({ interlace: 2 }), PIXEL, END]],
    ['a filter that there is not', [header, chunk('IDAT', deflateSync(Buffer.from([5, 255]))), END]],
    ['pixels that are not packed', [header, chunk('IDAT', Buffer.from([0, 255])), END]],
    ['an animation', [header, chunk('acTL', Buffer.alloc(8)), PIXEL, END]],
  ])('refuses %s', (_what, chunks) => {
    expect(check(pngOf(...chunks))).toBe('image-content');
  });

  it('sees every byte that is changed', () => {
    const whole = png({ width: 4, height: 4 });
    for (let at = 8; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(check(damaged)).toBe('image-content');
    }
  });

  it('sees wherever it is cut off', () => {
    const whole = png({ width: 4, height: 4 });
    for (let end = 8; end < whole.length; end++) expect(check(whole.subarray(0, end))).toBe('image-content');
  });

  it('refuses what is too large before it is unpacked', () => {
    expect(check(pngOf(pngHeader({ width: 10_001 }), PIXEL, END))).toBe('image-size');
    expect(check(pngOf(pngHeader({ width: 10_000, height: 4001 }), PIXEL, END))).toBe('image-size');
    expect(check(pngOf(pngHeader({ width: 2 ** 32 - 1, height: 2 ** 32 - 1 }), PIXEL, END))).toBe(
      'image-size',
    );
    // 40 megapixels of eight bytes.
    const deep = { width: 8000, height: 5000, depth: 16, colour: 6 };
    expect(check(pngOf(pngHeader(deep), PIXEL, END))).toBe('image-size');
    expect(check(pngOf(pngHeader({ width: 8000, height: 5000 }), PIXEL, END))).toBe('image-content');
  });

  it('unpacks no more than the pixels that are announced', () => {
    expect(check(png({ raw: Buffer.alloc(50_000_000) }))).toBe('image-content');
  });
});
