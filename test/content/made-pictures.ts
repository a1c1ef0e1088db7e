import { crc32, deflateSync } from 'node:zlib';

/** A chunk of PNG with its length and check sum. */
export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export interface PngForm {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlace: number;
  /** The rows before they are packed, each with its filter; white pixels where none are given. */
  readonly raw: Uint8Array;
}

export function pngHeader({
  width = 1,
  height = 1,
  depth = 8,
  colour = 0,
  interlace = 0,
}: Partial<PngForm>): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, interlace]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return chunk('IHDR', header);
}

/** A PNG of one grey sample a pixel, or of the form that is given with its rows. */
export function png(form: Partial<PngForm> = {}): Buffer {
  const { width = 1, height = 1, raw = greyRows(width, height) } = form;
  return pngOf(pngHeader(form), chunk('IDAT', deflateSync(raw)), chunk('IEND'));
}

/** A PNG of these chunks. */
export function pngOf(...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([PNG_SIGNATURE, ...chunks]);
}

function greyRows(width: number, height: number): Buffer {
  const rows = Buffer.alloc((1 + width) * height, 0xff);
  for (let row = 0; row < height; row++) rows[row * (1 + width)] = 0;
  return rows;
}

/** A segment of JPEG with its length. */
export function segment(marker: number, data: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
}

const JPEG_START = Buffer.from([0xff, 0xd8]);
export const JPEG_END = Buffer.from([0xff, 0xd9]);
export const QUANTIZATION = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
/** Tables with one code, `0`, for "no difference" and for "end of block". */
export const HUFFMAN = segment(0xc4, [...oneCode(0x00), ...oneCode(0x10)]);

function oneCode(table: number): number[] {
  return [table, 1, ...Array.from({ length: 15 }, () => 0), 0];
}

export interface JpegForm {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly frame: number;
  readonly precision: number;
}

export function frameHeader({
  width = 8,
  height = 8,
  components = 1,
  frame = 0xc0,
  precision = 8,
}: Partial<JpegForm> = {}): Buffer {
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return segment(frame, [
    precision,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    components,
    ...parts,
  ]);
}

/** The one scan of a picture in middle grey: two bits a block, both 0. */
export function scan({ width = 8, height = 8, components = 1 }: Partial<JpegForm> = {}): Buffer {
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0]).flat();
  const bits = 2 * components * Math.ceil(width / 8) * Math.ceil(height / 8);
  const pixels = Buffer.alloc(Math.ceil(bits / 8));
  if (bits % 8 !== 0) pixels[pixels.length - 1] = 0xff >> (bits % 8);
  return Buffer.concat([segment(0xda, [components, ...parts, 0, 63, 0]), pixels]);
}

/** A JPEG in middle grey. */
export function jpeg(form: Partial<JpegForm> = {}): Buffer {
  return jpegOf(QUANTIZATION, frameHeader(form), HUFFMAN, scan(form));
}

/** A JPEG of these segments between its start and its end. */
export function jpegOf(...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([JPEG_START, ...segments, JPEG_END]);
}

/** An SVG with this content. */
export function svg(content: string, attributes = ''): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`,
  );
}
