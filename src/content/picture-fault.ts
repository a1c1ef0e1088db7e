import type { Bilingual } from '../model/finding.js';

/** What is wrong with a picture's file. The words go on after the picture's name: 图片「甲.png」是空文件. */
export interface PictureFault {
  readonly ruleId: 'image-content' | 'image-size' | 'image-active';
  readonly reason: Bilingual;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Larger pictures slow every reader down, and the browser that prints may give up on them. */
const MOST_PIXELS_OF_SIDE = 10_000;
const MOST_MEGAPIXELS = 40;

/** The file is not whole, or not what its ending says. */
export function contentFault(zh: string, en: string): PictureFault {
  return { ruleId: 'image-content', reason: { zh, en } };
}

/** The file, or what is to be drawn, is too large. */
export function sizeFault(zh: string, en: string): PictureFault {
  return { ruleId: 'image-size', reason: { zh, en } };
}

/** The picture would run code, fetch something or move. */
export function activeFault(zh: string, en: string): PictureFault {
  return { ruleId: 'image-active', reason: { zh, en } };
}

/** The fault of a picture with more pixels than can be printed and read. */
export function pixelFault({ width, height }: PixelSize): PictureFault | undefined {
  if (width > MOST_PIXELS_OF_SIDE || height > MOST_PIXELS_OF_SIDE) {
    return sizeFault(
      `的边长不能超过 ${MOST_PIXELS_OF_SIDE} 像素，实为 ${width}×${height}`,
      `may have sides of ${MOST_PIXELS_OF_SIDE} pixels at most, has ${width}×${height}`,
    );
  }
  if (width * height > MOST_MEGAPIXELS * 1e6) {
    return sizeFault(
      `不能超过 ${MOST_MEGAPIXELS}00 万像素，实为 ${width}×${height}`,
      `may have ${MOST_MEGAPIXELS} megapixels at most, has ${width}×${height}`,
    );
  }
  return undefined;
}

/** The fault of a file that goes on after its picture has ended. */
export function trailingFault(bytes: Uint8Array): PictureFault | undefined {
  // Some cameras fill the file up with zeros.
  if (bytes.every((byte) => byte === 0)) return undefined;
  return contentFault(
    '的末尾之后还有别的内容（如手机照片附带的视频），请用看图软件另存一次',
    'goes on after its end (a video that a phone has added, say); save it once more with a picture viewer',
  );
}
