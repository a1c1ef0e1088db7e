import type { Page } from 'puppeteer';
import { readPng, type GreyPicture } from '../print/grey-picture.js';
import { svgPages } from './ofd-svg.js';

const MM_PER_INCH = 25.4;
const CSS_DPI = 96;

/** Draws sheets of an OFD, counted from 1, by a browser that knows nothing of the PDF. */
export async function ofdPictures(
  page: Page,
  bytes: Uint8Array,
  dpi: number,
  sheets: readonly number[],
): Promise<GreyPicture[]> {
  const { pages, style } = svgPages(bytes);
  const own = sheets.map((sheet) => {
    const found = pages[sheet - 1];
    if (found === undefined) throw new Error(`the OFD has no sheet ${sheet}`);
    return found;
  });
  const [widthMm, heightMm] = [own[0]?.widthMm ?? 0, own[0]?.heightMm ?? 0];
  const [width, height] = [widthMm, heightMm].map((mm) => Math.ceil((mm / MM_PER_INCH) * CSS_DPI));
  await page.setViewport({ width: width ?? 0, height: height ?? 0, deviceScaleFactor: dpi / CSS_DPI });
  const drawn: GreyPicture[] = [];
  for (const { svg } of own) {
    await page.setContent(`<style>${style}*{margin:0}svg{display:block}</style>${svg}`);
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
      await document.fonts.ready;
    });
    const [wide, high] = [widthMm, heightMm].map((mm) => Math.round((mm / MM_PER_INCH) * dpi));
    const clip = { x: 0, y: 0, width: ((wide ?? 0) / dpi) * CSS_DPI, height: ((high ?? 0) / dpi) * CSS_DPI };
    drawn.push(readPng(await page.screenshot({ type: 'png', clip, omitBackground: true })));
  }
  return drawn;
}

/** A fifth of an inch at 80 dpi: more than a character, so that it does not matter where in a point its strokes lie. */
const TILE = 16;

/** The largest difference of the mean shades of two pictures in a tile, 0 to 255; 255 where their sizes differ. */
export function toneDifference(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let largest = 0;
  for (let top = 0; top + TILE <= one.height; top += TILE)
    for (let left = 0; left + TILE <= one.width; left += TILE) {
      let sum = 0;
      for (let at = 0; at < TILE * TILE; at++) {
        const place = (top + Math.floor(at / TILE)) * one.width + left + (at % TILE);
        sum += (one.pixels[place] ?? 0) - (other.pixels[place] ?? 0);
      }
      largest = Math.max(largest, Math.abs(sum) / (TILE * TILE));
    }
  return largest;
}
