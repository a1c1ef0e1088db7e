import { PDFDocument, StandardFonts, rgb } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { countSheets, drawSheets } from '../../src/print/draw-sheets.js';
import type { GreyPicture } from './grey-picture.js';
import { readWebp } from './webp-picture.js';

const SIZE = { width: 220, height: 311 };
let pdf: Uint8Array;

// A4 in points: 595 × 842. A black square at the top left, words at the foot; a white page; white words on white.
beforeAll(async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const first = document.addPage([595, 842]);
  first.drawRectangle({ x: 0, y: 642, width: 200, height: 200, color: rgb(0, 0, 0) });
  first.drawText('HHHH', { x: 100, y: 40, size: 60, font });
  document.addPage([595, 842]);
  document.addPage([595, 842]).drawText('unseen', { x: 100, y: 400, size: 60, font, color: rgb(1, 1, 1) });
  const red = document.addPage([595, 842]);
  red.drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: rgb(1, 0, 0) });
  pdf = await document.save();
});

describe('drawSheets', () => {
  it('draws each sheet in the size that is asked for', async () => {
    const drawn = await drawSheets({ pdf, first: 1, last: 2, size: SIZE });
    const pictures = await Promise.all(drawn.map(({ picture }) => readWebp(picture)));
    expect(pictures.map(({ width, height }) => ({ width, height }))).toEqual([SIZE, SIZE]);
  });

  it('has the ink where the page has it', async () => {
    const [drawn] = await drawSheets({ pdf, first: 1, last: 1, size: SIZE });
    const picture = await readWebp(drawn?.picture ?? new Uint8Array());
    // 200 of 595 points are 74 of 220 pixels.
    expect([at(picture, 10, 10), at(picture, 70, 70), at(picture, 80, 80), at(picture, 10, 150)]).toEqual([
      0, 0, 255, 255,
    ]);
    // The words stand between 40 and 84 points from the foot, from 100 points of the left edge on.
    expect(inkIn(picture, 37, 280, 100, 296)).toBeGreaterThan(100);
    expect(inkIn(picture, 37, 298, 220, 311)).toBe(0);
  });

  it('has so few tones that a picture is small, and red stays red', async () => {
    const [first, red] = [
      await drawSheets({ pdf, first: 1, last: 1, size: SIZE }),
      await drawSheets({ pdf, first: 4, last: 4, size: SIZE }),
    ];
    const { pixels } = await readWebp(first[0]?.picture ?? new Uint8Array());
    expect(new Set(pixels).size).toBeLessThanOrEqual(8);
    const { pixels: reds } = await readWebp(red[0]?.picture ?? new Uint8Array());
    // 0.299 of 255.
    expect(new Set(reds)).toEqual(new Set([76]));
  });

  it('tells text and ink apart', async () => {
    const drawn = await drawSheets({ pdf, first: 1, last: 4, size: SIZE });
    expect(drawn.map(({ hasText, hasInk }) => [hasText, hasInk])).toEqual([
      [true, true],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('gives the same bytes each time, whichever sheets are drawn together', async () => {
    const all = await drawSheets({ pdf, first: 1, last: 3, size: SIZE });
    const alone = await drawSheets({ pdf, first: 3, last: 3, size: SIZE });
    const again = await drawSheets({ pdf, first: 1, last: 3, size: SIZE });
    expect(again).toEqual(all);
    expect(alone[0]).toEqual(all[2]);
  });

  it('refuses a sheet that is not there', async () => {
    await expect(drawSheets({ pdf, first: 5, last: 5, size: SIZE })).rejects.toThrow();
  });
});

describe('countSheets', () => {
  it('counts the pages of the file', async () => {
    expect(await countSheets(pdf)).toBe(4);
  });
});

function at({ width, pixels }: GreyPicture, x: number, y: number): number | undefined {
  return pixels[y * width + x];
}

/** Dark points in a part of a picture. */
function inkIn(picture: GreyPicture, left: number, top: number, right: number, bottom: number): number {
  let ink = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if ((at(picture, x, y) ?? 255) < 128) ink++;
  return ink;
}
