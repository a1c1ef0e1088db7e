import { checkJpeg } from './jpeg.js';
import type { PictureFault, PixelSize } from './picture-fault.js';
import { checkPng } from './png.js';

export type RasterType = 'png' | 'jpeg';

/** The kind of a picture of pixels by its first bytes. */
export function rasterType(file: Uint8Array): RasterType | undefined {
  const start = Buffer.from(file.subarray(0, 8)).toString('latin1');
  if (start === '\x89PNG\r\n\x1a\n') return 'png';
  return start.startsWith('\xff\xd8\xff') ? 'jpeg' : undefined;
}

/** The size of a whole PNG or JPEG; else what is wrong with it. */
export function checkRaster(type: RasterType, file: Uint8Array): PixelSize | PictureFault {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return type === 'png' ? checkPng(bytes) : checkJpeg(bytes);
}
