import { crc32, inflateSync } from 'node:zlib';
import { contentFault, pixelFault, sizeFault, trailingFault, type PictureFault } from './picture-fault.js';
import type { PixelSize } from './picture-fault.js';

const SIGNATURE_BYTES = 8;
/** Length, type and check sum. */
const CHUNK_FRAME_BYTES = 12;
/** Bytes of unpacked pixels, so that a small file cannot fill the memory. */
const MOST_RAW_BYTES = 256 * 1024 * 1024;

/** Bits per sample that a colour type may have, and its samples per pixel (PNG, table 11.1). */
const COLOUR_TYPES: Readonly<
  Record<number, { readonly depths: readonly number[]; readonly samples: number }>
> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};
const PALETTE = 3;
/** First column and row of each pass of Adam7, and the steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
const FILTERS = 5;

const DAMAGED = contentFault('已损坏或不完整，请重新保存', 'is damaged or cut off; save it anew');

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

interface Header extends PixelSize {
  readonly colour: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

interface Rows {
  readonly count: number;
  /** Bytes of a row with the number of its filter before it. */
  readonly bytes: number;
}

/** The size of a PNG file that is whole: chunks, check sums and pixels; else what is wrong with it. */
export function checkPng(file: Buffer): PixelSize | PictureFault {
  const { chunks, end } = chunksOf(file);
  const [first] = chunks;
  const header = first?.type === 'IHDR' ? readHeader(first.data) : undefined;
  if (header === undefined || !isInOrder(chunks, header)) return DAMAGED;
  if (chunks.some(({ type }) => type === 'acTL')) {
    return contentFault('是动画，公报里只能用静止的图片', 'is an animation; only still pictures can be used');
  }
  const { width, height } = header;
  return (
    pixelFault(header) ??
    pixelsFault(header, chunks) ??
    trailingFault(file.subarray(end)) ?? { width, height }
  );
}

/** The chunks up to IEND or to the first that is broken, and the offset where they end. */
function chunksOf(file: Buffer): { readonly chunks: readonly Chunk[]; readonly end: number } {
  const chunks: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_FRAME_BYTES <= file.length) {
    const next = at + CHUNK_FRAME_BYTES + file.readUInt32BE(at);
    if (next > file.length) break;
    const named = file.subarray(at + 4, next - 4);
    if (crc32(named) !== file.readUInt32BE(next - 4)) break;
    const type = named.toString('latin1', 0, 4);
    chunks.push({ type, data: named.subarray(4) });
    at = next;
    if (type === 'IEND') break;
  }
  return { chunks, end: at };
}

function readHeader(data: Buffer): Header | undefined {
  if (data.length !== 13) return undefined;
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8);
  const type = COLOUR_TYPES[colour];
  if (type?.depths.includes(depth) !== true) return undefined;
  if (compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  if (width === 0 || height === 0) return undefined;
  return { width, height, colour, bitsPerPixel: depth * type.samples, interlaced: interlace === 1 };
}

/** Whether every chunk that a reader must understand stands where it belongs. */
function isInOrder(chunks: readonly Chunk[], { colour }: Header): boolean {
  const types = chunks.map(({ type }) => type);
  const [from, to] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')];
  const palettes = chunks.filter(({ type }) => type === 'PLTE');
  const palette = types.indexOf('PLTE');
  return (
    types.at(-1) === 'IEND' &&
    types.lastIndexOf('IHDR') === 0 &&
    from !== -1 &&
    types.slice(from, to).every((type) => type === 'IDAT') &&
    types.every((type) => CRITICAL.has(type) || /^[a-z]/.test(type)) &&
    palettes.length <= 1 &&
    palettes.every(({ data }) => data.length > 0 && data.length <= 768 && data.length % 3 === 0) &&
    (palette === -1 ? colour !== PALETTE : palette < from && colour !== 0 && colour !== 4)
  );
}

function pixelsFault(header: Header, chunks: readonly Chunk[]): PictureFault | undefined {
  const passes = passesOf(header);
  const expected = passes.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  if (expected > MOST_RAW_BYTES) {
    return sizeFault(
      '展开后太大，请降低分辨率或色深',
      'is too large when unpacked; save it with fewer pixels or colours',
    );
  }
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  let raw: Buffer;
  try {
    // A stream that goes on beyond the pixels is cut short with an error.
    raw = inflateSync(packed, { maxOutputLength: expected });
  } catch {
    return DAMAGED;
  }
  return raw.length === expected && hasKnownFilters(raw, passes) ? undefined : DAMAGED;
}

function passesOf({ width, height, bitsPerPixel, interlaced }: Header): Rows[] {
  const passes = interlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  return passes
    .map(([x, y, stepX, stepY]) => ({
      columns: Math.ceil((width - x) / stepX),
      count: Math.ceil((height - y) / stepY),
    }))
    .filter(({ columns, count }) => columns > 0 && count > 0)
    .map(({ columns, count }) => ({ count, bytes: 1 + Math.ceil((columns * bitsPerPixel) / 8) }));
}

function hasKnownFilters(raw: Buffer, passes: readonly Rows[]): boolean {
  let at = 0;
  for (const { count, bytes } of passes) {
    for (const end = at + count * bytes; at < end; at += bytes) {
      if ((raw[at] ?? FILTERS) >= FILTERS) return false;
    }
  }
  return true;
}
