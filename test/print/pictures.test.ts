import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureName, pictures } from '../../src/print/pictures.js';
import { CHARACTERISTIC_PAGES, KEPT_DPI, keptPicture } from './characteristic-pages.js';
import { difference, readPng, writePng, type GreyPicture } from './grey-picture.js';
import { printedIssue } from './printed-issue.js';

// A tile of 8 by 8 points, 4 mm square: its shade may change by so much on the mean. A line less of a table is 16.
const MOST = 10;

let drawn: readonly GreyPicture[];

beforeAll(async () => {
  const { pdf } = await printedIssue();
  const sheets = CHARACTERISTIC_PAGES.map(({ sheet }) => sheet);
  drawn = (await pictures(pdf, KEPT_DPI, sheets)).map(readPng);
});

describe('the pages of 2015年第3期 look as they did', () => {
  // Where the change is meant: npm run pictures:accept.
  it.each(CHARACTERISTIC_PAGES.map(({ name }, index) => [name, index] as const))('%s', (name, index) => {
    expect(difference(pictureAt(index), kept(name))).toBeLessThan(MOST);
  });
});

describe('a page that does not look as it did is seen', () => {
  it('where it is another page', () => {
    expect(difference(pictureAt(2), kept('table'))).toBeGreaterThan(MOST);
  });

  it.each(CHARACTERISTIC_PAGES.map(({ name }, index) => [name, index] as const))(
    'where %s has moved down by 1 mm',
    (name, index) => {
      expect(difference(lowered(pictureAt(index), 2), kept(name))).toBeGreaterThan(MOST);
    },
  );

  it('where the border of a table is gone', () => {
    const { width, height, pixels } = pictureAt(3);
    const without = pixels.slice();
    // The right border: the last column of points that is dark from top to bottom.
    const isDark = (x: number): boolean =>
      Array.from({ length: height }, (_, y) => pixels[y * width + x] ?? 255).filter((grey) => grey < 200)
        .length >
      height / 2;
    const right = Array.from({ length: width }, (_, x) => width - 1 - x).find(isDark);
    expect(right).toBeGreaterThan(width / 2);
    for (let y = 0; y < height; y++) without.fill(255, y * width + (right ?? 0), (y + 1) * width);
    expect(difference({ width, height, pixels: without }, kept('table'))).toBeGreaterThan(MOST);
  });
});

describe('pictures', () => {
  it('are as large as the paper', () => {
    // A4 at 50 dpi: 210 and 297 mm of 25.4 mm to the inch.
    expect(drawn.map(({ width, height }) => [width, height])).toEqual(drawn.map(() => [413, 585]));
  });

  it('are named so that they sort', () => {
    expect([pictureName(1, 35), pictureName(7, 120)]).toEqual(['page-01.png', 'page-007.png']);
  });
});

describe('a kept picture', () => {
  it('is read as it was written', () => {
    const picture = { width: 3, height: 2, pixels: Uint8Array.of(0, 17, 255, 34, 51, 238) };
    expect(readPng(writePng(picture))).toEqual(picture);
  });
});

function pictureAt(index: number): GreyPicture {
  const picture = drawn[index];
  if (picture === undefined) throw new Error(`no picture ${index}`);
  return picture;
}

function kept(name: string): GreyPicture {
  return readPng(readFileSync(keptPicture(name)));
}

function lowered({ width, height, pixels }: GreyPicture, by: number): GreyPicture {
  const moved = new Uint8Array(pixels.length).fill(255);
  moved.set(pixels.subarray(0, (height - by) * width), by * width);
  return { width, height, pixels: moved };
}
