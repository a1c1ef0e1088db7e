import { posix } from 'node:path';
import type { Picture } from '../model/picture.js';
import { contentFault, sizeFault, type PictureFault } from './picture-fault.js';
import { checkRaster, rasterType } from './raster.js';
import { readSvg } from './svg/read-svg.js';

/** Bytes of a picture's file. */
const MOST_MEGABYTES = 20;
export const MOST_PICTURE_BYTES = MOST_MEGABYTES * 1024 * 1024;

export const TOO_MANY_BYTES: PictureFault = sizeFault(
  `超过 ${MOST_MEGABYTES} MB，请降低分辨率后重新保存`,
  `has more than ${MOST_MEGABYTES} MB; save it with fewer pixels`,
);

const NAMES = { png: 'PNG', jpeg: 'JPEG', svg: 'SVG' } as const;
const TYPES: Readonly<Record<string, Picture['type']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  svg: 'svg',
};

/** Other kinds of files that come under a picture's name, by how they begin. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/<svg\b/, 'SVG'],
  [/<html\b/i, 'HTML'],
  [/^GIF8/, 'GIF'],
  [/^RIFF[^]{4}WEBP/, 'WebP'],
  [/^BM/, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^[^]{4}ftyp(?:heic|heix|mif1|msf1|heim|heis)/, 'HEIC'],
  [/^[^]{4}ftypavi[fs]/, 'AVIF'],
  [/^%PDF/, 'PDF'],
  [/^\x1f\x8b/, 'gzip（svgz）'],
  [/^PK\x03\x04/, 'ZIP'],
  [/^\xd7\xcd\xc6\x9a/, 'WMF'],
  [/^\x01\0\0\0[^]{36} EMF/, 'EMF'],
];

/** Reads a picture as what its bytes are, which must be what its name says. Gives the picture, or what is wrong with it. */
export function readPicture(path: string, file: Uint8Array): Picture | readonly PictureFault[] {
  const named = TYPES[posix.extname(path).slice(1).toLowerCase()];
  if (file.length === 0) return [contentFault('是空文件', 'is empty')];
  if (file.length > MOST_PICTURE_BYTES) return [TOO_MANY_BYTES];
  const type = rasterType(file) ?? (isMarkup(file) ? 'svg' : undefined);
  if (named === undefined || type !== named) {
    const other = type === undefined || type === 'svg' ? otherKind(file) : NAMES[type];
    return [wrongKind(named === undefined ? 'PNG、JPEG 或 SVG' : NAMES[named], other)];
  }
  if (type === 'svg') return readSvg(file);
  const size = checkRaster(type, file);
  return 'ruleId' in size ? [size] : { type, bytes: file, width: size.width, height: size.height };
}

/** Whether the file begins as XML does; one in another encoding does so too, and is told that. */
function isMarkup(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 256)).toString('latin1');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(start);
}

function otherKind(file: Uint8Array): string | undefined {
  const start = Buffer.from(file.subarray(0, 1024)).toString('latin1');
  return OTHER_KINDS.find(([pattern]) => pattern.test(start))?.[1];
}

function wrongKind(named: string, other: string | undefined): PictureFault {
  if (other === undefined) return contentFault(`不是 ${named} 图片`, `is no ${named}`);
  return contentFault(
    `不是 ${named} 图片，实为 ${other}；请另存为 ${named}`,
    `is no ${named} but ${other}; save it as ${named}`,
  );
}
