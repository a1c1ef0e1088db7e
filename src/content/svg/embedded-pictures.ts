import type { Element } from 'xast';
import { contentFault, pixelFault, type PictureFault } from '../picture-fault.js';
import { checkRaster, rasterType } from '../raster.js';
import { PIXELS } from './clean-svg.js';

/** What is wrong with the PNG and JPEG that an SVG carries within it; together they count as one picture. */
export function embeddedFault(root: Element): PictureFault | undefined {
  let pixels = 0;
  for (const data of embeddedIn(root)) {
    const file = Buffer.from(data, 'base64');
    const type = rasterType(file);
    const size = type === undefined ? undefined : checkRaster(type, file);
    if (size === undefined || 'ruleId' in size) {
      const fault = size ?? contentFault('不是 PNG 或 JPEG', 'is no PNG or JPEG');
      const { zh, en } = fault.reason;
      return { ...fault, reason: { zh: `里嵌入的图片${zh}`, en: `carries a picture that ${en}` } };
    }
    pixels += size.width * size.height;
  }
  // As a strip of so many pixels: only their number counts.
  return pixelFault({ width: Math.ceil(pixels / 10_000), height: Math.min(pixels, 10_000) });
}

function* embeddedIn(element: Element): Generator<string> {
  if (element.name === 'image') {
    const { href, 'xlink:href': old } = element.attributes;
    for (const address of [href, old]) {
      const data = PIXELS.exec(address ?? '')?.[1];
      if (data !== undefined) yield data;
    }
  }
  for (const child of element.children) {
    if (child.type === 'element') yield* embeddedIn(child);
  }
}
