import { execFileSync } from 'node:child_process';
import type { GreyPicture } from './grey-picture.js';

/** Whether another program than ours is there that draws PDFs. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A sheet of a PDF, counted from 1, as poppler draws it in this size. */
export function popplerPicture(pdf: string, sheet: number, width: number, height: number): GreyPicture {
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  const pgm = execFileSync(
    'pdftoppm',
    ['-f', String(sheet), '-l', String(sheet), ...size, '-gray', '-singlefile', pdf],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  // P5, width, height and the value of white, each after white space.
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64));
  if (header === null) throw new Error('no PGM');
  return { width: Number(header[1]), height: Number(header[2]), pixels: pgm.subarray(header[0].length) };
}

/** The largest difference, 0 to 1, of the ink of two pictures in a square of so many points; 1 where their sizes differ. */
export function inkDifference(one: GreyPicture, other: GreyPicture, side: number): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let largest = 0;
  for (let top = 0; top < one.height; top += side)
    for (let left = 0; left < one.width; left += side)
      largest = Math.max(largest, Math.abs(inkOf(one, left, top, side) - inkOf(other, left, top, side)));
  return largest;
}

function inkOf({ width, height, pixels }: GreyPicture, left: number, top: number, side: number): number {
  let ink = 0;
  for (let y = top; y < Math.min(top + side, height); y++)
    for (let x = left; x < Math.min(left + side, width); x++) ink += 255 - (pixels[y * width + x] ?? 255);
  return ink / (side * side * 255);
}
