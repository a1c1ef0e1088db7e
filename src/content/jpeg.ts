import { contentFault, pixelFault, trailingFault, type PictureFault } from './picture-fault.js';
import type { PixelSize } from './picture-fault.js';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const HUFFMAN_TABLES = 0xc4;
const QUANTIZATION_TABLES = 0xdb;
/** Baseline, extended and progressive, the only frames that browsers decode. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const PROGRESSIVE = 0xc2;
/** Every other start of a frame: lossless, hierarchical, arithmetic. */
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** Each scan of a progressive picture is a walk over all its pixels; programs write about ten. */
const MOST_SCANS = 100;

/** Blocks that components may have in a unit in which they are interleaved (JPEG, B.2.3). */
const MOST_BLOCKS = 10;

const DAMAGED = contentFault('已损坏或不完整，请重新保存', 'is damaged or cut off; save it anew');
const UNKNOWN_KIND = contentFault(
  '是浏览器不能显示的 JPEG（如无损、算术编码、12 位），请另存为普通 JPEG',
  'is a JPEG that browsers cannot show (lossless, arithmetic, 12 bit); save it as a plain JPEG',
);

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
}

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
}

interface Frame extends PixelSize {
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
}

/** Tables that the file has defined so far, as the scans name them. */
interface Tables {
  readonly quantization: Set<number>;
  readonly dc: Set<number>;
  readonly ac: Set<number>;
}

/**
 * The size of a JPEG file that is whole from marker to marker; else what is wrong with it. The pixels between the markers
 * are not decoded: browsers show what they can of them.
 */
export function checkJpeg(file: Buffer): PixelSize | PictureFault {
  const { segments, end } = segmentsOf(file);
  if (segments.at(-1)?.marker !== END_OF_IMAGE) return DAMAGED;
  const markers = segments.map(({ marker }) => marker);
  if (markers.some((marker) => OTHER_FRAMES.includes(marker))) return UNKNOWN_KIND;
  const frames = segments.filter(({ marker }) => FRAMES.includes(marker));
  const scans = markers.filter((marker) => marker === START_OF_SCAN).length;
  const [first] = frames;
  if (first === undefined || frames.length > 1 || scans === 0 || scans > MOST_SCANS) return DAMAGED;
  if (first.data[0] !== 8) return UNKNOWN_KIND;
  const frame = readFrame(first);
  if (frame === undefined || !canBeDecoded(frame, segments)) return DAMAGED;
  const { width, height } = frame;
  return pixelFault(frame) ?? trailingFault(file.subarray(end)) ?? { width, height };
}

/** The segments up to the end of the image or to the first that is broken, and the offset where they end. */
function segmentsOf(file: Buffer): { readonly segments: readonly Segment[]; readonly end: number } {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) break;
    while (file[at] === 0xff) at++;
    const marker = file[at++] ?? 0;
    if (marker === END_OF_IMAGE) {
      segments.push({ marker, data: file.subarray(at, at) });
      break;
    }
    // Markers without a length belong into the pixels.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 2 > file.length) break;
    const next = at + file.readUInt16BE(at);
    if (next < at + 2 || next > file.length) break;
    segments.push({ marker, data: file.subarray(at + 2, next) });
    at = marker === START_OF_SCAN ? endOfScan(file, next) : next;
  }
  return { segments, end: at };
}

/** The offset of the marker after the pixels that begin here. */
function endOfScan(file: Buffer, start: number): number {
  let at = file.indexOf(0xff, start);
  while (at !== -1) {
    const after = file[at + 1] ?? 0;
    const isInPixels = after === 0 || (after >= 0xd0 && after <= 0xd7);
    if (!isInPixels && after !== 0xff) return at;
    at = file.indexOf(0xff, at + (after === 0xff ? 1 : 2));
  }
  return file.length;
}

