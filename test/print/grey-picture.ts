import { deflateSync, inflateSync, crc32 } from 'node:zlib';

/** A picture in shades of grey, row by row: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
// Shades are kept in steps of 17, of which there are 16: the files are half as large, and no eye tells the difference.
const STEP = 17;

/** Reads a PNG of 8 bits a channel, grey or with red, green, blue and opacity, that is not interlaced. */
export function readPng(png: Uint8Array): GreyPicture {
  const chunks = [...chunksOf(Buffer.from(png))];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 0: 1, 6: 4 }[header.readUInt8(9)];
  if (channels === undefined || header.readUInt8(8) !== 8) throw new Error('neither grey nor RGBA of 8 bits');
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const bytes = unfiltered(inflateSync(packed), width * channels, height, channels);
  const pixels = new Uint8Array(width * height);
  // There are millions: nothing is made for one alone.
  for (let at = 0, from = 0; at < pixels.length; at++, from += channels) {
    const red = bytes[from] ?? 0;
    const grey =
      channels === 1 ? red : 0.299 * red + 0.587 * (bytes[from + 1] ?? 0) + 0.114 * (bytes[from + 2] ?? 0);
    const opacity = channels === 1 ? 255 : (bytes[from + 3] ?? 0);
    // On white paper.
    pixels[at] = Math.round((255 - ((255 - grey) * opacity) / 255) / STEP) * STEP;
  }
  return { width, height, pixels };
}

/** The picture as a grey PNG. */
export function writePng({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits, grey.
  header.writeUInt8(8, 8);
  // Each row begins with the number of its filter: none.
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.from([0]),
    pixels.subarray(row * width, (row + 1) * width),
  ]);
  const packed = deflateSync(Buffer.concat(rows.flat()), { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const TILE = 8;

/** The largest mean difference of two pictures in a tile of 8 by 8 points, 0 to 255; 255 where their sizes differ. */
export function difference(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let largest = 0;
  for (let top = 0; top < one.height; top += TILE) {
    for (let left = 0; left < one.width; left += TILE) {
      let [sum, count] = [0, 0];
      for (let y = top; y < Math.min(top + TILE, one.height); y++) {
        for (let x = left; x < Math.min(left + TILE, one.width); x++) {
          const at = y * one.width + x;
          sum += Math.abs((one.pixels[at] ?? 0) - (other.pixels[at] ?? 0));
          count++;
        }
      }
      largest = Math.max(largest, sum / count);
    }
  }
  return largest;
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** PNG, 9.2: a byte is given as its difference from what its neighbours let expect. */
function unfiltered(bytes: Buffer, rowLength: number, rows: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowLength * rows);
  for (let row = 0; row < rows; row++) {
    const start = row * (rowLength + 1);
    const filter = bytes[start] ?? 0;
    for (let at = 0; at < rowLength; at++) {
      const here = row * rowLength + at;
      const left = at >= channels ? (out[here - channels] ?? 0) : 0;
      const above = row > 0 ? (out[here - rowLength] ?? 0) : 0;
      const corner = row > 0 && at >= channels ? (out[here - rowLength - channels] ?? 0) : 0;
      out[here] = (bytes[start + 1 + at] ?? 0) + expected(filter, left, above, corner);
    }
  }
  return out;
}

function expected(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  const toLeft = Math.abs(guess - left);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
