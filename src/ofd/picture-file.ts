import { crc32, deflateSync } from 'node:zlib';
import { PDFArray, PDFName, PDFNumber, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { decodedStream } from '../pdf/content-stream.js';
import { OfdError } from './ofd-error.js';

/** A picture of a PDF as a file of its own. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly format: 'PNG' | 'JPEG';
}

const name = (text: string): PDFName => PDFName.of(text);

/**
 * A JPEG as it stands there; all others as PNG, with what is see-through.
 *
 * @throws OfdError where its colours are neither RGB nor grey, 8 bits each.
 */
export function pictureFile(picture: PDFRawStream): PictureFile {
  const { dict } = picture;
  const parts = partsOf(dict.lookup(name('ColorSpace')));
  const mask = dict.lookup(name('SMask'));
  const isJpeg = String(dict.lookup(name('Filter'))).includes('DCTDecode');
  if (parts === undefined || dict.has(name('ImageMask')) || dict.has(name('Mask')))
    throw new OfdError(`图片的色彩 ${String(dict.lookup(name('ColorSpace')))}`);
  if (isJpeg && mask === undefined) return { bytes: picture.contents, format: 'JPEG' };
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map((key) =>
    dict.lookup(name(key), PDFNumber).asNumber(),
  ) as [number, number, number];
  if (isJpeg || bits !== 8) throw new OfdError(`图片每色 ${bits} 位${isJpeg ? '，JPEG 有透明处' : ''}`);
  const colours = Buffer.from(decodedStream(picture), 'latin1');
  const alpha = mask instanceof PDFRawStream ? alphaOf(mask, width, height) : undefined;
  return { bytes: png({ width, height, parts, colours, alpha }), format: 'PNG' };
}

/** Numbers that each point has: 3 of RGB, 1 of grey. */
function partsOf(space: PDFObject | undefined): 1 | 3 | undefined {
  if (space === name('DeviceRGB')) return 3;
  if (space === name('DeviceGray')) return 1;
  if (!(space instanceof PDFArray) || space.get(0) !== name('ICCBased')) return undefined;
  const profile = space.lookup(1);
  const parts = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined;
  const count = parts instanceof PDFNumber ? parts.asNumber() : undefined;
  return count === 1 || count === 3 ? count : undefined;
}

function alphaOf(mask: PDFRawStream, width: number, height: number): Buffer {
  const alpha = Buffer.from(decodedStream(mask), 'latin1');
  if (alpha.length !== width * height) throw new OfdError('图片透明处的大小不同');
  return alpha;
}

interface Points {
  readonly width: number;
  readonly height: number;
  readonly parts: 1 | 3;
  readonly colours: Buffer;
  readonly alpha: Buffer | undefined;
}

// Colour types of PNG (ISO/IEC 15948, 11.2.2).
const COLOUR_TYPES = { 1: [0, 4], 3: [2, 6] } as const;

function png({ width, height, parts, colours, alpha }: Points): Buffer {
  const size = parts + (alpha === undefined ? 0 : 1);
  const rows = Buffer.alloc(height * (1 + width * size));
  for (let row = 0; row < height; row++) {
    // Each row begins with 0: no filter.
    const start = row * (1 + width * size) + 1;
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * parts;
      colours.copy(rows, start + column * size, from, from + parts);
      if (alpha !== undefined) rows[start + column * size + parts] = alpha[row * width + column] ?? 255;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPES[parts][alpha === undefined ? 0 : 1], 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