function readFrame({ marker, data }: Segment): Frame | undefined {
  const count = data[5] ?? 0;
  if (![1, 3, 4].includes(count) || data.length !== 6 + 3 * count) return undefined;
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0, quantization = 0] = data.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15, quantization };
  });
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  if (width === 0 || height === 0) return undefined;
  const isSampled = ({ across, down }: Component): boolean =>
    across >= 1 && across <= 4 && down >= 1 && down <= 4;
  if (!components.every(isSampled)) return undefined;
  return { width, height, isProgressive: marker === PROGRESSIVE, components };
}

/** Whether every table can be built, and every scan finds its frame and its tables before it. */
function canBeDecoded(frame: Frame, segments: readonly Segment[]): boolean {
  const tables: Tables = { quantization: new Set(), dc: new Set(), ac: new Set() };
  let hasFrame = false;
  return segments.every(({ marker, data }) => {
    if (FRAMES.includes(marker)) return (hasFrame = true);
    if (marker === QUANTIZATION_TABLES) return addQuantization(data, tables);
    if (marker === HUFFMAN_TABLES) return addHuffman(data, tables);
    return marker !== START_OF_SCAN || (hasFrame && hasItsTables(data, frame, tables));
  });
}

function addQuantization(data: Buffer, { quantization }: Tables): boolean {
  let at = 0;
  while (at < data.length) {
    const head = data[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    quantization.add(head & 15);
    at += 1 + 64 * (1 + (head >> 4));
  }
  return at === data.length;
}

function addHuffman(data: Buffer, { dc, ac }: Tables): boolean {
  let at = 0;
  while (at < data.length) {
    const head = data[at] ?? 0;
    const counts = data.subarray(at + 1, at + 17);
    const symbols = counts.reduce((sum, count) => sum + count, 0);
    const end = at + 17 + symbols;
    if (head >> 4 > 1 || (head & 15) > 3 || symbols > 256 || end > data.length) return false;
    const isDc = head >> 4 === 0;
    if (!fitsCode(counts) || (isDc && data.subarray(at + 17, end).some((symbol) => symbol > 15)))
      return false;
    (isDc ? dc : ac).add(head & 15);
    at = end;
  }
  return at === data.length;
}

/** Whether there are codes enough for so many symbols of each length; the code of ones alone is kept free. */
function fitsCode(counts: Uint8Array): boolean {
  let code = 0;
  return counts.every((count, index) => {
    code = 2 * code + count;
    return code < 2 ** (index + 1);
  });
}

/** Whether a scan names components of the frame in their order, and tables that are there. */
function hasItsTables(data: Buffer, frame: Frame, tables: Tables): boolean {
  const count = data[0] ?? 0;
  if (count < 1 || count > 4 || data.length !== 4 + 2 * count) return false;
  const [first = 0, last = 0, precision = 0] = data.subarray(1 + 2 * count);
  if (frame.isProgressive && !isProgressiveBand(first, last, precision, count)) return false;
  const needsDc = !frame.isProgressive || (first === 0 && precision >> 4 === 0);
  const needsAc = !frame.isProgressive || first > 0;
  let [at, blocks] = [-1, 0];
  for (let index = 0; index < count; index++) {
    const [id, named = 0] = data.subarray(1 + 2 * index);
    const before = at;
    at = frame.components.findIndex((each) => each.id === id);
    const component = frame.components[at];
    if (component === undefined || at <= before || !tables.quantization.has(component.quantization))
      return false;
    if ((needsDc && !tables.dc.has(named >> 4)) || (needsAc && !tables.ac.has(named & 15))) return false;
    blocks += component.across * component.down;
  }
  return count === 1 || blocks <= MOST_BLOCKS;
}

/** Whether a scan is one of those of JPEG, G.1.1.1: of the mean values, or of one component's other frequencies. */
function isProgressiveBand(first: number, last: number, precision: number, components: number): boolean {
  const [high, low] = [precision >> 4, precision & 15];
  if (low > 13 || (high !== 0 && high - 1 !== low)) return false;
  return first === 0 ? last === 0 : components === 1 && last >= first && last <= 63;
}
